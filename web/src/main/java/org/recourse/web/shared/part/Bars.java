package org.recourse.web.shared.part;

import java.util.List;
import java.util.stream.IntStream;
import org.recourse.web.shared.Phrase;

/** A chart of bars; the same numbers stand in a table below it. */
public record Bars(String id, Phrase title, Phrase unit, List<Bar> bars) {

    /** One bar. */
    public record Bar(Phrase name, long value, boolean hot) {}

    /** A bar as it is drawn: at which height, how long in per cent, in which colour. */
    public record Drawn(Bar bar, int y, int width) {
        public String fill() {
            return bar.hot() ? "#a3123d" : "#8f4019";
        }
    }

    public List<Drawn> drawn() {
        long most = Math.max(1, bars.stream().mapToLong(Bar::value).max().orElse(1));
        return IntStream.range(0, bars.size())
                .mapToObj(i -> new Drawn(
                        bars.get(i), i * 46, (int) Math.max(1, bars.get(i).value() * 88 / most)))
                .toList();
    }

    public int height() {
        return bars.size() * 46;
    }
}

package org.recourse.web.intake;

import java.util.List;
import java.util.Map;
import org.recourse.web.shared.Page;
import org.recourse.web.shared.Phrase;
import org.recourse.web.shared.form.Form;
import org.recourse.web.shared.part.Tile;

/**
 * The first question: which picture fits best.
 *
 * @param tiles those that are needed most
 * @param more  those that are needed less often, folded away
 * @param open  whether one of those was chosen
 * @param beside whether a liaison writes it down with somebody
 */
public record ReportWhatPage(Form form, List<Tile> tiles, List<Tile> more, boolean open, boolean beside)
        implements Page {

    private static final List<String> OFTEN = List.of(
            "SECURITY",
            "ROADBLOCK",
            "SITE",
            "LICENCE",
            "PRICE",
            "DEBT",
            "PAY",
            "ACCIDENT",
            "PITS",
            "LAND",
            "WATER",
            "CHILDREN");

    private static final List<String> RARE = List.of("TREATED", "PUNISHED", "SERVICES", "YOU");

    private static final Map<String, String> PICTURES = Map.ofEntries(
            Map.entry("SECURITY", "p-security"),
            Map.entry("ROADBLOCK", "p-roadblock"),
            Map.entry("SITE", "p-access"),
            Map.entry("LICENCE", "p-licence"),
            Map.entry("PRICE", "p-price"),
            Map.entry("DEBT", "p-debt"),
            Map.entry("PAY", "p-pay"),
            Map.entry("ACCIDENT", "p-accident"),
            Map.entry("PITS", "p-weather"),
            Map.entry("LAND", "p-land"),
            Map.entry("WATER", "p-water"),
            Map.entry("CHILDREN", "p-children"),
            Map.entry("TREATED", "p-treated"),
            Map.entry("PUNISHED", "p-punished"),
            Map.entry("SERVICES", "p-services"),
            Map.entry("YOU", "p-you"),
            Map.entry("OTHER", "p-words"));

    static ReportWhatPage of(Form form, String chosen, boolean beside) {
        var more = RARE.stream().map(tile -> tile(tile, chosen, false)).toList();
        return new ReportWhatPage(
                form,
                OFTEN.stream().map(tile -> tile(tile, chosen, false)).toList(),
                more,
                RARE.contains(chosen),
                beside);
    }

    private static Tile tile(String code, String chosen, boolean wide) {
        return new Tile(
                code,
                PICTURES.getOrDefault(code, "p-words"),
                Phrase.of("report.tile." + code),
                Phrase.of("report.tile." + code + ".say"),
                code.equals(chosen),
                wide);
    }

    /** The wide one below: something else. */
    public Tile other() {
        var chosen = form.field("tile").map(field -> field.value()).orElse("");
        return tile("OTHER", chosen, true);
    }

    /** The id that the summary of errors leads to. */
    public String anchor() {
        return "what-" + OFTEN.get(0);
    }
}

package org.recourse.web.intake;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.recourse.web.shared.Page;
import org.recourse.web.shared.Phrase;

/**
 * One page that explains something in a few short paragraphs.
 *
 * @param topic the middle of its keys
 * @param times how long what is kept, as its paragraphs say it
 * @param desks where one can go, on the page that says how to speak to somebody
 */
public record AboutPage(String topic, List<Phrase> times, List<Desk> desks) implements Page {

    /** A desk where somebody can be spoken to, and the place that it is there for. */
    public record Desk(String name, String place) {}

    /** What its paragraphs name a time for, in the order of their gaps: codes of the list retention. */
    private static final List<String> KEPT = List.of("S3_S4", "S1_S2", "P4_IDENTITY", "RECEIPT");

    private static final String TALK = "talk";

    private static final Map<String, Integer> TOPICS =
            Map.of("who-sees-what", 6, "hiding", 5, "keeping", 8, "help", 5, TALK, 3);

    /** The page of a topic, with the times of the tables. */
    static AboutPage of(String topic, Terms terms, Places places) {
        return new AboutPage(
                topic,
                topic.equals("keeping") ? KEPT.stream().map(terms::kept).toList() : List.of(),
                topic.equals(TALK) ? places.desks() : List.of());
    }

    static Set<String> topics() {
        return TOPICS.keySet();
    }

    /** The numbers of its paragraphs. */
    public List<Integer> paragraphs() {
        return IntStream.rangeClosed(1, TOPICS.getOrDefault(topic, 0)).boxed().toList();
    }

    /** Whether it names the telephone. */
    public boolean talk() {
        return topic.equals(TALK);
    }
}

package org.recourse.web.intake;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.recourse.web.shared.Page;

/**
 * One page that explains something in a few short paragraphs.
 *
 * @param topic the middle of its keys
 */
public record AboutPage(String topic) implements Page {

    private static final Map<String, Integer> TOPICS =
            Map.of("who-sees-what", 6, "hiding", 5, "keeping", 4, "help", 5, "talk", 3);

    static Set<String> topics() {
        return TOPICS.keySet();
    }

    /** The numbers of its paragraphs. */
    public List<Integer> paragraphs() {
        return IntStream.rangeClosed(1, TOPICS.getOrDefault(topic, 0)).boxed().toList();
    }

    /** Whether it names the telephone. */
    public boolean talk() {
        return topic.equals("talk");
    }
}

package org.recourse.taxonomy;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What must never be said to somebody who complained: a question for papers, licence or name, for none of them is ever
 * needed, and a promise that gives up a right. It finds what a rule can find, in English and Arabic; it does not replace the
 * person who reads the text before it goes out.
 */
public final class Phrases {

    private static final int FLAGS = Pattern.UNICODE_CHARACTER_CLASS | Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    /** What is never said. */
    public enum Never {
        /** Asks for a licence, permit, papers or nationality. */
        ASKS_PAPERS,
        /** Asks for the person's name. */
        ASKS_NAME,
        /** Gives up a right: to appeal, to claim, to go to court. */
        WAIVES
    }

    private record Rule(Never never, Pattern pattern) {}

    private final List<Rule> rules;

    private Phrases(List<Rule> rules) {
        this.rules = rules;
    }

    /** The rules of a version; refused with {@link TaxonomyRefused} where one is of no kind, or is no pattern. */
    static Phrases read(String text) {
        var table = Table.parse("phrases.csv", text, 3, "never", "language", "pattern");
        return new Phrases(table.rows().stream()
                .map(row -> new Rule(
                        row.one("never", Never::valueOf),
                        row.one("pattern", regex -> Pattern.compile(Wording.whole(regex), FLAGS))))
                .toList());
    }

    /** Where a text says what is never said, as it stands there. */
    public Optional<String> in(String text, Never never) {
        var plain = new PlainText(text);
        return rules.stream()
                .filter(rule -> rule.never() == never)
                .flatMap(rule -> plain.found(rule.pattern()))
                .findFirst();
    }
}

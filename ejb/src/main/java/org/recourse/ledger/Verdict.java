package org.recourse.ledger;

import java.util.List;
import java.util.stream.Stream;

/**
 * What is to be said of a bundle.
 *
 * @param findings what is wrong, the first bad entry first
 * @param lines what was seen to be right
 * @param notices what is no fault but should be known, such as a clock that ran back
 */
public record Verdict(List<Finding> findings, List<String> lines, List<String> notices) {

    /**
     * One thing that is wrong.
     *
     * @param where such as {@code entry 4}
     * @param message the rest of the sentence
     */
    public record Finding(String where, Flaw flaw, String message) {
        @Override
        public String toString() {
            return where + ": " + flaw.code() + ": " + message;
        }
    }

    public Verdict {
        findings = List.copyOf(findings);
        lines = List.copyOf(lines);
        notices = List.copyOf(notices);
    }

    static Verdict unreadable(String why) {
        return new Verdict(List.of(new Finding("bundle", Flaw.UNREADABLE, why)), List.of(), List.of());
    }

    /** 1 broken, 2 cannot be judged, 3 nothing bad seen but not shown as demanded; 0 is never reached without a tree. */
    public int exit() {
        if (findings.isEmpty()) {
            return 0;
        }
        return switch (findings.get(0).flaw()) {
            case FORM, STREAM, SEQUENCE, HASH, LINK, SEAL -> 1;
            case UNREADABLE -> 2;
            case CHAIN_ONLY -> 3;
        };
    }

    /** What a verifier prints, line by line. */
    public List<String> report() {
        var word = List.of("WHOLE", "BROKEN", "CANNOT BE JUDGED", "NOT SHOWN").get(exit());
        return Stream.of(
                        Stream.of(word),
                        findings.stream().map(finding -> "  " + finding),
                        lines.stream().map(line -> "  " + line),
                        notices.stream().map(notice -> "  notice: " + notice))
                .flatMap(part -> part)
                .toList();
    }
}

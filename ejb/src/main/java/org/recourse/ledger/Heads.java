package org.recourse.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A note of where every chain of a ledger ended on some day: the hashes of the newest entries, in the order of the hashes.
 * Whoever keeps it elsewhere finds out later whether anything of that day was lost or rewritten, since a hash binds all
 * entries before it. It names no case, and says no more than how many streams there are.
 *
 * @param ledger the name of the ledger
 * @param hashes of the newest entry of each stream
 */
public record Heads(String ledger, List<Hash> hashes) {

    private static final String FORMAT = "recourse-heads/2";

    /** Without the count at the end. Whoever was given such a note keeps it for years. */
    private static final String OLD_FORMAT = "recourse-heads/1";

    private static final int FEWEST_LINES = 2;

    public Heads {
        hashes = hashes.stream().map(Hash::hex).collect(Collectors.toCollection(TreeSet::new)).stream()
                .map(Hash::new)
                .toList();
    }

    /**
     * Reads a note; refuses another form, and one that was cut, with {@link IllegalArgumentException}. Of a note in the
     * first form nobody can tell whether it was cut after one of its hashes.
     */
    public static Heads read(List<String> lines) {
        var form = lines.isEmpty() ? "" : lines.get(0);
        return switch (form) {
            case FORMAT -> counted(lines);
            case OLD_FORMAT -> of(lines);
            default -> throw new IllegalArgumentException("is no note of heads in the form " + FORMAT);
        };
    }

    private static Heads counted(List<String> lines) {
        int end = lines.size() - 1;
        if (!lines.get(end).equals(end(end - FEWEST_LINES))) {
            throw new IllegalArgumentException("was cut: it does not end with the number of its streams");
        }
        return of(lines.subList(0, end));
    }

    private static Heads of(List<String> lines) {
        if (lines.size() < FEWEST_LINES) {
            throw new IllegalArgumentException("was cut: it does not name its ledger");
        }
        return new Heads(
                lines.get(1),
                lines.subList(FEWEST_LINES, lines.size()).stream()
                        .map(Hash::new)
                        .toList());
    }

    /** The note, line by line. The last one counts the streams, so that a note that was cut is noticed. */
    public List<String> lines() {
        var lines = new ArrayList<>(List.of(FORMAT, ledger));
        hashes.forEach(hash -> lines.add(hash.hex()));
        lines.add(end(hashes.size()));
        return lines;
    }

    private static String end(int streams) {
        return "streams " + streams;
    }
}

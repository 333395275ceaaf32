package org.recourse.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** Writes entries as the database's function does, for tests: body lines sorted by their bytes under an envelope. */
public final class EntryText {

    private final List<String> lines = new ArrayList<>();
    private final String envelope;

    private EntryText(String envelope) {
        this.envelope = envelope;
    }

    /** Begins an entry after another; {@code at} exactly as it is to stand there. */
    public static EntryText after(Hash prev, StreamName stream, long seq, String at) {
        return new EntryText(
                "recourse-entry/1\nstream " + stream + "\nseq " + seq + "\nat " + at + "\nprev " + prev + "\n");
    }

    /** Adds one line of the body. */
    public EntryText line(String key, String value) {
        lines.add(key + " " + value);
        return this;
    }

    /** Adds the lines that every entry has, of a stranger's act. */
    public EntryText of(String act) {
        return line("act", act)
                .line("actor", "0".repeat(32))
                .line("nonce", "a".repeat(32))
                .line("role", "stranger");
    }

    /** Adds one line for each fact. */
    public EntryText facts(Collection<Fact> facts) {
        facts.forEach(fact -> line("fact", fact.line()));
        return this;
    }

    /** The entry's text. */
    public String text() {
        return envelope + String.join("\n", new TreeSet<>(lines)) + "\n";
    }

    /** The entry, read back. */
    public Entry entry() {
        return Entry.parse(text());
    }
}

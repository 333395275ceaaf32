package org.recourse.ledger;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.recourse.ledger.Verdict.Finding;

/**
 * Goes along all chains of one ledger, entry by entry as they are stored, and says what is wrong with the first bad one.
 * It holds no more than the end of the chain it stands on, so a ledger of any length can be judged.
 *
 * <p>What it cannot see is a ledger that was rewritten as a whole, or whose newest entries were cut off together with the
 * heads of their streams: for that, hashes are compared that were noted elsewhere.
 */
public final class ChainCheck {

    private final String ledger;
    private @Nullable StreamName stream;
    private @Nullable Hash last;
    private long seq;
    private long entries;

    /** @param ledger the name of the ledger, in which every first entry is anchored */
    public ChainCheck(String ledger) {
        this.ledger = ledger;
    }

    /** From here on the entries are those of this stream, from the first. */
    public void begin(StreamName next) {
        stream = next;
        last = next.anchor(ledger);
        seq = 0;
    }

    /**
     * Judges the next entry of the stream.
     *
     * @return what is wrong with it, in the codes of {@link Flaw}; nothing where it is good
     */
    public Optional<Finding> next(StoredEntry stored) {
        seq++;
        entries++;
        try {
            var entry = Entry.parse(stored.text());
            var broken = broken(entry, stored);
            last = entry.hash();
            return broken;
        } catch (EntryRefused e) {
            return bad(Flaw.FORM, e.why());
        }
    }

    private Optional<Finding> broken(Entry entry, StoredEntry stored) {
        if (!entry.stream().equals(stream)) {
            return bad(Flaw.STREAM, "belongs to another stream");
        }
        if (entry.seq() != seq) {
            return bad(Flaw.SEQUENCE, "is missing: entry " + entry.seq() + " stands in its place");
        }
        if (!Arrays.equals(entry.hash().bytes(), stored.hash())) {
            return bad(Flaw.HASH, "is not what was stored: its hash differs from the stored one");
        }
        if (!entry.prev().equals(last)) {
            return bad(Flaw.LINK, "does not follow the entry before it");
        }
        return stored.differs(entry)
                .flatMap(column ->
                        bad(Flaw.HASH, "is not what was stored: the column " + column + " beside it differs"));
    }

    /** Ends the stream: the chain must end where the head of the stream says. */
    public Optional<Finding> end(long headSeq, byte @Nullable [] headHash) {
        if (headSeq != seq) {
            seq++;
            return bad(Flaw.SEQUENCE, "is missing, or one too many: the head of the stream names entry " + headSeq);
        }
        return Arrays.equals(headHash, newest().bytes())
                ? Optional.empty()
                : bad(Flaw.HASH, "is not the one that the head of the stream names");
    }

    private Optional<Finding> bad(Flaw flaw, String message) {
        return Optional.of(new Finding(stream + ", entry " + seq, flaw, message));
    }

    /** The hash of the newest entry of the stream, which binds all entries before it; of one without entries its anchor. */
    public Hash newest() {
        if (last == null) {
            throw new IllegalStateException("no stream has begun");
        }
        return last;
    }

    /** Whether the stream has an entry. A stream is entered before its first one, and may stay without. */
    public boolean hasEntries() {
        return seq > 0;
    }

    /** How many entries were judged. */
    public long entries() {
        return entries;
    }
}

package org.recourse.ledger;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the ledger, read from its bytes and found canonical: an act on a case, or a read. Its hash is that of
 * the bytes as they are, never of a text put together again, so that later versions verify too.
 */
public final class Entry {

    /** In bytes; the database refuses more. */
    public static final int LONGEST = 8192;

    private static final byte[] LEAF = {0};

    private final String text;
    private final Hash hash;
    private final Envelope envelope;
    private final Body body;

    private Entry(String text, Hash hash, Envelope envelope, Body body) {
        this.text = text;
        this.hash = hash;
        this.envelope = envelope;
        this.body = body;
    }

    /** Reads an entry; refuses with {@link EntryRefused} every other way to write it than the one. */
    public static Entry parse(byte[] bytes) {
        if (bytes.length > LONGEST) {
            throw new EntryRefused("is longer than " + LONGEST + " bytes");
        }
        for (byte b : bytes) {
            if (b != '\n' && (b < ' ' || b > '~')) {
                throw new EntryRefused("has a byte outside printable ASCII");
            }
        }
        var text = new String(bytes, StandardCharsets.US_ASCII);
        if (!text.endsWith("\n")) {
            throw new EntryRefused("does not end in a newline");
        }
        var lines = List.of(text.substring(0, text.length() - 1).split("\n", -1));
        var envelope = Envelope.parse(lines);
        var body = Body.parse(envelope.version(), lines.subList(Envelope.LINES, lines.size()));
        return new Entry(text, Hash.of(Digests.sha256(LEAF, bytes)), envelope, body);
    }

    /** Reads an entry from the text of a bundle or a column. */
    public static Entry parse(String text) {
        if (!StandardCharsets.US_ASCII.newEncoder().canEncode(text)) {
            throw new EntryRefused("has a byte outside printable ASCII");
        }
        return parse(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** The exact bytes, which are printable ASCII and line ends. */
    public String text() {
        return text;
    }

    /** SHA-256 of a zero byte and the bytes: what the next entry names, and later the leaf of the tree (RFC 6962). */
    public Hash hash() {
        return hash;
    }

    /** Above 1 only the envelope is understood: no act, no facts, no seals. */
    public int version() {
        return envelope.version();
    }

    public StreamName stream() {
        return envelope.stream();
    }

    /** Its place in the stream, from 1. */
    public long seq() {
        return envelope.seq();
    }

    /** The database's clock when it was written. */
    public Instant at() {
        return envelope.at();
    }

    /** The hash of the entry before it, or the stream's anchor. */
    public Hash prev() {
        return envelope.prev();
    }

    public @Nullable String act() {
        return body.values().get("act");
    }

    /** A pseudonym of 32 hexadecimal digits; zeros for clockwork and strangers. */
    public @Nullable String actor() {
        return body.values().get("actor");
    }

    public @Nullable String role() {
        return body.values().get("role");
    }

    public @Nullable String office() {
        return body.values().get("office");
    }

    /** For whom the actor acted, as a pseudonym. */
    public @Nullable String behalf() {
        return body.values().get("behalf");
    }

    /** Who helped, as a pseudonym: a liaison with the receipt, an interpreter. */
    public @Nullable String helper() {
        return body.values().get("helper");
    }

    /** What joins the entries of one request. */
    public @Nullable String request() {
        return body.values().get("request");
    }

    /** By name, in ascending order. */
    public SortedMap<String, String> facts() {
        return body.facts();
    }

    /** Digests by the name of what was sealed, in ascending order. */
    public SortedMap<String, String> seals() {
        return body.seals();
    }

    /** Keys of lines that this release does not understand. */
    public List<String> unknown() {
        return body.unknown();
    }

    @Override
    public String toString() {
        return "entry " + seq() + " of " + stream();
    }
}

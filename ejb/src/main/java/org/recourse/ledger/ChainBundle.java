package org.recourse.ledger;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/**
 * All entries of one stream as they are handed to somebody who checks them without us: {@code recourse-bundle/1} in
 * its chain form, with the texts that this person may read.
 *
 * @param ledger the name of the ledger, written once at installation
 * @param entries from the first without a gap
 * @param opened texts shown with what proves them
 */
public record ChainBundle(String ledger, StreamName stream, List<Entry> entries, List<Opened> opened) {

    static final String FORMAT = "recourse-bundle/1";

    /**
     * A text in the clear with the salt of its seal.
     *
     * @param seq the entry that holds the seal
     * @param field the name of the seal
     */
    public record Opened(long seq, String field, byte[] salt, byte[] text) {
        @Override
        public String toString() {
            return field + " of entry " + seq;
        }
    }

    public ChainBundle {
        entries = List.copyOf(entries);
        opened = List.copyOf(opened);
        if (entries.isEmpty()) {
            throw new IllegalArgumentException("a bundle has entries");
        }
    }

    /** The bundle in UTF-8. */
    public byte[] json() {
        var list = Json.createArrayBuilder();
        for (var entry : entries) {
            list.add(Json.createObjectBuilder()
                    .add("entry", entry.text())
                    .add("hash", entry.hash().hex()));
        }
        var bundle = Json.createObjectBuilder()
                .add("format", FORMAT)
                .add("ledger", ledger)
                .add("stream", stream.text())
                .add("entries", list);
        if (!opened.isEmpty()) {
            var texts = Json.createArrayBuilder();
            opened.forEach(text -> texts.add(json(text)));
            bundle.add("opened", texts);
        }
        return bundle.build().toString().getBytes(StandardCharsets.UTF_8);
    }

    private static JsonObject json(Opened opened) {
        return Json.createObjectBuilder()
                .add("seq", opened.seq())
                .add("field", opened.field())
                .add("salt", HexFormat.of().formatHex(opened.salt()))
                .add("text", Base64.getEncoder().encodeToString(opened.text()))
                .build();
    }
}

package org.recourse.record;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.recourse.ledger.Digests;
import org.recourse.shared.Reference;

/**
 * A copy that somebody asked for.
 *
 * @param language of its words
 * @param request 32 hex of this asking, made by the server; the same one again is the same copy
 * @param errand for the recipient of which referral it is; null for every other copy
 */
public record Asked(
        Reference reference,
        Copy copy,
        String language,
        String request,
        @Nullable Errand errand) {

    public Asked {
        if ((copy == Copy.REFERRAL) != (errand != null)) {
            throw new IllegalArgumentException("a copy of a referral, and no other, has a recipient");
        }
    }

    /** A copy that is for nobody's recipient. */
    public Asked(Reference reference, Copy copy, String language, String request) {
        this(reference, copy, language, request, null);
    }

    private static final int ID = 16;

    /**
     * The record's id, 32 hex, and the name of its stream. It follows from the asking: whoever asks the same once more,
     * of whichever node, finds the record that he asked for, and one asking can never make two.
     */
    public String id() {
        var digest = Digests.sha256(("recourse-record/" + request).getBytes(StandardCharsets.US_ASCII));
        return HexFormat.of().formatHex(Arrays.copyOf(digest, ID));
    }
}

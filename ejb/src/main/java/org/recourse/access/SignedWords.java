package org.recourse.access;

import java.util.Collection;
import java.util.HexFormat;
import java.util.stream.Collectors;
import org.recourse.shared.Reference;

/**
 * By which words which principals find a case from now on, signed for the act that changes its summary or who may read
 * it. It holds for one case, one revision and one act.
 */
public final class SignedWords {

    private final String text;
    private final String mac;

    private SignedWords(String text, String mac) {
        this.text = text;
        this.mac = mac;
    }

    /**
     * Signs under the key {@link KeyPurpose#POLICY}.
     *
     * @param revision the one that {@code begin} answered
     * @param act as it was begun, with {@code confirm:} in front where it was
     * @param principals who may read the summary: nobody else finds the case, and where there is none nobody does
     * @param digests of the summary's words
     */
    static SignedWords sign(
            Reference reference,
            int revision,
            String act,
            Collection<Integer> principals,
            Collection<String> digests,
            WordDigests words,
            ServerKey key) {
        var text = principals.stream()
                .distinct()
                .sorted()
                .map(principal -> words.line(principal, reference, digests))
                .collect(Collectors.joining("\n"));
        var said = String.join("|", "words", Long.toString(reference.value()), Integer.toString(revision), act, text);
        return new SignedWords(text, HexFormat.of().formatHex(key.hmac(said)));
    }

    String text() {
        return text;
    }

    String mac() {
        return mac;
    }

    /** Tokens are keyed, and still nothing for a log. */
    @Override
    public String toString() {
        return "words of " + text.lines().count() + " principals";
    }
}

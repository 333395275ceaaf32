package org.recourse.access;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HexFormat;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.recourse.shared.Numbers;
import org.recourse.shared.Reference;

/**
 * The whole readership of a case after an act, with the ties from which it follows and the officers kept from the case,
 * signed for {@code settle}. What is not named in it ends. It holds for one case, one revision and one act.
 */
public final class SignedReadership {

    private final String text;
    private final String mac;

    private SignedReadership(String text, String mac) {
        this.text = text;
        this.mac = mac;
    }

    /**
     * What a principal sees of a case and adds to it by one relation; each mask holds bits of scopes.
     *
     * @param reads the whole
     * @param adds may add to
     * @param own only what is its own, that is, of {@code ownAs}
     * @param redacted the derived form
     * @param reasoned one item at a time, after a written reason
     * @param works has the case on its docket and acts on it
     * @param ownAs the principal whose rows are its own
     * @param until when it ends by itself; none where only an act ends it
     */
    public record Reader(
            int principal,
            Relation cause,
            int reads,
            int adds,
            int own,
            int redacted,
            int reasoned,
            boolean works,
            int ownAs,
            @Nullable Instant until) {

        /**
         * Whether it finds the case by words of the summary: it works with the case and reads the summary, be it as its
         * own as the complainant's side, until an act changes that.
         */
        boolean finds() {
            int summary = Scope.SUMMARY.bit();
            boolean itsOwn = (own & summary) != 0 && ownAs == Principal.COMPLAINANT;
            return works && until == null && ((reads & summary) != 0 || itsOwn);
        }

        String line() {
            return "reader " + principal + " " + Numbers.of("relation", cause.code()) + " " + reads + " " + adds + " "
                    + own + " " + redacted + " " + reasoned + " " + (works ? 1 : 0) + " " + ownAs + " "
                    + (until == null ? "-" : ChronoUnit.MICROS.between(Instant.EPOCH, until));
        }
    }

    /** A fact from which readership follows: how a principal stands to the case. */
    public record Tie(Relation relation, int principal) {

        String line() {
            return "tie " + Numbers.of("relation", relation.code()) + " " + principal;
        }
    }

    /**
     * Signs under the key {@link KeyPurpose#POLICY}.
     *
     * @param revision the one that {@code begin} answered
     * @param act as it was begun, with {@code confirm:} in front where it was
     * @param barred numbers of officers kept from the case in person
     */
    public static SignedReadership sign(
            Reference reference,
            int revision,
            String act,
            Collection<Reader> readers,
            Collection<Tie> ties,
            Collection<Integer> barred,
            ServerKey key) {
        var lines = new TreeSet<String>();
        readers.forEach(reader -> lines.add(reader.line()));
        ties.forEach(tie -> lines.add(tie.line()));
        barred.forEach(officer -> lines.add("barred " + officer));
        var text = String.join("\n", lines);
        var said = String.join("|", "readers", Long.toString(reference.value()), Integer.toString(revision), act, text);
        return new SignedReadership(text, HexFormat.of().formatHex(key.hmac(said)));
    }

    String text() {
        return text;
    }

    String mac() {
        return mac;
    }

    @Override
    public String toString() {
        return text;
    }
}

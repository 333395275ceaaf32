package org.recourse.migrate;

import java.util.ArrayList;
import java.util.List;
import org.recourse.ledger.Heads;

/**
 * What {@link Verify} has found, in sentences.
 *
 * @param verdict the gravest of all that was found
 * @param heads where the chains end now
 */
record Found(Verdict verdict, List<String> sentences, Heads heads) {

    /** How a verification ends, the gravest last; the numbers are those of every verifier of ledgers. */
    enum Verdict {
        /** All that was asked for was seen to be right. */
        WHOLE(0),
        /** Nothing bad was seen, but not all that was asked for was shown. */
        NOT_SHOWN(3),
        /** The ledger does not go on from where a note of an earlier day says it was. */
        CUT_OFF(4),
        /** An entry, a stream or a key is not what it was. */
        BROKEN(1);

        /** Where nothing could be judged, and so nothing was found. */
        static final int NOT_JUDGED = 2;

        private final int exit;

        Verdict(int exit) {
            this.exit = exit;
        }

        /** What the tool ends with. */
        int exit() {
            return exit;
        }
    }

    Found {
        sentences = List.copyOf(sentences);
    }

    /** Whether nothing bad was seen. */
    boolean isGood() {
        return verdict == Verdict.WHOLE || verdict == Verdict.NOT_SHOWN;
    }

    /** The same, and something more that was found. */
    Found and(Verdict more, String sentence) {
        var all = new ArrayList<>(sentences);
        all.add(sentence);
        return new Found(more.compareTo(verdict) > 0 ? more : verdict, all, heads);
    }
}

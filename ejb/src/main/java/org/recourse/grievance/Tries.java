package org.recourse.grievance;

import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recourse.shared.InputRefused;
import org.recourse.taxonomy.Parameter;

/** How often, and in how many ways, somebody was tried to be reached before he or she counts as not reached. */
public final class Tries {

    private Tries() {}

    /**
     * Refuses fewer than TRIES, or all of them on fewer than TRY_CHANNELS ways.
     *
     * @param tries how often; null is never
     * @param ways codes of list contact
     */
    public static void refuseFew(CaseInHand hand, @Nullable Integer tries, List<String> ways) {
        int least = hand.around().taxonomy().parameter(Parameter.TRIES);
        int channels = hand.around().taxonomy().parameter(Parameter.TRY_CHANNELS);
        if (tries == null || tries < least) {
            throw InputRefused.field("tries", "too-few-tries", least, channels);
        }
        if (new HashSet<>(ways).size() < channels) {
            throw InputRefused.field("triedBy", "too-few-tries", least, channels);
        }
    }
}

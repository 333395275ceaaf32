package org.recourse.grievance;

import java.util.List;

/**
 * What was decided on an appeal, as the complainant reads it.
 *
 * @param against the state in which the decision stood that was appealed against
 * @param upheld whether whoever appealed is right
 * @param appeal what can be done now, and until when
 * @param above whether somebody is left who could decide a further appeal; courts are open at any time
 * @param overturned reasons (list inadmissible) for which nobody may reject this case again
 */
public record Decision(
        State against, boolean upheld, String reasons, String appeal, boolean above, List<String> overturned) {

    public Decision {
        overturned = List.copyOf(overturned);
    }
}

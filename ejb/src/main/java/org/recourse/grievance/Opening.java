package org.recourse.grievance;

/**
 * How a case was taken into the hand.
 *
 * @param act as the database was told: the act's code, {@code confirm:<act>} or {@code decline:<act>}
 * @param revision of the case when it was taken
 * @param pending number of the pending act that is confirmed or declined; 0 for another act
 */
record Opening(String act, int revision, int pending) {

    /** The act of the entry. */
    String base() {
        int colon = act.indexOf(':');
        return colon < 0 ? act : act.substring(0, colon);
    }
}

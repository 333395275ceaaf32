package org.recourse.taxonomy;

import java.util.List;

/**
 * A kind of party: who is said to have done harm, or must put it right (list party).
 *
 * @param state whether it belongs to the state
 * @param officeKinds kinds of office that a party of this kind may be; none where it is no office
 * @param contact whether it may be reached at all; an armed group never
 */
public record PartyKind(String code, String name, OfState state, List<String> officeKinds, boolean contact) {

    /** Armed or in uniform, and nobody knows of which service: all security services are respondents. */
    public static final String UNKNOWN_ARMED = "UNKNOWN_ARMED";
    /** Nobody knows. */
    public static final String UNKNOWN = "UNKNOWN";

    /** Whether a party belongs to the state. */
    public enum OfState {
        YES,
        NO,
        UNKNOWN
    }

    public PartyKind {
        officeKinds = List.copyOf(officeKinds);
    }
}

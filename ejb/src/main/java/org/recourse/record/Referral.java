package org.recourse.record;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import org.recourse.access.Consent;
import org.recourse.access.Scope;

/**
 * The copy for the recipient of a referral: exactly what the person consented to for this recipient and this purpose, at
 * the instant at which it is made. No act asks for it yet, because none gives or takes back a consent; so it is no
 * {@link Copy} that anybody could have.
 *
 * @param person    whose consents it is made of
 * @param recipient code of the list referral
 * @param purpose   code of the list consent_purpose
 * @param consented what they cover
 */
public record Referral(int person, String recipient, String purpose, Set<Scope> consented) {

    public Referral {
        consented = Set.copyOf(consented);
    }

    /** By the consents that hold at this instant. */
    public static Referral of(Collection<Consent> consents, int person, String recipient, String purpose, Instant at) {
        return new Referral(person, recipient, purpose, Consent.covered(consents, person, recipient, purpose, at));
    }

    /** Whether there is anything to send: without a consent there is no copy, not even an empty one. */
    public boolean isPossible() {
        return !consented.isEmpty();
    }

    /** What is opened for it: that there is a case, and what was consented to. */
    public Set<Scope> scopes() {
        var scopes = EnumSet.of(Scope.SKELETON);
        scopes.addAll(consented);
        return scopes;
    }
}

package org.recourse.access;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one person allowed: these scopes, to this recipient, for this purpose, and nothing beside. Who was not asked has
 * allowed nothing.
 *
 * @param person    number of the person in the case; nobody consents for another
 * @param recipient code of the list referral
 * @param purpose   code of the list consent_purpose
 * @param given     from when on
 * @param until     it holds no longer from then on
 * @param withdrawn when it was taken back; null where it was not
 */
public record Consent(
        int person,
        String recipient,
        String purpose,
        Set<Scope> scopes,
        Instant given,
        Instant until,
        @Nullable Instant withdrawn) {

    /** What can be consented to at all (list consent_scope). */
    public static final Set<Scope> POSSIBLE =
            Set.of(Scope.IDENTITY, Scope.NARRATIVE, Scope.EVIDENCE, Scope.EXACT_LOCATION);

    public Consent {
        scopes = Set.copyOf(scopes);
        if (!POSSIBLE.containsAll(scopes)) {
            throw new IllegalArgumentException("nobody can consent to that");
        }
    }

    /** Whether it holds at this instant; what was taken back holds no moment longer. */
    public boolean holds(Instant at) {
        return !at.isBefore(given) && at.isBefore(until) && (withdrawn == null || at.isBefore(withdrawn));
    }

    /** What these consents of one person cover together for one recipient and one purpose. */
    public static Set<Scope> covered(
            Collection<Consent> consents, int person, String recipient, String purpose, Instant at) {
        var covered = EnumSet.noneOf(Scope.class);
        consents.stream()
                .filter(one -> one.person == person && one.recipient.equals(recipient) && one.purpose.equals(purpose))
                .filter(one -> one.holds(at))
                .forEach(one -> covered.addAll(one.scopes));
        return covered;
    }

    @Override
    public String toString() {
        return "consent of person " + person;
    }
}

package org.recourse.record;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.recourse.access.Consent;
import org.recourse.access.Scope;
import org.recourse.grievance.CaseView;
import org.recourse.grievance.Field;
import org.recourse.grievance.State;
import org.recourse.triage.GivenConsent;
import org.recourse.triage.Referred;

/**
 * What the recipient of a referral is handed: what was to be shown, and of that exactly what the person's consent for this
 * recipient and this purpose covers at the instant at which the copy is made.
 *
 * @param no        number of the referral
 * @param person    whose consents it is made of
 * @param recipient code of the list referral
 * @param body      who exactly that is
 * @param purpose   code of the list consent_purpose
 * @param consented what they cover
 */
public record Referral(int no, int person, String recipient, String body, String purpose, Set<Scope> consented) {

    public Referral {
        consented = Set.copyOf(consented);
    }

    /** By the consents that hold at this instant. */
    public static Referral of(int no, Referred referred, Collection<Consent> consents, Instant at) {
        var covered = Consent.covered(consents, referred.person(), referred.recipient(), referred.purpose(), at);
        covered.retainAll(referred.shares().stream().map(Scope::of).toList());
        return new Referral(no, referred.person(), referred.recipient(), referred.body(), referred.purpose(), covered);
    }

    /** The referral of this number, by what stands in the notes of the case; nothing where its reader finds none. */
    static Optional<Referral> of(CaseView notes, int no) {
        var consents = notes.all(Field.CONSENT).stream()
                .filter(text -> text.version() == no)
                .map(text -> text.as(GivenConsent.class).consent())
                .toList();
        boolean over = notes.header().state() == State.CLOSED;
        return notes.all(Field.REFERRAL).stream()
                .filter(text -> text.version() == no && !over)
                .map(text -> of(no, text.as(Referred.class), consents, notes.now()))
                .findFirst();
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

    @Override
    public String toString() {
        return "referral " + no;
    }
}

package org.recourse.grievance;

import java.util.Locale;
import org.recourse.access.Scope;

/**
 * A sealed text of a case: its number in the database (never used again for another), the scope that opens it and whose
 * own it is. What keeps a person safe is a note of the desk, so that no office reads it with its plan.
 */
public enum Field {
    NARRATIVE(1, Scope.NARRATIVE, Owner.SIDE),
    OUTCOME(2, Scope.NARRATIVE, Owner.SIDE),
    SUMMARY(3, Scope.SUMMARY, Owner.SIDE),
    PLACE(4, Scope.EXACT_LOCATION, Owner.SIDE),
    IDENTITY(5, Scope.IDENTITY, Owner.SIDE),
    PARTY_NAME(6, Scope.IDENTITY, Owner.SIDE),
    REPRISAL(7, Scope.NOTES, Owner.DESK),
    SAFETY_PLAN(8, Scope.NOTES, Owner.DESK),
    ACTIONS(9, Scope.PLAN, Owner.ACTOR),
    PROTECTION(10, Scope.PLAN, Owner.ACTOR),
    DRAFT_PROPOSAL(11, Scope.PROPOSAL, Owner.ACTOR),
    MISSING(12, Scope.PROPOSAL, Owner.OFFICE),
    OFFER(13, Scope.PROPOSAL, Owner.SIDE),
    DISPUTED_BECAUSE(14, Scope.PROPOSAL, Owner.SIDE),
    AGAIN(15, Scope.PROPOSAL, Owner.OFFICE),
    NOTE(16, Scope.NOTES, Owner.ACTOR),
    DONE(17, Scope.REMEDY, Owner.ACTOR),
    VERIFIED(18, Scope.REMEDY, Owner.DESK),
    CLOSING(19, Scope.NOTES, Owner.DESK),
    REASON(20, Scope.NOTES, Owner.ACTOR),
    PROGRESS(21, Scope.MESSAGES, Owner.SIDE),
    CHECK(22, Scope.MESSAGES, Owner.SIDE),
    /** The summary as the office had it when it accepted: what it keeps when the case leaves it. */
    SUMMARY_ACCEPTED(23, Scope.SUMMARY, Owner.ACTOR),
    /** Copies of the record, each in the scope without which nobody may have it. */
    RECORD_COMPLAINANT(24, Scope.NARRATIVE, Owner.SIDE),
    RECORD_DUTY_BEARER(25, Scope.SUMMARY, Owner.OFFICE),
    RECORD_OVERSIGHT(26, Scope.ACCESS_LOG, Owner.ACTOR),
    /** What the person asks for, in words that may be shared: it belongs to the summary of the same version. */
    ASKED(27, Scope.SUMMARY, Owner.SIDE),
    STANDS(28, Scope.PROPOSAL, Owner.SIDE),
    REJECTED(29, Scope.PROPOSAL, Owner.SIDE),
    APPEALED(30, Scope.PROPOSAL, Owner.SIDE),
    DECIDED(31, Scope.PROPOSAL, Owner.SIDE),
    /** What the office will do, by whom and when, in place of what it said when it accepted. */
    PLAN(41, Scope.PLAN, Owner.ACTOR),
    /** How it is with an item, as the complainant says it. */
    ITEM_VIEW(42, Scope.REMEDY, Owner.SIDE),
    /** What was reached in a systemic case, or moved, and what comes next. */
    MILESTONE(43, Scope.PLAN, Owner.ACTOR),
    /** What an office did or found after the case had passed it. */
    CONTRIBUTION(40, Scope.PLAN, Owner.ACTOR),
    /** What a respondent was shown, and how the person agreed to it. */
    PACKET(44, Scope.PROPOSAL, Owner.SIDE),
    /** What a respondent answered, in his own words. */
    REPLY(45, Scope.PROPOSAL, Owner.SIDE),
    /** A meeting of both sides that was offered or held. */
    MEETING(46, Scope.PROPOSAL, Owner.SIDE),
    /** When it happened, as well as the person remembers it. */
    WHEN(50, Scope.NARRATIVE, Owner.SIDE),
    /** To whom the person was referred, and what that recipient is shown: no office reads who helps a person. */
    REFERRAL(51, Scope.NOTES, Owner.SIDE),
    /** What the person allowed for it, of the same version; under the person's own key. */
    CONSENT(52, Scope.NOTES, Owner.SIDE),
    /** What whoever took the whole matter on has done with it. */
    REFERRAL_REPORT(53, Scope.NOTES, Owner.SIDE),
    /** Whether the person was received where a part was referred. */
    SERVICE_REPORT(54, Scope.NOTES, Owner.SIDE),
    /** The copy for the recipient of a referral; it may hold who the person is. */
    RECORD_REFERRAL(59, Scope.IDENTITY, Owner.SIDE),
    /** What was done to the person for having spoken. */
    REPRISAL_REPORT(55, Scope.NARRATIVE, Owner.SIDE),
    /** Why nothing may leave the case. */
    HOLD(56, Scope.NOTES, Owner.ACTOR),
    /** Why that is still so. */
    HOLD_REVIEW(57, Scope.NOTES, Owner.ACTOR),
    /** Why it is over, and how contact was tried. */
    HOLD_RELEASE(58, Scope.NOTES, Owner.ACTOR),
    /** What somebody told later, in own words. */
    INFORMATION(60, Scope.NARRATIVE, Owner.SIDE),
    /** Money that changed hands; whoever told of it reads it back. */
    MONEY(61, Scope.MESSAGES, Owner.ACTOR),
    /** What a person named of himself or herself, under that person's key. */
    GROUPS(62, Scope.GROUPS, Owner.SIDE),
    /** How far a site or an organisation is on the way to being recognised; nothing of it is for enforcement. */
    STAGE(63, Scope.NOTES, Owner.ACTOR),
    /** What one person of a group has said to what was decided, under that person's key. */
    ANSWERED(64, Scope.PROPOSAL, Owner.SIDE),
    /** What oversight observes or recommends about the handling; the office that must act reads it as the desk does. */
    REMARK(70, Scope.PLAN, Owner.ACTOR),
    /** What the desk answers to it: between the two, and no office reads it. */
    REMARK_ANSWER(71, Scope.NOTES, Owner.DESK);

    /** Whose own a text is, where access.csv says <em>own</em>. */
    public enum Owner {
        /** The complainant's side: the receipt and the liaison who logged the case. */
        SIDE,
        /** The desk that holds the case. */
        DESK,
        /** The accountable office. */
        OFFICE,
        /** The office or desk of whoever writes it. */
        ACTOR
    }

    private final int number;
    private final Scope scope;
    private final Owner owner;

    Field(int number, Scope scope, Owner owner) {
        this.number = number;
        this.scope = scope;
        this.owner = owner;
    }

    /** As the seals of the ledger name it. */
    public String sealName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether it is a copy of the whole case, which is fetched by itself and opened for no page. */
    public boolean isCopy() {
        return this == RECORD_COMPLAINANT
                || this == RECORD_DUTY_BEARER
                || this == RECORD_OVERSIGHT
                || this == RECORD_REFERRAL;
    }

    /** Whether each version says another thing and none replaces the one before, as what was done of each item. */
    public boolean isSeries() {
        return switch (this) {
            case CONTRIBUTION,
                    MILESTONE,
                    DONE,
                    VERIFIED,
                    ITEM_VIEW,
                    REFERRAL,
                    CONSENT,
                    REFERRAL_REPORT,
                    SERVICE_REPORT,
                    REPRISAL_REPORT,
                    IDENTITY,
                    PARTY_NAME,
                    INFORMATION,
                    MONEY,
                    GROUPS,
                    STAGE,
                    ANSWERED,
                    PACKET,
                    REPLY,
                    MEETING,
                    REMARK,
                    REMARK_ANSWER -> true;
            default -> false;
        };
    }

    public int number() {
        return number;
    }

    public Scope scope() {
        return scope;
    }

    public Owner owner() {
        return owner;
    }
}

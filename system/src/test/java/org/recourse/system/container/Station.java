package org.recourse.system.container;

import org.jspecify.annotations.Nullable;
import org.recourse.grievance.Act;

/** Where a grievance can stand on its road: the station before it, and who gets it from there by which act. */
public enum Station {
    REGISTERED(null, Act.REGISTER, Part.LIAISON),
    TRIAGED(REGISTERED, Act.TRIAGE, Part.MANAGER),
    SUMMARISED(TRIAGED, Act.WRITE_SUMMARY, Part.LIAISON),
    APPROVED(SUMMARISED, Act.APPROVE_SUMMARY, Part.MANAGER),
    ASSIGNED(APPROVED, Act.ADMIT, Part.MANAGER),
    IN_ACTION(ASSIGNED, Act.ACCEPT, Part.OFFICIAL),
    /** One of the desk carries it. */
    CARRIED(IN_ACTION, Act.ASSIGN, Part.MANAGER),
    /** The police were asked to protect, and have not reported yet. */
    PROTECTED(IN_ACTION, Act.REQUEST_MEASURE, Part.MANAGER),
    /** The other side is to be heard, and nobody has confirmed the packet yet. */
    HEAR_WAITS(IN_ACTION, Act.HEAR, Part.MANAGER),
    HEARD(HEAR_WAITS, Act.CONFIRM, Part.SECOND),
    /** The office asks, and the desk has not read the question yet. */
    QUESTION_WAITS(IN_ACTION, Act.ASK, Part.OFFICIAL),
    AWAITING(QUESTION_WAITS, Act.CONFIRM, Part.MANAGER),
    PROPOSED(IN_ACTION, Act.PROPOSE, Part.OFFICIAL),
    OFFERED(PROPOSED, Act.RELEASE, Part.MANAGER),
    TOLD(OFFERED, Act.TELL, Part.LIAISON),
    DISPUTED(TOLD, Act.DISPUTE, Part.LIAISON),
    REMEDY(TOLD, Act.AGREE, Part.LIAISON),
    PAID(REMEDY, Act.PAY, Part.OFFICIAL),
    DONE(PAID, Act.REPORT_DONE, Part.OFFICIAL),
    CLOSING(DONE, Act.VERIFY, Part.LIAISON),
    CLOSED(CLOSING, Act.CLOSE, Part.MANAGER),
    /** The desk cannot take it on, and nobody has confirmed that yet. */
    REJECT_WAITS(TRIAGED, Act.REJECT, Part.MANAGER),
    INADMISSIBLE(REJECT_WAITS, Act.CONFIRM, Part.SECOND),
    REJECTION_TOLD(INADMISSIBLE, Act.TELL, Part.LIAISON),
    /** Somebody else has taken the whole matter on. */
    REFERRED(TRIAGED, Act.REFER, Part.MANAGER),
    /** Somebody else helps with a part, and nobody has asked yet whether the person was received. */
    HELPED(IN_ACTION, Act.REFER_PART, Part.LIAISON),
    STANDS(DISPUTED, Act.STAND, Part.MANAGER),
    UNDER_APPEAL(TOLD, Act.APPEAL, Part.LIAISON),
    /** Whoever decides asks the complainant something first. */
    DECIDER_ASKS(UNDER_APPEAL, Act.ASK, Part.DECIDER),
    DECIDER_AWAITS(DECIDER_ASKS, Act.CONFIRM, Part.MANAGER),
    DISMISSED(UNDER_APPEAL, Act.DISMISS, Part.DECIDER),
    UPHELD(UNDER_APPEAL, Act.UPHOLD, Part.DECIDER),
    /** Graver than it was thought at first. */
    RAISED(IN_ACTION, Act.UPGRADE, Part.MANAGER),
    /** Nothing may leave it; the liaison has seen to that. */
    HELD(IN_ACTION, Act.HOLD, Part.LIAISON),
    /** About a barrier that many meet with: it goes by milestones. */
    SYSTEMIC(ASSIGNED, Act.ACCEPT, Part.OFFICIAL),
    /** Past the office that had it, to an independent body. */
    PASSED(IN_ACTION, Act.ESCALATE, Part.LIAISON),
    PASSED_CLOSING(PASSED, Act.WITHDRAW, Part.LIAISON),
    PASSED_CLOSED(PASSED_CLOSING, Act.CLOSE, Part.MANAGER),
    /** Oversight has remarked on the handling, and nobody has answered yet. */
    REMARKED(IN_ACTION, Act.REMARK, Part.OVERSIGHT),
    /** Linked with another case of the same desk. */
    LINKED(IN_ACTION, Act.LINK, Part.MANAGER),
    /** Of sexual violence: named people of the desk alone see it. */
    SEALED(null, Act.REGISTER, Part.LIAISON);

    private final @Nullable Station before;
    private final Act act;
    private final Part part;

    Station(@Nullable Station before, Act act, Part part) {
        this.before = before;
        this.act = act;
        this.part = part;
    }

    /** The station before, or null where the road begins here. */
    @Nullable
    Station before() {
        return before;
    }

    Act act() {
        return act;
    }

    Part part() {
        return part;
    }
}

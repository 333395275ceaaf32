package org.recourse.grievance;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is told of an act (list told): a fixed word, whose text stands in the bundles. A word to the complainant
 * stands on the receipt's page at once and is owed by the liaison until it is told.
 */
public enum Word {
    /** Your receipt: what happens next and by when; where to find help. */
    C_RECEIPT(Recipient.COMPLAINANT, Signal.NONE),
    /** We have your grievance; this is your right; this comes next. */
    C_ACK(Recipient.COMPLAINANT, Signal.NEWS),
    /** Where it stands now. */
    C_STATE(Recipient.COMPLAINANT, Signal.NEWS),
    /** This office must act and this is the date. */
    C_OFFICE(Recipient.COMPLAINANT, Signal.NEWS),
    /** Another office or person has it now. */
    C_MOVED(Recipient.COMPLAINANT, Signal.NEWS),
    /** We cannot take it on: why; where else to go; how to appeal. */
    C_REJECTED(Recipient.COMPLAINANT, Signal.NEWS),
    /** Somebody else helps with it now. */
    C_REFERRED(Recipient.COMPLAINANT, Signal.NEWS),
    /** There is a question for you. */
    C_QUESTION(Recipient.COMPLAINANT, Signal.NEWS),
    /** The time is over: this is what follows. */
    C_LAPSED(Recipient.COMPLAINANT, Signal.NEWS),
    /** What is done for your safety. */
    C_SAFETY(Recipient.COMPLAINANT, Signal.NEWS),
    /** What the other side was shown and what it says. */
    C_HEARING(Recipient.COMPLAINANT, Signal.NEWS),
    /** A meeting with the other side is offered and you may say no. */
    C_MEETING(Recipient.COMPLAINANT, Signal.NEWS),
    /** It takes longer: why and until when. */
    C_EXTENDED(Recipient.COMPLAINANT, Signal.NEWS),
    /** What has happened and what comes next. */
    C_PROGRESS(Recipient.COMPLAINANT, Signal.NEWS),
    /** There is an answer: it is read here if you choose; say yes or no. */
    C_PROPOSAL(Recipient.COMPLAINANT, Signal.NEWS),
    /** The answer stays as it is: why; you can appeal. */
    C_STANDS(Recipient.COMPLAINANT, Signal.NEWS),
    /** Somebody above looks at it: who and until when. */
    C_APPEAL(Recipient.COMPLAINANT, Signal.NEWS),
    /** The decision on your appeal. */
    C_DECISION(Recipient.COMPLAINANT, Signal.NEWS),
    /** What was promised: done paid checked or still open. */
    C_REMEDY(Recipient.COMPLAINANT, Signal.NEWS),
    /** We stop; you can come back. */
    C_WITHDRAWN(Recipient.COMPLAINANT, Signal.NEWS),
    /** It is closed: why; how to appeal or open it again; what we keep and how long. */
    C_CLOSED(Recipient.COMPLAINANT, Signal.NEWS),
    /** The office did not act in time: this one must act now. */
    C_ESCALATED(Recipient.COMPLAINANT, Signal.NEWS),
    /** There is a message for you. */
    C_MESSAGE(Recipient.COMPLAINANT, Signal.NEWS),
    /** What was shown to whom. */
    C_DISCLOSED(Recipient.COMPLAINANT, Signal.NEWS),
    /** Sharing has stopped; who had seen what and cannot unsee it. */
    C_RECALL(Recipient.COMPLAINANT, Signal.NEWS),
    /** We take it up at once; where you are safe; whom to call. */
    C_REPRISAL(Recipient.COMPLAINANT, Signal.NONE),
    /** Because a life was in danger these roles saw your details. */
    C_GLASS(Recipient.COMPLAINANT, Signal.NEWS),
    /** A case has come to your desk. */
    D_NEW(Recipient.DESK, Signal.WORK),
    /** A step is yours. */
    D_TASK(Recipient.DESK, Signal.WORK),
    /** Something new in a case of yours. */
    D_NEWS(Recipient.DESK, Signal.NONE),
    /** No longer with you. */
    D_GONE(Recipient.FORMER, Signal.NONE),
    /** A hold was put or lifted. */
    D_HOLD(Recipient.DESK, Signal.WORK),
    /** A reprisal was reported. */
    D_REPRISAL(Recipient.DESK, Signal.URGENT),
    /** Oversight asks for an answer. */
    D_REMARK(Recipient.DESK, Signal.WORK),
    /** A life may be in danger. */
    N_LIFE(Recipient.NAMED, Signal.URGENT),
    /** A sealed case needs you. */
    N_SEALED(Recipient.NAMED, Signal.URGENT),
    /** Somebody asks to break the glass. */
    N_GLASS(Recipient.NAMED, Signal.URGENT),
    /** A case or task was given to you. */
    O_YOURS(Recipient.OFFICER, Signal.WORK),
    /** Your office is accountable: accept or recuse. */
    O_ARRIVED(Recipient.OFFICE, Signal.WORK),
    /** A step is yours. */
    O_TASK(Recipient.OFFICE, Signal.WORK),
    /** Something new in a case of your office. */
    O_NEWS(Recipient.OFFICE, Signal.NONE),
    /** No longer with your office. */
    O_GONE(Recipient.FORMER, Signal.NONE),
    /** The time has run out: another office is accountable and your duty to act stays. */
    O_PASSED(Recipient.FORMER, Signal.WORK),
    /** Ended here: nothing more is owed. */
    O_STOPPED(Recipient.OFFICE, Signal.NONE),
    /** A consent was given to your office or taken back. */
    O_CONSENT(Recipient.OFFICE, Signal.WORK),
    /** Your office decides an appeal. */
    O_APPEAL(Recipient.DECIDING, Signal.WORK),
    /** A measure or an item is asked of your office. */
    A_ORDER(Recipient.ASKED, Signal.WORK),
    /** A measure is no longer needed. */
    A_ENDED(Recipient.ASKED, Signal.NONE),
    /** What is said about your office or you and until when you can answer. */
    R_PACKET(Recipient.RESPONDENT, Signal.NONE),
    /** A copy as consented. */
    F_COPY(Recipient.RECIPIENT, Signal.NONE),
    /** A case of which an independent body must know. */
    L_TOLD(Recipient.L5, Signal.URGENT),
    /** A step was not done in time and the case has come or is coming up. */
    L_BREACH(Recipient.L5, Signal.WORK),
    /** The same unit roadblock or person again. */
    L_PATTERN(Recipient.L5, Signal.WORK),
    /** The glass was broken. */
    L_GLASS(Recipient.L5, Signal.URGENT),
    /** Something to look at. */
    V_NEWS(Recipient.OVERSIGHT, Signal.NONE),
    /** A step was not done in time. */
    V_BREACH(Recipient.OVERSIGHT, Signal.NONE),
    /** The same unit roadblock or person again. */
    V_PATTERN(Recipient.OVERSIGHT, Signal.WORK),
    /** The glass was broken: review it. */
    V_GLASS(Recipient.OVERSIGHT, Signal.WORK),
    /** Your confirmation is waited for. */
    X_WAITING(Recipient.SECOND_PERSON, Signal.WORK),
    /** Confirmed or declined. */
    X_DONE(Recipient.OFFICER, Signal.NONE),
    /** A step of yours is due soon. */
    T_REMIND(Recipient.OWNER, Signal.WORK);

    /** What leaves the system because of a word: never more than that there is something. */
    public enum Signal {
        NONE,
        NEWS,
        WORK,
        URGENT
    }

    private final Recipient recipient;
    private final Signal signal;

    Word(Recipient recipient, Signal signal) {
        this.recipient = recipient;
        this.signal = signal;
    }

    /** The words of a list of their codes with commas; none where it is empty or names something else. */
    static List<Word> all(@Nullable String codes) {
        return codes == null || !codes.matches("[A-Z]_[A-Z]+(,[A-Z]_[A-Z]+)*")
                ? List.of()
                : Arrays.stream(codes.split(",", -1)).map(Word::valueOf).toList();
    }

    /** Whom it is for, unless the row says otherwise. */
    public Recipient recipient() {
        return recipient;
    }

    public Signal signal() {
        return signal;
    }

    /** This word for somebody else than usual. */
    Told to(Recipient other) {
        return new Told(other, this, null);
    }

    /** This word only where the guard holds. */
    Told when(Guard guard) {
        return new Told(recipient, this, guard);
    }
}

package org.recourse.grievance;

import static org.recourse.access.Relation.ACCOUNTABLE_OFFICE;
import static org.recourse.access.Relation.ASKED_OFFICE;
import static org.recourse.access.Relation.DECIDING_OFFICE;
import static org.recourse.access.Relation.FORMER_OFFICE;
import static org.recourse.access.Relation.L5_TOLD;
import static org.recourse.grievance.Guard.*;
import static org.recourse.grievance.Instruction.*;
import static org.recourse.grievance.Row.act;
import static org.recourse.grievance.State.*;
import static org.recourse.grievance.State.OFFERED;
import static org.recourse.grievance.Target.Turn.*;
import static org.recourse.grievance.Word.*;
import static org.recourse.taxonomy.Confidentiality.P4;
import static org.recourse.taxonomy.Severity.S1;
import static org.recourse.taxonomy.Severity.S2;

import java.util.List;
import java.util.stream.Stream;
import org.recourse.access.Relation;
import org.recourse.taxonomy.Role;
import org.recourse.taxonomy.Step;

/** The rows of the lifecycle table, in the order of a case's life. A later act is one more row. */
final class LifecycleTable {

    private LifecycleTable() {}

    static Stream<Transition> rows() {
        return Stream.of(FROM_RECEIPT_TO_RELEASE, FROM_ANSWER_TO_CLOSING, AT_ANY_TIME)
                .flatMap(List::stream);
    }

    private static final List<Transition> FROM_RECEIPT_TO_RELEASE = List.of(
            act(Act.REGISTER)
                    .to(REGISTERED)
                    .by(Role.STRANGER, Relation.NEW)
                    .by(Role.LIAISON, Relation.NEW)
                    .by(Role.CASE_MANAGER, Relation.NEW)
                    .by(Role.PROTECTION, Relation.NEW)
                    .by(Role.PARTNER, Relation.NEW)
                    .tells(C_RECEIPT, D_NEW)
                    .tells(N_LIFE.when(LIFE))
                    .tells(L_TOLD)
                    .clocks(
                            start(Step.ACKNOWLEDGE),
                            start(Step.TRIAGE),
                            start(Step.SAFETY_PLAN).when(RISK),
                            start(Step.ON_CALL).when(LIFE),
                            start(Step.UPDATE_COMPLAINANT))
                    .material("intake", 1),
            act(Act.ACKNOWLEDGE)
                    .fromAnyOpen()
                    .stays()
                    .byDesk()
                    .byClockwork()
                    .tells(C_ACK)
                    .clocks(stop(Step.ACKNOWLEDGE), start(Step.TELL))
                    .immaterial("grievance", 1),
            act(Act.ASSIGN)
                    .fromAnyOpen()
                    .stays()
                    .byDesk()
                    .byOffice(ACCOUNTABLE_OFFICE, DECIDING_OFFICE, ASKED_OFFICE, FORMER_OFFICE)
                    .tells(O_YOURS)
                    .immaterial("grievance", 3),
            act(Act.NAME)
                    .fromAny()
                    .stays()
                    .byDesk()
                    .byClockwork()
                    .tells(N_SEALED)
                    .clocks(start(Step.TAKE_SEALED))
                    .material("grievance", 1),
            act(Act.TAKE)
                    .fromAny()
                    .stays()
                    .by(Role.PROTECTION, Relation.NAMED)
                    .by(Role.CASE_MANAGER, Relation.NAMED)
                    .clocks(stop(Step.TAKE_SEALED))
                    .immaterial("grievance", 1),
            act(Act.HAND_OVER)
                    .fromAnyOpen()
                    .stays()
                    .byLiaison()
                    .by(Role.CASE_MANAGER, Relation.DESK)
                    .byClockwork()
                    .tells(C_MOVED, D_NEW, D_GONE, O_YOURS)
                    .clocks(start(Step.TELL))
                    .material("grievance", 3),
            act(Act.STEP_BACK)
                    .fromAny()
                    .stays()
                    .byLiaison()
                    .byDesk()
                    .byOffice(ACCOUNTABLE_OFFICE, DECIDING_OFFICE, ASKED_OFFICE, FORMER_OFFICE)
                    .byOversight()
                    .tells(D_NEWS, O_YOURS)
                    .material("grievance", 3),
            act(Act.TRIAGE)
                    .from(REGISTERED)
                    .to(TRIAGED)
                    .byDesk()
                    .tells(C_STATE, L_TOLD)
                    .clocks(
                            stop(Step.TRIAGE),
                            start(Step.ADMISSIBILITY),
                            start(Step.ON_CALL).when(LIFE),
                            start(Step.TELL))
                    .material("triage", 1),
            act(Act.WRITE_SUMMARY)
                    .fromAnyOpen()
                    .stays()
                    .byLiaison()
                    .byDesk()
                    .tells(D_NEWS)
                    .material("triage", 1),
            act(Act.APPROVE_SUMMARY).fromAnyOpen().stays().byDesk().material("triage", 1),
            act(Act.ADMIT)
                    .from(TRIAGED)
                    .to(ASSIGNED)
                    .byDesk()
                    .tells(C_OFFICE, O_ARRIVED, L_TOLD)
                    .clocks(
                            stop(Step.ADMISSIBILITY),
                            start(Step.ACCEPT_OR_RECUSE),
                            start(Step.PROPOSAL).unless(SYSTEMIC),
                            start(Step.PROTECTION_REPORT).when(GRAVE),
                            start(Step.TELL))
                    .material("triage", 1),
            act(Act.REJECT)
                    .from(TRIAGED)
                    .to(INADMISSIBLE)
                    .byDesk()
                    .second(Second.of(Role.CASE_MANAGER, Role.PROTECTION))
                    .tells(C_REJECTED)
                    .clocks(
                            stop(Step.ADMISSIBILITY),
                            start(Step.TELL_DECISION).unless(RECEIPT_ONLY),
                            start(Step.UNREAD).when(RECEIPT_ONLY))
                    .material("triage", 3),
            act(Act.REFER)
                    .from(TRIAGED, ASSIGNED, IN_ACTION, DISPUTED)
                    .to(REFERRED)
                    .byDesk()
                    .second(Second.of(Role.OVERSIGHT).in(S1, S2))
                    .tells(C_REFERRED, O_STOPPED, F_COPY)
                    .clocks(stopAll(), start(Step.REFERRAL_CHECK), start(Step.TELL))
                    .material("triage", 3),
            act(Act.REFERRAL_REPORT)
                    .from(REFERRED)
                    .when(CONCLUDED, CLOSING)
                    .when(GIVEN_BACK, TRIAGED)
                    .stays()
                    .byDesk()
                    .tells(C_REFERRED)
                    .clocks(
                            stop(Step.REFERRAL_CHECK),
                            start(Step.CLOSE).on(CLOSING),
                            start(Step.ADMISSIBILITY).on(TRIAGED),
                            start(Step.REFERRAL_CHECK).on(STAY),
                            start(Step.TELL))
                    .material("triage", 3),
            act(Act.REFER_PART)
                    .fromAnyOpen()
                    .stays()
                    .byDesk()
                    .byLiaison()
                    .tells(C_REFERRED, F_COPY)
                    .clocks(start(Step.SERVICE_CHECK), start(Step.TELL))
                    .material("triage", 3),
            act(Act.REFER_PART_REPORT)
                    .fromAny()
                    .stays()
                    .byDesk()
                    .byLiaison()
                    .clocks(stop(Step.SERVICE_CHECK))
                    .material("triage", 3),
            act(Act.ACCEPT)
                    .from(ASSIGNED)
                    .to(IN_ACTION)
                    .byOffice(ACCOUNTABLE_OFFICE)
                    .tells(C_OFFICE, D_NEWS)
                    .clocks(stop(Step.ACCEPT_OR_RECUSE), start(Step.MILESTONE).when(SYSTEMIC), start(Step.TELL))
                    .material("answer", 1),
            act(Act.RECUSE)
                    .from(ASSIGNED, IN_ACTION, AWAITING_COMPLAINANT, PROPOSED, OFFERED, DISPUTED, REMEDY, UNDER_APPEAL)
                    .when(UNRELEASED, ASSIGNED)
                    .stays()
                    .byOffice(ACCOUNTABLE_OFFICE, DECIDING_OFFICE)
                    .tells(C_MOVED, O_GONE, O_ARRIVED, D_NEWS)
                    .clocks(
                            stopAll().on(ASSIGNED),
                            start(Step.ACCEPT_OR_RECUSE).on(ASSIGNED),
                            start(Step.PROPOSAL).on(ASSIGNED).unless(SYSTEMIC),
                            start(Step.PROTECTION_REPORT).on(ASSIGNED).when(GRAVE),
                            restart(Step.APPEAL_DECISION).on(STAY).when(APPEALED),
                            start(Step.TELL))
                    .material("answer", 1),
            act(Act.RE_ROUTE)
                    .from(ASSIGNED, IN_ACTION, AWAITING_COMPLAINANT, PROPOSED, OFFERED, DISPUTED, REMEDY, UNDER_APPEAL)
                    .when(UNRELEASED, ASSIGNED)
                    .stays()
                    .byDesk()
                    .byClockwork()
                    .tells(C_MOVED, O_GONE, O_ARRIVED)
                    .clocks(
                            stopAll().on(ASSIGNED),
                            start(Step.ACCEPT_OR_RECUSE).on(ASSIGNED),
                            start(Step.PROPOSAL).on(ASSIGNED).unless(SYSTEMIC),
                            start(Step.PROTECTION_REPORT).on(ASSIGNED).when(GRAVE),
                            restart(Step.APPEAL_DECISION).on(STAY).when(APPEALED),
                            start(Step.TELL))
                    .material("answer", 3),
            act(Act.ASK)
                    .from(TRIAGED, IN_ACTION, UNDER_APPEAL)
                    .to(AWAITING_COMPLAINANT)
                    .byDesk()
                    .byOffice(ACCOUNTABLE_OFFICE, DECIDING_OFFICE)
                    .second(Second.of(Role.CASE_MANAGER, Role.PROTECTION).askedBy(Role.OFFICIAL))
                    .tells(C_QUESTION)
                    .clocks(pauseAll(), start(Step.AWAITING_COMPLAINANT), start(Step.TELL))
                    .material("answer", 1),
            act(Act.ANSWER)
                    .from(AWAITING_COMPLAINANT)
                    .to(BACK)
                    .byComplainant()
                    .byDesk()
                    .tells(O_NEWS, D_NEWS)
                    .clocks(stop(Step.AWAITING_COMPLAINANT), resumeAll().on(BACK))
                    .material("answer", 1),
            act(Act.LAPSE)
                    .from(AWAITING_COMPLAINANT, INADMISSIBLE, OFFERED)
                    .when(ASKED, BACK)
                    .when(ITEMS_RUNNING, REMEDY)
                    .to(CLOSING)
                    .byClockwork()
                    .tells(C_LAPSED, O_NEWS, D_TASK)
                    .clocks(
                            stop(Step.AWAITING_COMPLAINANT).on(BACK),
                            resumeAll().on(BACK),
                            stop(Step.APPEAL_WINDOW).on(REMEDY),
                            stop(Step.TELL_DECISION).on(REMEDY),
                            stop(Step.UNREAD).on(REMEDY),
                            stopAll().on(CLOSING),
                            start(Step.CLOSE).on(CLOSING),
                            start(Step.TELL))
                    .material("escalation", 1),
            act(Act.PLAN)
                    .from(IN_ACTION, REMEDY)
                    .stays()
                    .byOffice(ACCOUNTABLE_OFFICE)
                    .material("answer", 3),
            act(Act.REPORT_PROTECTION)
                    .fromAnyOpen()
                    .stays()
                    .byOffice(ACCOUNTABLE_OFFICE, FORMER_OFFICE)
                    .tells(D_NEWS, C_SAFETY)
                    .clocks(stop(Step.PROTECTION_REPORT), start(Step.TELL))
                    .immaterial("answer", 1),
            act(Act.PLAN_SAFETY)
                    .fromAny()
                    .stays()
                    .byLiaison()
                    .byDesk()
                    .tells(C_SAFETY)
                    .clocks(stop(Step.SAFETY_PLAN), stop(Step.ON_CALL), start(Step.TELL))
                    .immaterial("triage", 1),
            act(Act.REQUEST_MEASURE)
                    .fromAny()
                    .stays()
                    .byDesk()
                    .byOffice(ACCOUNTABLE_OFFICE)
                    .second(Second.of(Role.CASE_MANAGER, Role.PROTECTION).askedBy(Role.OFFICIAL))
                    .tells(A_ORDER, C_SAFETY)
                    .clocks(start(Step.MEASURE_REPORT), stop(Step.ON_CALL), start(Step.TELL))
                    .material("answer", 3),
            act(Act.REPORT_MEASURE)
                    .fromAny()
                    .stays()
                    .byOffice(ASKED_OFFICE)
                    .tells(D_NEWS, C_SAFETY)
                    .clocks(stop(Step.MEASURE_REPORT), start(Step.TELL))
                    .immaterial("answer", 3),
            act(Act.END_MEASURE)
                    .fromAny()
                    .stays()
                    .byDesk()
                    .byOffice(ACCOUNTABLE_OFFICE)
                    .tells(A_ENDED)
                    .clocks(stop(Step.MEASURE_REPORT))
                    .material("answer", 3),
            act(Act.HEAR)
                    .from(IN_ACTION, UNDER_APPEAL)
                    .stays()
                    .byDesk()
                    .second(Second.of(Role.CASE_MANAGER, Role.PROTECTION))
                    .tells(R_PACKET, C_HEARING)
                    .clocks(
                            start(Step.HEARING_REPLY),
                            start(Step.CALL_BACK_30),
                            start(Step.CALL_BACK_90),
                            start(Step.TELL))
                    .material("answer", 3),
            act(Act.REPLY)
                    .fromAnyOpen()
                    .stays()
                    .byDesk()
                    .byClockwork()
                    .tells(O_NEWS, C_HEARING)
                    .clocks(stop(Step.HEARING_REPLY), start(Step.TELL))
                    .immaterial("answer", 3),
            act(Act.MEDIATE)
                    .from(IN_ACTION)
                    .stays()
                    .byDesk()
                    .tells(C_MEETING, O_NEWS)
                    .clocks(start(Step.TELL))
                    .material("answer", 3),
            act(Act.EXTEND)
                    .from(IN_ACTION, REMEDY, UNDER_APPEAL)
                    .stays()
                    .byOffice(ACCOUNTABLE_OFFICE, DECIDING_OFFICE)
                    .second(Second.of(Role.CASE_MANAGER, Role.PROTECTION))
                    .tells(C_EXTENDED, O_NEWS)
                    .clocks(extend(Step.PROPOSAL, Step.REMEDY_ITEM, Step.APPEAL_DECISION), start(Step.TELL))
                    .material("answer", 3),
            act(Act.MILESTONE)
                    .from(IN_ACTION)
                    .stays()
                    .byOffice(ACCOUNTABLE_OFFICE)
                    .byDesk()
                    .tells(C_PROGRESS)
                    .clocks(keep(Step.MILESTONE), start(Step.TELL))
                    .immaterial("answer", 3),
            act(Act.CONTRIBUTE)
                    .fromAnyOpen()
                    .stays()
                    .byOffice(FORMER_OFFICE)
                    .tells(O_NEWS)
                    .immaterial("answer", 3),
            act(Act.PROPOSE)
                    .from(IN_ACTION)
                    .to(PROPOSED)
                    .byOffice(ACCOUNTABLE_OFFICE)
                    .tells(D_TASK)
                    .clocks(stop(Step.PROPOSAL), stop(Step.MILESTONE), stop(Step.REVISION), start(Step.RELEASE))
                    .material("answer", 1),
            act(Act.RETURN)
                    .from(PROPOSED)
                    .to(IN_ACTION)
                    .byDesk()
                    .tells(O_TASK)
                    .clocks(stop(Step.RELEASE), start(Step.REVISION))
                    .material("answer", 1),
            act(Act.RELEASE)
                    .from(PROPOSED)
                    .to(OFFERED)
                    .byDesk()
                    .tells(C_PROPOSAL, O_NEWS)
                    .clocks(
                            stop(Step.RELEASE),
                            start(Step.TELL_DECISION).unless(RECEIPT_ONLY),
                            start(Step.UNREAD).when(RECEIPT_ONLY))
                    .material("answer", 1));

    private static final List<Transition> FROM_ANSWER_TO_CLOSING = List.of(
            act(Act.TELL)
                    .fromAny()
                    .stays()
                    .byLiaison()
                    .byDesk()
                    .byClockwork()
                    .clocks(
                            stop(Step.TELL),
                            stop(Step.TELL_DECISION).when(DECISION),
                            stop(Step.UNREAD).when(DECISION),
                            start(Step.APPEAL_WINDOW).when(DECISION))
                    .immaterial("notification", 1),
            act(Act.AGREE)
                    .from(OFFERED)
                    .when(OTHERS_OPEN, STAY)
                    .when(NO_ITEMS, CLOSING)
                    .to(REMEDY)
                    .byComplainant()
                    .tells(C_REMEDY, O_TASK, A_ORDER, D_NEWS)
                    .clocks(
                            stop(Step.TELL_DECISION).unless(OTHERS_OPEN),
                            stop(Step.UNREAD).unless(OTHERS_OPEN),
                            stop(Step.APPEAL_WINDOW).unless(OTHERS_OPEN),
                            start(Step.REMEDY_ITEM).unless(NO_ITEMS),
                            start(Step.CLOSE).on(CLOSING),
                            start(Step.TELL))
                    .material("answer", 1),
            act(Act.DISPUTE)
                    .from(OFFERED)
                    .when(OF_A_GROUP, STAY)
                    .to(DISPUTED)
                    .byComplainant()
                    .tells(C_STATE, O_NEWS, D_TASK)
                    .clocks(stopAll().on(DISPUTED), start(Step.REVIEW_DISPUTE).on(DISPUTED), start(Step.TELL))
                    .material("answer", 1),
            act(Act.REVISE)
                    .from(DISPUTED)
                    .to(IN_ACTION)
                    .byDesk()
                    .tells(C_STATE, O_TASK)
                    .clocks(stop(Step.REVIEW_DISPUTE), start(Step.REVISION), start(Step.TELL))
                    .material("answer", 1),
            act(Act.STAND)
                    .from(DISPUTED)
                    .to(OFFERED)
                    .byDesk()
                    .tells(C_STANDS, O_NEWS)
                    .clocks(
                            stop(Step.REVIEW_DISPUTE),
                            start(Step.TELL_DECISION).unless(RECEIPT_ONLY),
                            start(Step.UNREAD).when(RECEIPT_ONLY))
                    .material("answer", 3),
            act(Act.APPEAL)
                    .from(OFFERED, DISPUTED, INADMISSIBLE, CLOSED)
                    .when(OF_A_GROUP, STAY)
                    .to(UNDER_APPEAL)
                    .byComplainant()
                    .tells(C_APPEAL, O_APPEAL, O_NEWS, D_NEWS)
                    .clocks(
                            stopAll().on(UNDER_APPEAL),
                            start(Step.APPEAL_DECISION).on(UNDER_APPEAL),
                            start(Step.UPDATE_COMPLAINANT),
                            start(Step.TELL))
                    .material("appeal", 3),
            act(Act.UPHOLD)
                    .from(UNDER_APPEAL)
                    .when(FROM_REJECTION, TRIAGED)
                    .when(FROM_CLOSING, TRIAGED)
                    .when(FACTS_OPEN, IN_ACTION)
                    .to(OFFERED)
                    .byOffice(DECIDING_OFFICE)
                    .tells(C_DECISION)
                    .tells(O_NEWS.to(Recipient.FORMER))
                    .tells(D_TASK)
                    .clocks(
                            stop(Step.APPEAL_DECISION),
                            start(Step.ADMISSIBILITY).on(TRIAGED),
                            start(Step.PROPOSAL).on(IN_ACTION).unless(SYSTEMIC),
                            start(Step.MILESTONE).on(IN_ACTION).when(SYSTEMIC),
                            start(Step.PROTECTION_REPORT).on(IN_ACTION).when(GRAVE),
                            start(Step.TELL_DECISION).on(OFFERED).unless(RECEIPT_ONLY),
                            start(Step.UNREAD).on(OFFERED).when(RECEIPT_ONLY),
                            start(Step.TELL))
                    .material("appeal", 3),
            act(Act.DISMISS)
                    .from(UNDER_APPEAL)
                    .to(BACK)
                    .byOffice(DECIDING_OFFICE)
                    .tells(C_DECISION, O_NEWS, D_TASK)
                    .clocks(
                            stop(Step.APPEAL_DECISION),
                            start(Step.TELL_DECISION).unless(RECEIPT_ONLY),
                            start(Step.UNREAD).when(RECEIPT_ONLY))
                    .material("appeal", 3),
            act(Act.REPORT_DONE)
                    .from(REMEDY, OFFERED)
                    .stays()
                    .byOffice(ACCOUNTABLE_OFFICE, ASKED_OFFICE)
                    .tells(C_REMEDY, D_TASK)
                    .clocks(
                            stop(Step.REMEDY_ITEM),
                            keep(Step.REMEDY_ITEM).when(ITEMS_OPEN),
                            start(Step.VERIFY_REMEDY),
                            start(Step.TELL))
                    .material("remedy", 1),
            act(Act.PAY)
                    .from(REMEDY, OFFERED)
                    .stays()
                    .byOffice(ACCOUNTABLE_OFFICE, ASKED_OFFICE)
                    .byDesk()
                    .tells(C_REMEDY, D_NEWS)
                    .clocks(start(Step.TELL))
                    .immaterial("remedy", 3),
            act(Act.VIEW_ITEM)
                    .from(REMEDY, OFFERED, CLOSING, CLOSED)
                    .stays()
                    .byComplainant()
                    .tells(D_NEWS)
                    .immaterial("remedy", 3),
            act(Act.VERIFY)
                    .from(REMEDY, OFFERED)
                    .when(ITEM_FAILED, STAY)
                    .when(ITEMS_LEFT, STAY)
                    .when(Guard.OFFERED, STAY)
                    .to(CLOSING)
                    .byLiaison()
                    .byDesk()
                    .tells(C_REMEDY, O_TASK, A_ORDER, D_TASK)
                    .clocks(
                            stop(Step.VERIFY_REMEDY),
                            start(Step.REMEDY_ITEM).when(ITEM_FAILED),
                            keep(Step.REMEDY_ITEM).when(ITEMS_LEFT),
                            start(Step.CLOSE).on(CLOSING),
                            start(Step.TELL))
                    .material("remedy", 1),
            act(Act.WITHDRAW)
                    .from(
                            REGISTERED,
                            TRIAGED,
                            INADMISSIBLE,
                            ASSIGNED,
                            IN_ACTION,
                            AWAITING_COMPLAINANT,
                            PROPOSED,
                            OFFERED,
                            DISPUTED,
                            UNDER_APPEAL,
                            REMEDY,
                            REFERRED)
                    .when(APPEAL_ONLY, BACK)
                    .when(OF_A_GROUP, STAY)
                    .to(CLOSING)
                    .byComplainant()
                    .tells(C_WITHDRAWN, O_STOPPED, D_TASK, L_TOLD)
                    .clocks(
                            stop(Step.APPEAL_DECISION).on(BACK),
                            start(Step.APPEAL_WINDOW).on(BACK),
                            stopAll().on(CLOSING),
                            start(Step.CLOSE).on(CLOSING),
                            start(Step.TELL))
                    .material("grievance", 1),
            act(Act.CLOSE)
                    .from(CLOSING, AWAITING_COMPLAINANT)
                    .to(CLOSED)
                    .byDesk()
                    .second(Second.of(Role.OVERSIGHT).in(S1, S2).at(P4))
                    .tells(C_CLOSED, O_STOPPED, A_ENDED)
                    .clocks(
                            stopAll(),
                            start(Step.TELL_DECISION).unless(RECEIPT_ONLY),
                            start(Step.UNREAD).when(RECEIPT_ONLY),
                            start(Step.CALL_BACK_30),
                            start(Step.CALL_BACK_90),
                            start(Step.REOPEN_WINDOW))
                    .material("remedy", 1),
            act(Act.REOPEN)
                    .from(CLOSED, CLOSING)
                    .when(REMEDY_UNPAID, REMEDY)
                    .to(TRIAGED)
                    .byComplainant()
                    .byOversight()
                    .tells(C_STATE, D_NEW, O_TASK)
                    .clocks(
                            stopAll(),
                            start(Step.ADMISSIBILITY).on(TRIAGED),
                            start(Step.REMEDY_ITEM).on(REMEDY),
                            start(Step.UPDATE_COMPLAINANT),
                            start(Step.TELL))
                    .material("grievance", 3));

    private static final List<Transition> AT_ANY_TIME = List.of(
            act(Act.ESCALATE)
                    .fromAnyOpen()
                    .when(OFFICE_RUNG, ASSIGNED)
                    .stays()
                    .byComplainant()
                    .byDesk()
                    .byClockwork()
                    .byOversight()
                    .byOffice(L5_TOLD)
                    .tells(C_ESCALATED, O_PASSED, D_GONE, O_ARRIVED, D_TASK, L_BREACH, V_BREACH)
                    .clocks(
                            stopAll().on(ASSIGNED),
                            start(Step.ACCEPT_OR_RECUSE).on(ASSIGNED),
                            start(Step.PROPOSAL).on(ASSIGNED).unless(SYSTEMIC),
                            start(Step.PROTECTION_REPORT).on(ASSIGNED).when(GRAVE),
                            restartBreached().on(STAY),
                            start(Step.TELL))
                    .material("escalation", 1),
            act(Act.REMIND).fromAnyOpen().stays().byClockwork().tells(T_REMIND).immaterial("escalation", 1),
            act(Act.REPORT_PROGRESS)
                    .fromAnyOpen()
                    .stays()
                    .byDesk()
                    .tells(C_PROGRESS)
                    .clocks(keep(Step.UPDATE_COMPLAINANT), start(Step.TELL))
                    .immaterial("notification", 1),
            act(Act.UPGRADE)
                    .fromAnyOpen()
                    .stays()
                    .byDesk()
                    .byLiaison()
                    .byOversight()
                    .byClockwork()
                    .tells(C_STATE, O_GONE, D_GONE, N_SEALED, L_TOLD)
                    .clocks(
                            start(Step.TAKE_SEALED).when(SEALED),
                            start(Step.SAFETY_PLAN).when(RISK),
                            start(Step.ON_CALL).when(LIFE),
                            start(Step.TELL))
                    .material("triage", 3),
            act(Act.DOWNGRADE)
                    .fromAnyOpen()
                    .stays()
                    .byDesk()
                    .second(Second.of(Role.OVERSIGHT).in(S1).at(P4))
                    .second(Second.of(Role.CASE_MANAGER, Role.PROTECTION))
                    .tells(C_STATE)
                    .clocks(start(Step.TELL))
                    .material("triage", 3),
            act(Act.RECLASSIFY)
                    .fromAnyOpen()
                    .stays()
                    .byDesk()
                    .second(Second.of(Role.CASE_MANAGER, Role.PROTECTION).where(FALLS))
                    .tells(C_STATE)
                    .clocks(start(Step.TELL))
                    .material("triage", 3),
            act(Act.SCORE)
                    .fromAny()
                    .stays()
                    .byDesk()
                    .byLiaison()
                    .tells(D_NEWS, L_TOLD)
                    .clocks(start(Step.SAFETY_PLAN).when(RISK))
                    .immaterial("triage", 3),
            act(Act.HOLD)
                    .fromAny()
                    .stays()
                    .byDesk()
                    .byLiaison()
                    .byOversight()
                    .tells(D_HOLD, V_NEWS)
                    .clocks(start(Step.HOLD_REVIEW))
                    .material("triage", 3),
            act(Act.REVIEW_HOLD)
                    .fromAny()
                    .stays()
                    .byDesk()
                    .byOversight()
                    .clocks(keep(Step.HOLD_REVIEW))
                    .immaterial("triage", 3),
            act(Act.RELEASE_HOLD)
                    .fromAny()
                    .stays()
                    .byDesk()
                    .byOversight()
                    .tells(D_HOLD)
                    .clocks(stop(Step.HOLD_REVIEW))
                    .material("triage", 3),
            act(Act.REPORT_REPRISAL)
                    .fromAny()
                    .stays()
                    .byComplainant()
                    .byDesk()
                    .tells(C_REPRISAL, D_REPRISAL, L_TOLD, V_NEWS)
                    .clocks(start(Step.ON_CALL).when(LIFE), start(Step.SAFETY_PLAN), start(Step.HOLD_REVIEW))
                    .material("triage", 3),
            act(Act.MESSAGE)
                    .fromAny()
                    .stays()
                    .byComplainant()
                    .byDesk()
                    .tells(C_MESSAGE, D_NEWS)
                    .clocks(start(Step.TELL))
                    .immaterial("grievance", 1),
            act(Act.NOTE)
                    .fromAny()
                    .stays()
                    .byDesk()
                    .byOffice(ACCOUNTABLE_OFFICE, DECIDING_OFFICE, FORMER_OFFICE, ASKED_OFFICE)
                    .byOversight()
                    .immaterial("grievance", 1),
            act(Act.ADD_INFORMATION)
                    .fromAny()
                    .stays()
                    .byComplainant()
                    .byDesk()
                    .by(Role.PARTNER, Relation.PARTNER)
                    .tells(D_NEWS)
                    .immaterial("intake", 3),
            act(Act.ADD_PARTY)
                    .fromAnyOpen()
                    .stays()
                    .byComplainant()
                    .byDesk()
                    .tells(D_NEWS)
                    .material("grievance", 3),
            act(Act.CORRECT_PARTY)
                    .fromAnyOpen()
                    .stays()
                    .byDesk()
                    .second(Second.of(Role.CASE_MANAGER, Role.PROTECTION))
                    .material("grievance", 3),
            act(Act.ADD_PERSON)
                    .fromAnyOpen()
                    .stays()
                    .byLiaison()
                    .byDesk()
                    .tells(C_RECEIPT, D_NEWS)
                    .material("intake", 3),
            act(Act.ADD_GROUPS)
                    .fromAny()
                    .stays()
                    .byComplainant()
                    .by(Role.PROTECTION, Relation.NAMED)
                    .immaterial("intake", 3),
            act(Act.ADD_MONEY)
                    .fromAny()
                    .stays()
                    .byComplainant()
                    .byDesk()
                    .byOffice(ACCOUNTABLE_OFFICE)
                    .immaterial("grievance", 3),
            act(Act.ADD_STAGE).fromAny().stays().byLiaison().byDesk().material("triage", 3),
            act(Act.CALL_BACK)
                    .fromAny()
                    .stays()
                    .byLiaison()
                    .byDesk()
                    .clocks(stop(Step.CALL_BACK_30), stop(Step.CALL_BACK_90))
                    .immaterial("notification", 1),
            act(Act.ALERT_PATTERN)
                    .fromAny()
                    .stays()
                    .byClockwork()
                    .tells(L_PATTERN, V_PATTERN, D_NEWS)
                    .immaterial("escalation", 3),
            act(Act.CONFIRM)
                    .fromAny()
                    .stays()
                    .bySecondPerson()
                    .tells(X_DONE)
                    .clocks(stop(Step.SECOND_PERSON))
                    .immaterial("grievance", 1),
            act(Act.DECLINE)
                    .fromAny()
                    .stays()
                    .bySecondPerson()
                    .tells(X_DONE)
                    .clocks(stop(Step.SECOND_PERSON))
                    .immaterial("grievance", 1),
            act(Act.LINK).fromAny().stays().byDesk().byClockwork().byOversight().material("grievance", 3),
            act(Act.UNLINK)
                    .fromAny()
                    .stays()
                    .byDesk()
                    .second(Second.of(Role.CASE_MANAGER, Role.PROTECTION))
                    .material("grievance", 3),
            act(Act.OPEN_LINKED)
                    .fromAny()
                    .stays()
                    .byDesk()
                    .byClockwork()
                    .byOffice(L5_TOLD, ACCOUNTABLE_OFFICE)
                    .tells(D_NEW, C_RECEIPT)
                    .material("grievance", 3),
            act(Act.REMARK)
                    .fromAny()
                    .stays()
                    .byOversight()
                    .tells(D_REMARK, O_NEWS)
                    .clocks(start(Step.REMARK_REPLY))
                    .immaterial("oversight", 3),
            act(Act.ANSWER_REMARK)
                    .fromAny()
                    .stays()
                    .byDesk()
                    .tells(V_NEWS)
                    .clocks(stop(Step.REMARK_REPLY))
                    .immaterial("oversight", 3),
            act(Act.READ)
                    .fromAny()
                    .stays()
                    .by(Role.COMPLAINANT, Relation.RECEIPT)
                    .by(Role.LIAISON, Relation.LOGGED_IT, Relation.PLACE)
                    .by(Role.CASE_MANAGER, Relation.DESK, Relation.OTHER_DESK, Relation.SECOND_PERSON)
                    .by(Role.PROTECTION, Relation.NAMED)
                    .byOffice(ACCOUNTABLE_OFFICE, DECIDING_OFFICE, ASKED_OFFICE, FORMER_OFFICE, L5_TOLD)
                    .byOversight()
                    .by(Role.PARTNER, Relation.PARTNER)
                    .immaterial("grievance", 1),
            act(Act.RECORD)
                    .fromAny()
                    .stays()
                    .byLiaison()
                    .byDesk()
                    .byOffice(ACCOUNTABLE_OFFICE, DECIDING_OFFICE)
                    .byOversight()
                    .immaterial("record", 2));
}

package org.recourse.system.container;

import static java.util.Map.entry;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.recourse.grievance.Act;
import org.recourse.grievance.Lifecycle;
import org.recourse.grievance.State;
import org.recourse.grievance.Transition;
import org.recourse.taxonomy.Role;

/**
 * Where an act is tried: at which station it can be done, and who may do it there.
 *
 * @param act what is tried
 * @param station at which it may be done
 * @param part who may do it
 */
public record Trial(Act act, Station station, Part part) {

    /** Where every act is tried that somebody can do. */
    public static final List<Trial> ALL = List.of(
            new Trial(Act.ACKNOWLEDGE, Station.REGISTERED, Part.MANAGER),
            new Trial(Act.ASSIGN, Station.IN_ACTION, Part.MANAGER),
            new Trial(Act.HAND_OVER, Station.IN_ACTION, Part.LIAISON),
            new Trial(Act.STEP_BACK, Station.IN_ACTION, Part.MANAGER),
            new Trial(Act.NAME, Station.SEALED, Part.PROTECTION),
            new Trial(Act.TAKE, Station.SEALED, Part.PROTECTION),
            new Trial(Act.TRIAGE, Station.REGISTERED, Part.MANAGER),
            new Trial(Act.WRITE_SUMMARY, Station.TRIAGED, Part.LIAISON),
            new Trial(Act.APPROVE_SUMMARY, Station.SUMMARISED, Part.MANAGER),
            new Trial(Act.ADMIT, Station.APPROVED, Part.MANAGER),
            new Trial(Act.REJECT, Station.TRIAGED, Part.MANAGER),
            new Trial(Act.REFER, Station.TRIAGED, Part.MANAGER),
            new Trial(Act.REFERRAL_REPORT, Station.REFERRED, Part.MANAGER),
            new Trial(Act.REFER_PART, Station.IN_ACTION, Part.LIAISON),
            new Trial(Act.REFER_PART_REPORT, Station.HELPED, Part.LIAISON),
            new Trial(Act.ACCEPT, Station.ASSIGNED, Part.OFFICIAL),
            new Trial(Act.RECUSE, Station.ASSIGNED, Part.OFFICIAL),
            new Trial(Act.RE_ROUTE, Station.ASSIGNED, Part.MANAGER),
            new Trial(Act.ASK, Station.IN_ACTION, Part.OFFICIAL),
            new Trial(Act.ANSWER, Station.AWAITING, Part.LIAISON),
            new Trial(Act.REPORT_PROTECTION, Station.IN_ACTION, Part.OFFICIAL),
            new Trial(Act.PLAN_SAFETY, Station.IN_ACTION, Part.LIAISON),
            new Trial(Act.PLAN, Station.IN_ACTION, Part.OFFICIAL),
            new Trial(Act.REQUEST_MEASURE, Station.IN_ACTION, Part.MANAGER),
            new Trial(Act.END_MEASURE, Station.PROTECTED, Part.MANAGER),
            new Trial(Act.HEAR, Station.IN_ACTION, Part.MANAGER),
            new Trial(Act.REPLY, Station.HEARD, Part.MANAGER),
            new Trial(Act.MEDIATE, Station.HEARD, Part.MANAGER),
            new Trial(Act.EXTEND, Station.IN_ACTION, Part.OFFICIAL),
            new Trial(Act.MILESTONE, Station.SYSTEMIC, Part.OFFICIAL),
            new Trial(Act.CONTRIBUTE, Station.PASSED, Part.OFFICIAL),
            new Trial(Act.PROPOSE, Station.IN_ACTION, Part.OFFICIAL),
            new Trial(Act.RETURN, Station.PROPOSED, Part.MANAGER),
            new Trial(Act.RELEASE, Station.PROPOSED, Part.MANAGER),
            new Trial(Act.TELL, Station.OFFERED, Part.LIAISON),
            new Trial(Act.AGREE, Station.TOLD, Part.LIAISON),
            new Trial(Act.DISPUTE, Station.TOLD, Part.LIAISON),
            new Trial(Act.REVISE, Station.DISPUTED, Part.MANAGER),
            new Trial(Act.STAND, Station.DISPUTED, Part.MANAGER),
            new Trial(Act.APPEAL, Station.TOLD, Part.LIAISON),
            new Trial(Act.UPHOLD, Station.UNDER_APPEAL, Part.DECIDER),
            new Trial(Act.DISMISS, Station.UNDER_APPEAL, Part.DECIDER),
            new Trial(Act.REPORT_DONE, Station.PAID, Part.OFFICIAL),
            new Trial(Act.PAY, Station.REMEDY, Part.OFFICIAL),
            new Trial(Act.VIEW_ITEM, Station.DONE, Part.LIAISON),
            new Trial(Act.VERIFY, Station.DONE, Part.LIAISON),
            new Trial(Act.WITHDRAW, Station.IN_ACTION, Part.LIAISON),
            new Trial(Act.CLOSE, Station.CLOSING, Part.MANAGER),
            new Trial(Act.REOPEN, Station.CLOSED, Part.LIAISON),
            new Trial(Act.ESCALATE, Station.IN_ACTION, Part.LIAISON),
            new Trial(Act.REPORT_PROGRESS, Station.IN_ACTION, Part.MANAGER),
            new Trial(Act.UPGRADE, Station.IN_ACTION, Part.MANAGER),
            new Trial(Act.DOWNGRADE, Station.RAISED, Part.MANAGER),
            new Trial(Act.RECLASSIFY, Station.IN_ACTION, Part.MANAGER),
            new Trial(Act.SCORE, Station.IN_ACTION, Part.MANAGER),
            new Trial(Act.HOLD, Station.IN_ACTION, Part.MANAGER),
            new Trial(Act.REVIEW_HOLD, Station.HELD, Part.MANAGER),
            new Trial(Act.RELEASE_HOLD, Station.HELD, Part.MANAGER),
            new Trial(Act.REPORT_REPRISAL, Station.CLOSED, Part.LIAISON),
            new Trial(Act.MESSAGE, Station.REGISTERED, Part.LIAISON),
            new Trial(Act.NOTE, Station.IN_ACTION, Part.OFFICIAL),
            new Trial(Act.ADD_INFORMATION, Station.REGISTERED, Part.LIAISON),
            new Trial(Act.ADD_PARTY, Station.IN_ACTION, Part.LIAISON),
            new Trial(Act.CORRECT_PARTY, Station.IN_ACTION, Part.MANAGER),
            new Trial(Act.ADD_PERSON, Station.IN_ACTION, Part.LIAISON),
            new Trial(Act.ADD_GROUPS, Station.IN_ACTION, Part.LIAISON),
            new Trial(Act.ADD_MONEY, Station.IN_ACTION, Part.OFFICIAL),
            new Trial(Act.ADD_STAGE, Station.IN_ACTION, Part.LIAISON),
            new Trial(Act.CALL_BACK, Station.CLOSED, Part.LIAISON),
            new Trial(Act.LINK, Station.IN_ACTION, Part.MANAGER),
            new Trial(Act.UNLINK, Station.LINKED, Part.MANAGER),
            new Trial(Act.OPEN_LINKED, Station.IN_ACTION, Part.MANAGER),
            new Trial(Act.REMARK, Station.IN_ACTION, Part.OVERSIGHT),
            new Trial(Act.ANSWER_REMARK, Station.REMARKED, Part.MANAGER),
            new Trial(Act.CONFIRM, Station.QUESTION_WAITS, Part.MANAGER),
            new Trial(Act.DECLINE, Station.QUESTION_WAITS, Part.MANAGER));

    /** Acts that are not tried here, and why. */
    public static final Map<Act, String> ELSEWHERE = Map.ofEntries(
            entry(Act.REGISTER, "makes the case; IntakeIT tries it"),
            entry(Act.READ, "changes nothing; who reads what is RoadIT's and the policy's"),
            entry(Act.REPORT_MEASURE, "is done on its order, never on the case; MeasureIT tries it"),
            entry(Act.RECORD, "is done of what was drafted and printed; RecordIT tries it"),
            entry(Act.ALERT_PATTERN, "only the product itself does it; PatternIT tries it"),
            entry(Act.LAPSE, "only the product itself does it"),
            entry(Act.REMIND, "only the product itself does it"));

    private static final String ANY_STATE = "no state of a case is without it";

    private static final String ONE_BODY = "the oversight bodies are one to every case, whatever it is against";

    /** Where this act is tried. */
    static Trial of(Act act) {
        return ALL.stream().filter(trial -> trial.act() == act).findFirst().orElseThrow();
    }

    /** Why an act cannot be done in this way; empty where it can. */
    Optional<String> impossible(Way way) {
        return switch (way) {
            case WRONG_STATE ->
                row().from().equals(EnumSet.allOf(State.class)) ? Optional.of(ANY_STATE) : Optional.empty();
            case WRONG_RELATION, OTHER_OFFICE, ACCUSED_OFFICE ->
                row().by().keySet().equals(EnumSet.of(Role.OVERSIGHT)) ? Optional.of(ONE_BODY) : Optional.empty();
            case WRONG_ROLE, STALE_VERSION, TWICE_AT_ONCE -> Optional.empty();
        };
    }

    public Transition row() {
        return Lifecycle.of(act);
    }

    Set<Role> roles() {
        return row().realmRoles();
    }

    /** A station at which the act is not possible, and at which whoever does it stands to the case as before. */
    Optional<Station> elsewhere() {
        if (part == Part.DECIDER) {
            return Optional.of(Station.DECIDER_AWAITS);
        }
        var closed = station == Station.PASSED ? Station.PASSED_CLOSED : Station.CLOSED;
        return Stream.of(Station.IN_ACTION, closed)
                .filter(other -> !row().from().contains(other == closed ? State.CLOSED : State.IN_ACTION))
                .findFirst();
    }
}

package org.recourse.system.container;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.recourse.answer.Agreement;
import org.recourse.answer.Answer;
import org.recourse.answer.Dispute;
import org.recourse.answer.MeasureReport;
import org.recourse.answer.MeasureService;
import org.recourse.answer.Question;
import org.recourse.appeal.Appeal;
import org.recourse.grievance.Act;
import org.recourse.grievance.CaseService;
import org.recourse.grievance.CaseView;
import org.recourse.grievance.OrderService;
import org.recourse.intake.Registered;
import org.recourse.notification.CallBack;
import org.recourse.remedy.ItemView;
import org.recourse.remedy.Reopening;
import org.recourse.remedy.Verification;
import org.recourse.shared.InputRefused;
import org.recourse.shared.Reference;
import org.recourse.system.ContainerTest;
import org.recourse.system.Person;
import org.recourse.system.Turns;
import org.recourse.taxonomy.Step;
import org.recourse.triage.ReprisalReport;
import org.recourse.triage.SummaryText;

/**
 * One grievance from the pit to the end and back, act by act through the services: a miner is beaten at a roadblock, the
 * post belongs to the police, and the police have a body that watches over them. What follows from each act, by whom it is
 * owed and until when was worked out by hand and stands in {@link LifeTable}; its days are moved by whole weeks, so that they
 * lie ahead, and its days off with them.
 *
 * <p>Rows of the table name what matters; ordinary words are told and updates given within their times, between the rows.
 */
@Order(Turns.MOVES_CLOCK)
class OneLifeIT extends ContainerTest {

    private static final List<LocalDate> FREE = List.of(LocalDate.of(2027, 3, 8), LocalDate.of(2027, 5, 6));
    /** What is done between the rows, so that nobody is late with it. */
    private static final Set<Step> ORDINARY = Set.of(Step.UPDATE_COMPLAINANT, Step.TELL);
    /** What the product does of itself in the act of row 46, and not minutes later. */
    private static final Set<Integer> AT_ONCE = Set.of(47, 48);

    /** The nearest that is not in the line of the post: only where none contains the place is one of the next district asked. */
    private static final String PATROL = "RAN-XT";

    private static final Players PEOPLE = Players.ofNessor()
            .but(Part.OFFICIAL, Players.officialOf("POB-XT"))
            .but(Part.DECIDER, Players.officialOf("OMB-XT"));

    @EJB
    private Stage stage;

    @EJB
    private MeasureService measures;

    @EJB
    private OrderService orders;

    @EJB
    private CaseService cases;

    @Inject
    private Road road;

    @Inject
    private DaysOff daysOff;

    private LifeTable table;
    private Duration ahead = Duration.ZERO;
    private LifeDays days;
    private LifeWords words;
    private @Nullable Registered life;
    private @Nullable LocalDateTime actedAt;

    @BeforeEach
    void its_days_lie_ahead() throws InterruptedException {
        stage.countryIsThere();
        road.with(PEOPLE);
        ahead = ahead();
        table = LifeTable.read();
        days = LifeDays.after(stage.now(), road.country().zone(road.place("XT010101")));
        words = new LifeWords(road, days::day);
        daysOff.only(
                FREE.stream().map(days::day).toList(),
                days.day(LifeTable.BEATEN).getYear(),
                days.day(table.last()).getYear());
    }

    /** Whoever comes after it finds the days off as they were, and the hour of the day. */
    @AfterEach
    void the_hour_is_what_it_was() throws InterruptedException {
        daysOff.asBefore();
        var moved = ahead().minus(ahead);
        stage.later(Duration.ofDays(moved.toDays() + 1).minus(moved));
    }

    /** By how much the clock of the installation was moved. */
    private Duration ahead() {
        return Duration.between(Instant.now(), stage.now());
    }

    @Test
    void one_grievance_lives_as_it_was_worked_out_by_hand() {
        for (var row : table.rows()) {
            ordinary(days.instant(row.at()));
            go(days.instant(row.at()));
            narrate(row);
            check(row);
        }
        audit().sees_what_was();
    }

    private void narrate(LifeTable.Row row) {
        actedAt = AT_ONCE.contains(row.no()) ? actedAt : row.at();
        try {
            if (row.no() < 21) {
                answered(row.no());
            } else if (row.no() < 31) {
                offered(row.no());
            } else {
                remedied(row.no());
            }
        } catch (InputRefused refused) {
            throw new AssertionError(row + ": " + refused.faults(), refused);
        }
    }

    private void answered(int row) {
        switch (row) {
            case 2 ->
                life = road.registered(
                        road.player(Part.LIAISON),
                        words.tale(days.instant(table.rows().get(0).at())));
            case 3 -> does(Part.MANAGER, Act.ACKNOWLEDGE);
            case 4 -> does(Part.MANAGER, Act.TRIAGE, words.findings());
            case 5 -> does(Part.LIAISON, Act.PLAN_SAFETY);
            case 6 -> does(Part.MANAGER, Act.REQUEST_MEASURE, words.patrol(PATROL));
            case 7 -> summarise();
            case 8 -> reports(Players.officialOf(PATROL));
            case 9 -> does(Part.MANAGER, Act.ADMIT);
            case 10 -> does(Part.LIAISON, Act.TELL);
            case 11, 19 -> does(Part.OFFICIAL, Act.ACCEPT, words.threeActions());
            case 12, 20 -> does(Part.OFFICIAL, Act.REPORT_PROTECTION);
            case 13 -> does(Part.MANAGER, Act.REPORT_PROGRESS);
            case 14 -> {
                does(Part.OFFICIAL, Act.ASK, new Question("Which side of the road was it?", 20));
                does(Part.MANAGER, Act.CONFIRM);
            }
            case 15 -> says(Act.ANSWER, new Answer("The side of the river", false));
            case 16, 17 -> stage.sweep();
            case 18 -> {
                stage.sweep();
                road.with(PEOPLE.but(Part.OFFICIAL, Players.officialOf("HRC-XT")));
            }
            default -> {}
        }
    }

    private void offered(int row) {
        switch (row) {
            case 21 -> does(Part.OFFICIAL, Act.PROPOSE, words.proposal());
            case 22 -> does(Part.MANAGER, Act.RELEASE);
            case 24 -> says(Act.DISPUTE, new Dispute(null, "NOT_ENOUGH", "Three weeks without work"));
            case 25 -> does(Part.MANAGER, Act.STAND);
            case 27 -> says(Act.APPEAL, new Appeal(null, "REMEDY", "Three weeks without work"));
            case 28 -> does(Part.DECIDER, Act.UPHOLD, words.upholding());
            case 30 -> {
                says(Act.AGREE, new Agreement(null, "Yes", true, true));
                road.with(PEOPLE.but(Part.OFFICIAL, Players.officialOf("OMB-XT")));
            }
            default -> does(Part.LIAISON, Act.TELL);
        }
    }

    private void remedied(int row) {
        switch (row) {
            case 31 -> does(Part.OFFICIAL, Act.PAY, words.paid("300", "The first of two"));
            case 32 -> does(Part.OFFICIAL, Act.REPORT_DONE, words.done(2, "A picture of the empty road"));
            case 33 -> does(Part.LIAISON, Act.VERIFY, new Verification(2, "I saw it", "DONE", true, null, null));
            case 34 -> does(Part.OFFICIAL, Act.PAY, words.paid("300", "The second of two"));
            case 35 -> does(Part.OFFICIAL, Act.REPORT_DONE, words.done(1, "Two receipts"));
            case 36 -> says(Act.VIEW_ITEM, new ItemView(1, "PARTLY", "Only 200 of the second payment came"));
            case 37 -> does(Part.MANAGER, Act.VERIFY, words.tooLittle());
            case 38 -> does(Part.OFFICIAL, Act.PAY, words.paid("100", "By mobile money"));
            case 39 -> does(Part.OFFICIAL, Act.REPORT_DONE, words.done(1, "Three receipts"));
            case 40 ->
                does(Part.LIAISON, Act.VERIFY, new Verification(1, "The person has 600", "DONE", true, null, null));
            case 41 -> does(Part.MANAGER, Act.CLOSE, words.closing());
            case 42 -> does(Part.OVERSIGHT, Act.CONFIRM);
            case 43 -> does(Part.LIAISON, Act.TELL);
            default -> threatened(row);
        }
    }

    private void threatened(int row) {
        switch (row) {
            case 44 ->
                does(Part.LIAISON, Act.CALL_BACK, new CallBack(true, false, "Men came to the house last night", null));
            case 45 ->
                does(
                        Part.LIAISON,
                        Act.REPORT_REPRISAL,
                        new ReprisalReport("Men of the post came to the house", "Last night", true, List.of()));
            case 46 -> says(Act.REOPEN, new Reopening("REPRISAL", null, "They came to the house"));
            case 49 -> does(Part.PROTECTION, Act.TAKE);
            case 50 -> does(Part.PROTECTION, Act.REQUEST_MEASURE, words.safePlace("GOV-UO"));
            case 51 -> does(Part.PROTECTION, Act.PLAN_SAFETY);
            default -> {}
        }
    }

    private void summarise() {
        does(
                Part.LIAISON,
                Act.WRITE_SUMMARY,
                new SummaryText("At a roadblock a man was beaten and his stones were kept.", "His stones", null));
        does(Part.MANAGER, Act.APPROVE_SUMMARY);
    }

    /** The asked office knows its order, and no case. */
    private void reports(Person asked) {
        var order = asked.calls(() -> orders.list(true, false, null, null, OrderService.MOST)).lines().stream()
                .max(Comparator.comparing(line -> line.asked()))
                .orElseThrow();
        asked.calls(() -> measures.report(order.number(), null, new MeasureReport(true, road.today(), "It is set")));
    }

    private Registered life() {
        return Objects.requireNonNull(life);
    }

    private Reference reference() {
        return life().reference();
    }

    private LifeAudit audit() {
        return new LifeAudit(cases, road.player(Part.OVERSIGHT), reference());
    }

    private void does(Part part, Act act) {
        road.does(part, act, reference());
    }

    private void does(Part part, Act act, Object input) {
        road.does(part, act, reference(), input);
    }

    /** The complainant does it, with the receipt. */
    private void says(Act act, Object input) {
        var at = road.at(Part.OVERSIGHT, reference());
        road.showing(life().receipt(), () -> road.performer(act).perform(at, input));
    }

    // ---- time

    private void go(Instant instant) {
        var ahead = Duration.between(stage.now(), instant);
        if (!ahead.isNegative()) {
            stage.later(ahead);
        }
    }

    /** Words are told and the person hears how it stands, an hour before each is due. */
    private void ordinary(Instant until) {
        while (life != null) {
            var due = next(until);
            if (due.isEmpty()) {
                return;
            }
            go(due.get().dueAt().minus(Duration.ofHours(1)));
            if (due.get().step() == Step.TELL) {
                does(Part.LIAISON, Act.TELL);
            } else {
                does(Part.MANAGER, Act.REPORT_PROGRESS);
            }
        }
    }

    private Optional<CaseView.Owed> next(Instant until) {
        return audit().view().clocks().stream()
                .filter(CaseView.Owed::running)
                .filter(clock -> ORDINARY.contains(clock.step()))
                .filter(clock -> clock.dueAt().isBefore(until))
                .min(Comparator.comparing(CaseView.Owed::dueAt));
    }

    // ---- what is checked

    private void check(LifeTable.Row row) {
        if (life != null) {
            var sooner = Duration.between(Objects.requireNonNull(actedAt), row.at());
            new LifeCheck(days, road.country()).holds(audit().view(), row, sooner);
        }
    }
}

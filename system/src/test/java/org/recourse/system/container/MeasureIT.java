package org.recourse.system.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.ejb.EJB;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.recourse.access.Scope;
import org.recourse.answer.MeasureEnd;
import org.recourse.answer.MeasureReport;
import org.recourse.answer.MeasureRequest;
import org.recourse.answer.MeasureService;
import org.recourse.escalation.SteppingBack;
import org.recourse.escalation.SteppingBackService;
import org.recourse.grievance.Act;
import org.recourse.grievance.CaseService;
import org.recourse.grievance.CaseView;
import org.recourse.grievance.Confirmation;
import org.recourse.grievance.Docket;
import org.recourse.grievance.DocketService;
import org.recourse.grievance.Done;
import org.recourse.grievance.GrievanceNotFound;
import org.recourse.grievance.Measure;
import org.recourse.grievance.OrderService;
import org.recourse.shared.InputRefused;
import org.recourse.shared.Reference;
import org.recourse.shared.Refusal;
import org.recourse.system.ContainerTest;
import org.recourse.system.Person;
import org.recourse.system.Turns;
import org.recourse.taxonomy.Step;
import org.recourse.triage.SummaryText;

/** An office is asked to protect somebody: it sees its order, and nothing of the case. */
@Order(Turns.MOVES_CLOCK)
class MeasureIT extends ContainerTest {

    private static final Person POLICE = Person.named("police");
    private static final String ORDER = "Walk past the market on market days, at noon and in the evening.";

    @EJB
    private Stage stage;

    @EJB
    private CaseService cases;

    @EJB
    private DocketService docket;

    @EJB
    private OrderService orders;

    @EJB
    private MeasureService measures;

    @EJB
    private SteppingBackService steppingBack;

    @Inject
    private Road road;

    @BeforeEach
    void country() {
        stage.countryIsThere();
    }

    // ---- what the asked office sees

    /** The order of the measure that was asked for last: lists begin with what is due first. */
    private Reference newest(Person official) {
        return official.calls(() -> orders.list(true, false, null, null, OrderService.MOST).lines().stream()
                .max(Comparator.comparing(org.recourse.grievance.Order.Line::asked))
                .orElseThrow()
                .number());
    }

    private List<Reference> listed(Person official, boolean open) {
        return official.calls(() -> orders.list(open, false, null, null, OrderService.MOST).lines().stream()
                .map(org.recourse.grievance.Order.Line::number)
                .toList());
    }

    private org.recourse.grievance.Order open(Person official, Reference order) {
        return official.calls(() -> orders.open(order));
    }

    private CaseView seen(Part part, Reference reference) {
        return road.player(part).calls(() -> cases.open(reference, "remedy", EnumSet.of(Scope.SKELETON, Scope.REMEDY)));
    }

    private CaseView.@Nullable Owed report(Reference reference) {
        return road.view(Part.OVERSIGHT, reference).clocks().stream()
                .filter(clock -> clock.running() && clock.step() == Step.MEASURE_REPORT)
                .findFirst()
                .orElse(null);
    }

    private CaseView.Owed due(Reference reference) {
        return Objects.requireNonNull(report(reference));
    }

    @Test
    void the_asked_office_reads_its_order_and_never_finds_the_case() {
        var reference = road.to(Station.PROTECTED);
        var order = newest(POLICE);
        assertThat(order).isNotEqualTo(reference);
        var read = open(POLICE, order);
        assertThat(read.words()).isEqualTo(ORDER);
        assertThat(read.kind()).isEqualTo("PATROL");
        assertThat(read.due()).isEqualTo(due(reference).dueAt());

        assertThat(road.sees(POLICE, reference)).isFalse();
        assertThatThrownBy(() -> POLICE.calls(() -> cases.open(reference, "remedy", EnumSet.allOf(Scope.class))))
                .isInstanceOf(GrievanceNotFound.class);
        assertThatThrownBy(() -> POLICE.calls(() -> cases.open(order, "case", EnumSet.allOf(Scope.class))))
                .isInstanceOf(GrievanceNotFound.class);
        for (var shelf : Docket.Shelf.values()) {
            assertThat(POLICE.calls(
                            () -> docket.list(Docket.Query.of(shelf, 60)).rows()))
                    .noneMatch(row -> row.reference().equals(reference));
        }
        assertThat(POLICE.calls(() -> docket.mine(reference))).isEmpty();
    }

    @Test
    void an_order_is_of_its_office_alone_and_absent_for_everybody_else() {
        road.to(Station.PROTECTED);
        var order = newest(POLICE);
        for (var other :
                List.of(road.player(Part.OFFICIAL), road.player(Part.DECIDER), Players.officialOf("POL-0101"))) {
            assertThatThrownBy(() -> open(other, order)).isInstanceOf(GrievanceNotFound.class);
            assertThatThrownBy(() -> report(other, order, true)).isInstanceOf(GrievanceNotFound.class);
            assertThat(listed(other, true)).doesNotContain(order);
        }
        assertThatThrownBy(() -> open(POLICE, new Reference(order.value() ^ 1))).isInstanceOf(GrievanceNotFound.class);
        for (var part : List.of(Part.MANAGER, Part.LIAISON, Part.OVERSIGHT, Part.ADMINISTRATOR)) {
            assertThatThrownBy(() -> open(road.player(part), order)).isInstanceOf(EJBAccessException.class);
            assertThatThrownBy(() -> report(road.player(part), order, true)).isInstanceOf(EJBAccessException.class);
        }
    }

    @Test
    void that_an_order_was_read_stands_in_the_history_of_the_case() {
        var reference = road.to(Station.PROTECTED);
        open(POLICE, newest(POLICE));
        var events = road.player(Part.OVERSIGHT)
                .calls(() -> cases.history(reference, null, 40))
                .page()
                .events();
        assertThat(events).anySatisfy(event -> {
            assertThat(event.act()).isEqualTo("read");
            assertThat(event.facts()).containsEntry("page", "order").containsEntry("scopes", "remedy");
        });
    }

    // ---- report-measure

    private Done report(Person official, Reference order, boolean done) {
        return report(official, order, done, null);
    }

    private Done report(Person official, Reference order, boolean done, @Nullable String request) {
        return official.calls(
                () -> measures.report(order, request, new MeasureReport(done, road.today(), "We were there twice")));
    }

    @Test
    void whoever_asked_reads_what_the_office_reports_and_its_clock_ends() {
        var reference = road.to(Station.PROTECTED);
        var order = newest(POLICE);
        var done = report(POLICE, order, true);
        assertThat(done.reference()).as("it leads to no case").isEqualTo(order);
        var measure = seen(Part.MANAGER, reference).measures().get(0);
        assertThat(measure.state()).isEqualTo(Measure.State.DONE);
        assertThat(measure.report()).isEqualTo("We were there twice");
        assertThat(report(reference)).isNull();
        assertThat(listed(POLICE, true)).doesNotContain(order);
        assertThat(listed(POLICE, false)).contains(order);
        assertThat(open(POLICE, order).report()).isEqualTo("We were there twice");
        assertThat(road.view(Part.LIAISON, reference).clocks())
                .anyMatch(clock -> clock.running()
                        && clock.words().stream().anyMatch(word -> word.name().equals("C_SAFETY")));
    }

    @Test
    void a_report_is_sent_once_and_not_twice() {
        road.to(Station.PROTECTED);
        var order = newest(POLICE);
        var request = UUID.randomUUID().toString().replace("-", "");
        var first = report(POLICE, order, false, request);
        assertThat(report(POLICE, order, false, request).entry()).isEqualTo(first.entry());
        assertThat(catchThrowableOfType(Refusal.class, () -> report(POLICE, order, true))
                        .key())
                .isEqualTo("refusal.order-not-open");
        assertThat(open(POLICE, order).state()).isEqualTo(Measure.State.NOT_DONE);
    }

    @Test
    void a_report_says_what_was_done_and_not_on_a_day_to_come() {
        road.to(Station.PROTECTED);
        var order = newest(POLICE);
        assertThat(Refused.why(() -> POLICE.calls(() -> measures.report(
                        order, null, new MeasureReport(true, road.today().plusDays(2), "Twice")))))
                .isEqualTo("when refusal.field.PastOrPresent");
        assertThat(Refused.why(() ->
                        POLICE.calls(() -> measures.report(order, null, new MeasureReport(true, road.today(), " ")))))
                .isEqualTo("words refusal.field.NotBlank");
    }

    // ---- request-measure: what is refused

    private String asked(Part part, Reference reference, MeasureRequest request) {
        return Refused.why(() -> road.does(part, Act.REQUEST_MEASURE, reference, request));
    }

    private MeasureRequest of(String kind, String office) {
        return new MeasureRequest(kind, road.office(office), ORDER, false, null, List.of(), List.of(), "NONE");
    }

    private MeasureRequest saying(String order) {
        return new MeasureRequest(
                "PATROL", road.office("POL-010101"), order, false, null, List.of(), List.of(), "NONE");
    }

    @Test
    void no_office_is_asked_that_stands_in_a_respondents_line() {
        var reference = road.against("POL-010101").to(Station.REGISTERED);
        road.against("GOV-0101");
        assertThat(asked(Part.MANAGER, reference, of("PATROL", "POL-010101"))).isEqualTo("office refusal.measure-LINE");
        assertThat(asked(Part.MANAGER, reference, of("PATROL", "POL-UO"))).isEqualTo("office refusal.measure-LINE");
        assertThat(asked(Part.MANAGER, reference, of("ESCORT", "GOV-XT"))).isEqualTo("office refusal.measure-LINE");
    }

    @Test
    void a_name_is_found_for_whoever_may_not_know_it_and_is_not_told() {
        var tale = road.tale();
        tale.name = "Sana Roe-Miro نورة التل";
        for (var words : List.of(
                "Please ask for Sana Roe-Miro at the market.",
                "Please ask for sana at noon, Roe waits there.",
                "Please ask for SÁNA at the market.",
                "اسألوا نُوره في السوق",
                "اذهبوا مع التل إلى السوق")) {
            // Each in a case of its own: too many in one are refused alike.
            var reference = road.registered(road.player(Part.LIAISON), tale).reference();
            var refusal = catchThrowableOfType(
                    InputRefused.class, () -> road.does(Part.MANAGER, Act.REQUEST_MEASURE, reference, saying(words)));
            assertThat(refusal.faults()).as(words).singleElement().satisfies(fault -> {
                assertThat(fault.key()).isEqualTo("refusal.word.SOMEBODY");
                assertThat(fault.arguments()).isEmpty();
            });
            road.does(Part.MANAGER, Act.REQUEST_MEASURE, reference, saying("Walk past the market at noon."));
        }
    }

    private static final String NAMING = "Please ask for Sana at the market.";

    private static final String SOMEBODY = "order refusal.word.SOMEBODY";

    private static final String TRIED = "order refusal.names-tried";

    private Reference ofSana(Station station, String... flags) {
        var tale = road.tale();
        tale.name = "Sana Roe-Miro";
        tale.flags = List.of(flags);
        return road.begun(station, tale).reference();
    }

    @Test
    void whoever_tries_names_is_told_three_times_and_then_writes_no_more_in_that_case() throws SQLException {
        var reference = ofSana(Station.IN_ACTION);
        for (int i = 0; i < 3; i++) {
            assertThat(asked(Part.OFFICIAL, reference, saying(NAMING))).isEqualTo(SOMEBODY);
        }
        assertThat(asked(Part.OFFICIAL, reference, saying(ORDER))).isEqualTo(TRIED);
        assertThat(asked(Part.OFFICIAL, reference, saying(NAMING))).isEqualTo(TRIED);
        assertThat(tried(reference)).isEqualTo(3);
        for (var part : List.of(Part.MANAGER, Part.OVERSIGHT)) {
            var told = road.player(part)
                    .calls(() -> cases.readers(reference, null, 50))
                    .tried();
            assertThat(told).hasSize(part == Part.OVERSIGHT ? 3 : 0).allSatisfy(trial -> {
                assertThat(trial.role()).isEqualTo("official");
                assertThat(trial.office()).isEqualTo(road.office("MIN-0101"));
            });
        }

        road.does(Part.MANAGER, Act.REQUEST_MEASURE, reference, saying(ORDER));
        var other = ofSana(Station.IN_ACTION);
        assertThat(asked(Part.OFFICIAL, other, saying(NAMING))).isEqualTo(SOMEBODY);
        road.does(Part.OFFICIAL, Act.REQUEST_MEASURE, other, saying(ORDER));
    }

    @Test
    void names_are_tried_in_no_summary_either_by_a_desk_that_does_not_read_them() throws SQLException {
        var reference = ofSana(Station.TRIAGED);
        for (int i = 0; i < 3; i++) {
            assertThat(summary(Part.MANAGER, reference, NAMING)).isEqualTo("text refusal.word.SOMEBODY");
        }
        assertThat(summary(Part.MANAGER, reference, ORDER)).isEqualTo("text refusal.names-tried");
        assertThat(tried(reference)).isEqualTo(3);
        for (int i = 0; i < 4; i++) {
            assertThat(summary(Part.LIAISON, reference, NAMING)).isEqualTo("text refusal.word.SOMEBODY");
        }
        road.does(Part.LIAISON, Act.WRITE_SUMMARY, reference, new SummaryText(ORDER, null, null));
    }

    @Test
    void names_of_a_case_from_before_are_found_once_the_product_has_looked_at_it() throws SQLException {
        var reference = ofSana(Station.TRIAGED);
        try (var connection = Records.superuser();
                var statement = connection.createStatement()) {
            statement.execute("DELETE FROM recourse.protected_name WHERE case_id = " + reference.value());
            road.does(Part.LIAISON, Act.WRITE_SUMMARY, reference, new SummaryText(NAMING, null, null));
            statement.execute("INSERT INTO guard.unnamed (case_id) VALUES (" + reference.value() + ")");
            stage.sweep();
            assertThat(summary(Part.LIAISON, reference, NAMING)).isEqualTo("text refusal.word.SOMEBODY");
            try (var left = statement.executeQuery("SELECT FROM guard.unnamed WHERE case_id = " + reference.value())) {
                assertThat(left.next()).isFalse();
            }
        }
    }

    /** What is refused to whoever writes this summary. */
    private String summary(Part part, Reference reference, String words) {
        var refused = catchThrowableOfType(
                InputRefused.class,
                () -> road.does(part, Act.WRITE_SUMMARY, reference, new SummaryText(words, null, null)));
        var fault = Objects.requireNonNull(refused).faults().get(0);
        return fault.field() + " " + fault.key();
    }

    @Test
    void whoever_was_refused_too_often_still_confirms_what_somebody_else_wrote() {
        var reference = ofSana(Station.IN_ACTION);
        for (int i = 0; i < 3; i++) {
            assertThat(asked(Part.MANAGER, reference, saying(NAMING))).isEqualTo(SOMEBODY);
        }
        assertThat(asked(Part.MANAGER, reference, saying(ORDER))).isEqualTo(TRIED);
        road.does(Part.OFFICIAL, Act.REQUEST_MEASURE, reference, saying(ORDER));
        road.does(Part.MANAGER, Act.CONFIRM, reference, new Confirmation(1, "request-measure", null));
    }

    @Test
    void no_name_is_looked_for_in_what_would_be_refused_without_one() {
        var reference = ofSana(Station.IN_ACTION);
        for (var words : List.of(NAMING, ORDER)) {
            assertThat(asked(Part.OFFICIAL, reference, saying(words + " It is " + reference.text())))
                    .isEqualTo("order refusal.word.REFERENCE");
            assertThat(asked(Part.MANAGER, reference, unlooked(words))).isEqualTo("fear refusal.no-score-today");
        }
        road.does(Part.OFFICIAL, Act.REQUEST_MEASURE, reference, saying(ORDER));
        for (var words : List.of(NAMING, ORDER)) {
            assertThat(asked(Part.OFFICIAL, reference, saying(words))).isEqualTo("refusal.already-waits");
        }
    }

    /** The risk is said by half, and by that refused. */
    private MeasureRequest unlooked(String order) {
        return new MeasureRequest(
                "PATROL", road.office("POL-010101"), order, false, null, List.of(), List.of("KNOWS_IDENTITY"), null);
    }

    @Test
    void whoever_reads_the_names_tries_none() throws SQLException {
        var reference = ofSana(Station.REGISTERED, "SEXUAL_VIOLENCE");
        for (int i = 0; i < 4; i++) {
            assertThat(asked(Part.PROTECTION, reference, agreed(NAMING))).isNotEqualTo(TRIED);
        }
        road.does(Part.PROTECTION, Act.REQUEST_MEASURE, reference, agreed(ORDER));
        assertThat(tried(reference)).isZero();
    }

    private MeasureRequest agreed(String order) {
        return new MeasureRequest(
                "PATROL", road.office("POL-010101"), order, false, true, List.of(), List.of(), "NONE");
    }

    /** How often the ledger says, in whosever own stream, that a name was tried in this case. */
    private static int tried(Reference reference) throws SQLException {
        try (var connection = Records.superuser();
                var question = connection.prepareStatement(
                        "SELECT count(*) FROM ledger.entry e JOIN ledger.stream s"
                                + " ON s.no = e.stream_no WHERE e.act = 'try-name' AND s.name LIKE 'desk/%' AND e.entry LIKE ?")) {
            question.setString(1, "%\nfact in=" + reference.text() + "\n%");
            try (var rows = question.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }

    @Test
    void no_office_is_asked_whose_kind_acts_through_another_or_does_no_such_thing() {
        var reference = road.to(Station.REGISTERED);
        assertThat(asked(Part.MANAGER, reference, of("PATROL", army()))).isEqualTo("office refusal.measure-THROUGH");
        assertThat(asked(Part.MANAGER, reference, of("PATROL", "MIN-0101"))).isEqualTo("office refusal.measure-KIND");
        assertThat(asked(Part.MANAGER, reference, of("PATROL", "POL-0301"))).isEqualTo("office refusal.measure-FAR");
        assertThat(asked(Part.MANAGER, reference, of("REMEDY_ITEM", "MIN-0101")))
                .isEqualTo("kind refusal.no-open-item");
    }

    private String army() {
        return road.country().offices().stream()
                .filter(office -> office.kind().equals("MILITARY"))
                .findFirst()
                .orElseThrow()
                .code();
    }

    @Test
    void an_office_that_has_the_case_acts_without_an_order() {
        var reference = road.to(Station.IN_ACTION);
        assertThat(asked(Part.MANAGER, reference, of("STOP_WORK", "MIN-0101")))
                .isEqualTo("office refusal.measure-INFORMED");
    }

    @Test
    void an_order_names_neither_the_person_nor_the_account_nor_the_case() {
        var tale = road.tale();
        tale.words = "They shut the gate in the night and said that nobody of my family may come back.";
        tale.exactPlace = "Behind the well of Tamsin";
        tale.respondentName = "Bahir Keval";
        var reference = road.registered(road.player(Part.LIAISON), tale).reference();
        assertThat(asked(Part.MANAGER, reference, saying("Call 0700 000 000 before you go.")))
                .isEqualTo("order refusal.word.PHONE");
        assertThat(asked(Part.MANAGER, reference, saying("Go behind the well of Tamsin at noon.")))
                .isEqualTo("order refusal.word.EXACT_PLACE");
        assertThat(asked(
                        Part.MANAGER,
                        reference,
                        saying("Somebody said that nobody of my family may come back, so be there.")))
                .isEqualTo("order refusal.word.QUOTE");
        assertThat(asked(Part.MANAGER, reference, saying("This is for " + reference.text() + ".")))
                .isEqualTo("order refusal.word.REFERENCE");
        assertThat(asked(Part.MANAGER, reference, saying("Keep the illegal miner safe.")))
                .isEqualTo("order refusal.word.ILLEGAL_MINER");
    }

    @Test
    void what_shows_the_person_or_the_place_needs_the_persons_yes() {
        var reference = road.to(Station.REGISTERED);
        var shows = new MeasureRequest(
                "PATROL", road.office("POL-010101"), ORDER, true, null, List.of(), List.of(), "NONE");
        assertThat(asked(Part.MANAGER, reference, shows)).isEqualTo("agreed refusal.shows-without-consent");
    }

    @Test
    void of_sexual_violence_nothing_is_asked_of_anybody_without_the_survivors_yes() {
        var reference = road.to(Station.SEALED);
        assertThat(asked(Part.PROTECTION, reference, road.samples().patrol(false, "NONE")))
                .isEqualTo("agreed refusal.survivor-not-asked");
        road.does(
                Part.PROTECTION, Act.REQUEST_MEASURE, reference, road.samples().patrol(true, "NONE"));
        assertThat(open(POLICE, newest(POLICE)).words()).isEqualTo(ORDER);
        assertThat(road.sees(POLICE, reference)).isFalse();
    }

    @Test
    void the_risk_is_looked_at_on_the_day_on_which_somebody_is_asked() {
        var reference = road.to(Station.REGISTERED);
        assertThat(asked(Part.MANAGER, reference, road.samples().patrol(false, null)))
                .isEqualTo("fear refusal.no-score-today");
        road.does(Part.MANAGER, Act.REQUEST_MEASURE, reference, road.samples().patrol(false, "SOME"));
        assertThat(road.view(Part.MANAGER, reference).header().reprisal()).isNotNull();
        road.does(Part.MANAGER, Act.REQUEST_MEASURE, reference, road.samples().patrol(false, null));
    }

    // ---- who asks, and what follows

    @Test
    void what_an_office_asks_for_the_desk_confirms_and_the_police_learn_nothing_before() {
        var reference = road.to(Station.IN_ACTION);
        var before = listed(POLICE, true);
        assertThat(road.does(
                                Part.OFFICIAL,
                                Act.REQUEST_MEASURE,
                                reference,
                                road.samples().patrol(false, null))
                        .waits())
                .isTrue();
        assertThat(listed(POLICE, true)).isEqualTo(before);
        road.does(Part.MANAGER, Act.CONFIRM, reference, new Confirmation(1, "request-measure", null));
        assertThat(listed(POLICE, true)).hasSize(before.size() + 1);
        var measure = seen(Part.OFFICIAL, reference).measures().get(0);
        assertThat(measure.order()).isEqualTo(ORDER);
        road.does(Part.OFFICIAL, Act.END_MEASURE, reference);
        assertThat(open(POLICE, newestOf(false)).state()).isEqualTo(Measure.State.ENDED);
    }

    private Reference newestOf(boolean open) {
        return POLICE.calls(() -> orders.list(open, false, null, null, OrderService.MOST).lines().stream()
                .max(Comparator.comparing(org.recourse.grievance.Order.Line::asked))
                .orElseThrow()
                .number());
    }

    @Test
    void a_measure_that_is_no_longer_needed_waits_for_no_report() {
        var reference = road.to(Station.PROTECTED);
        var order = newest(POLICE);
        road.does(Part.MANAGER, Act.END_MEASURE, reference);
        assertThat(report(reference)).isNull();
        assertThat(open(POLICE, order).state()).isEqualTo(Measure.State.ENDED);
        assertThat(catchThrowableOfType(Refusal.class, () -> report(POLICE, order, true))
                        .key())
                .isEqualTo("refusal.order-not-open");
        assertThat(Refused.why(() -> road.does(Part.MANAGER, Act.END_MEASURE, reference)))
                .isEqualTo("refusal.measure-not-open");
        assertThat(Refused.why(
                        () -> road.does(Part.MANAGER, Act.END_MEASURE, reference, new MeasureEnd(9, "There is none"))))
                .isEqualTo("refusal.no-measure");
    }

    @Test
    void where_a_life_is_in_danger_asking_for_protection_is_what_was_owed_within_the_hour() {
        var tale = road.tale();
        tale.flags = List.of("LIFE_AT_RISK");
        var reference = road.registered(road.player(Part.LIAISON), tale).reference();
        assertThat(runs(reference, Step.ON_CALL)).isTrue();
        road.does(Part.MANAGER, Act.REQUEST_MEASURE, reference);
        assertThat(runs(reference, Step.ON_CALL)).isFalse();
        assertThat(Duration.between(due(reference).startedAt(), due(reference).dueAt()))
                .isEqualTo(Duration.ofHours(24));
    }

    /** The order of this office that says so; other tests have asked it too. */
    private Reference saying(Person official, String words) {
        return listed(official, true).stream()
                .filter(order -> open(official, order).words().equals(words))
                .findFirst()
                .orElseThrow();
    }

    private boolean runs(Reference reference, Step step) {
        return road.view(Part.OVERSIGHT, reference).clocks().stream()
                .anyMatch(clock -> clock.running() && clock.step() == step);
    }

    @Test
    void an_office_that_does_not_report_is_followed_by_the_next_and_keeps_its_duty() {
        var reference = road.to(Station.IN_ACTION);
        var words = "Walk past the well of the northern gate at noon, please.";
        road.does(Part.MANAGER, Act.REQUEST_MEASURE, reference, saying(words));
        var order = saying(POLICE, words);
        stage.later(Duration.ofDays(
                Duration.between(stage.now(), due(reference).dueAt()).toDays() + 1));
        stage.sweep();
        var district = Players.officialOf("POL-0101");
        var passed = saying(district, words);
        assertThat(passed).isNotEqualTo(order);
        assertThat(open(POLICE, order).state()).isEqualTo(Measure.State.PASSED);
        assertThatThrownBy(() -> report(POLICE, order, true)).isInstanceOf(GrievanceNotFound.class);
        POLICE.calls(() -> steppingBack.leaveOrder(order, null, new SteppingBack("FAMILY", "It is my own market")));
        assertThatThrownBy(() -> open(POLICE, order)).isInstanceOf(GrievanceNotFound.class);
        report(district, passed, true);
        assertThat(report(reference)).isNull();
        assertThat(road.sees(district, reference)).isFalse();
    }
}

package org.recourse.system.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.ejb.EJB;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
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
import org.recourse.shared.Reference;
import org.recourse.shared.Refusal;
import org.recourse.system.ContainerTest;
import org.recourse.system.Person;
import org.recourse.system.Turns;
import org.recourse.taxonomy.Step;

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
        return road.refused(part, Act.REQUEST_MEASURE, reference, request);
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

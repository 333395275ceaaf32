package org.recourse.system.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.recourse.access.OfficerService;
import org.recourse.access.Scope;
import org.recourse.answer.MeasureReport;
import org.recourse.answer.MeasureService;
import org.recourse.escalation.SteppingBack;
import org.recourse.escalation.SteppingBackService;
import org.recourse.grievance.Act;
import org.recourse.grievance.Assignment;
import org.recourse.grievance.AssignmentService;
import org.recourse.grievance.CaseService;
import org.recourse.grievance.CaseVersion;
import org.recourse.grievance.Done;
import org.recourse.grievance.GrievanceNotFound;
import org.recourse.grievance.Measure;
import org.recourse.grievance.Order;
import org.recourse.grievance.OrderService;
import org.recourse.intake.AddedParty;
import org.recourse.shared.Reference;
import org.recourse.system.ContainerTest;
import org.recourse.system.Person;
import org.recourse.system.Turns;

/** Who of an asked office carries its order, and who steps back from it: judged as in a case that nobody there sees. */
@org.junit.jupiter.api.Order(Turns.JUDGES_ALL)
class OrderHandsIT extends ContainerTest {

    private static final Person POLICE = Person.named("police");
    private static final Person COLLEAGUE = Players.officer("karim-zarin");

    @EJB
    private Stage stage;

    @EJB
    private OfficerService officers;

    @EJB
    private CaseService cases;

    @EJB
    private OrderService orders;

    @EJB
    private MeasureService measures;

    @EJB
    private AssignmentService assignments;

    @EJB
    private SteppingBackService steppingBack;

    @Inject
    private Road road;

    private Records records;

    @BeforeEach
    void country() throws SQLException {
        stage.countryIsThere();
        records = Records.open();
    }

    @AfterEach
    void close() throws SQLException {
        records.close();
    }

    private Reference order(Reference reference) throws SQLException {
        return order(reference, 1);
    }

    private Reference order(Reference reference, int no) throws SQLException {
        return records.order(reference, no, road.office("POL-010101"));
    }

    private Order open(Person person, Reference order) {
        return person.calls(() -> orders.open(order));
    }

    private int number(Person person) {
        return person.calls(() -> officers.me().orElseThrow().officer());
    }

    private Done gives(Person by, Reference order, Person to) {
        return by.calls(() -> assignments.assignOrder(order, null, new Assignment(number(to))));
    }

    private Done leaves(Person person, Reference order) {
        return leaves(person, order, null);
    }

    private Done leaves(Person person, Reference order, @Nullable String request) {
        return person.calls(() ->
                steppingBack.leaveOrder(order, request, new SteppingBack("FAMILY", "The trader there is my cousin")));
    }

    private Done reports(Person person, Reference order, boolean done) {
        return person.calls(() -> measures.report(order, null, new MeasureReport(done, road.today(), "So it is")));
    }

    /** All of a part of the list, page for page. */
    private List<Order.Line> listed(Person person, boolean open, boolean mine) {
        var lines = new ArrayList<Order.Line>();
        Order.Mark mark = null;
        do {
            var after = mark;
            var page = person.calls(() -> orders.list(open, mine, after, null, OrderService.MOST));
            lines.addAll(page.lines());
            mark = page.next();
        } while (mark != null);
        return lines;
    }

    private boolean lists(Person person, boolean open, boolean mine, Reference order) {
        return listed(person, open, mine).stream().map(Order.Line::number).anyMatch(order::equals);
    }

    private void hiddenFrom(Person person, Reference order) {
        assertThatThrownBy(() -> open(person, order)).isInstanceOf(GrievanceNotFound.class);
        assertThatThrownBy(() -> reports(person, order, true)).isInstanceOf(GrievanceNotFound.class);
        assertThatThrownBy(() -> gives(person, order, person)).isInstanceOf(GrievanceNotFound.class);
        assertThatThrownBy(() -> leaves(person, order)).isInstanceOf(GrievanceNotFound.class);
        for (boolean open : List.of(true, false)) {
            assertThat(lists(person, open, false, order)).isFalse();
            assertThat(lists(person, open, true, order)).isFalse();
        }
    }

    private void seesNoCase(Person person, Reference reference) {
        assertThat(road.sees(person, reference)).isFalse();
        assertThatThrownBy(() -> person.calls(() -> cases.open(reference, "remedy", EnumSet.allOf(Scope.class))))
                .isInstanceOf(GrievanceNotFound.class);
    }

    // ---- assign

    @Test
    void one_of_the_office_carries_an_order_that_stays_with_all_of_them() throws SQLException {
        var reference = road.to(Station.PROTECTED);
        int version = road.view(Part.MANAGER, reference).version();
        var order = order(reference);
        int colleague = number(COLLEAGUE);
        assertThat(open(POLICE, order).hands().carrier()).isNull();
        assertThat(open(POLICE, order).hands().others()).contains(number(POLICE), colleague);

        var done = gives(POLICE, order, COLLEAGUE);
        assertThat(done.reference()).as("it leads to no case").isEqualTo(order);
        assertThat(road.view(Part.MANAGER, reference).version()).isEqualTo(version);
        assertThat(open(POLICE, order).hands()).satisfies(hands -> {
            assertThat(hands.carrier()).isEqualTo(colleague);
            assertThat(hands.others()).contains(number(POLICE)).doesNotContain(colleague);
        });
        assertThat(lists(COLLEAGUE, true, true, order)).isTrue();
        assertThat(lists(POLICE, true, false, order)).isTrue();
        assertThat(lists(POLICE, true, true, order)).isFalse();
        assertThat(records.signals(reference)).contains("WORK " + colleague);
        seesNoCase(COLLEAGUE, reference);
        assertThat(records.carried(reference))
                .as("of the case's own list")
                .noneMatch(line -> line.endsWith(" " + colleague));
        assertThat(road.view(Part.MANAGER, reference).carriers()).doesNotContain(colleague);
        assertThat(road.view(Part.OVERSIGHT, reference).carriers()).contains(colleague);

        assertThat(Refused.why(() -> gives(COLLEAGUE, order, COLLEAGUE))).isEqualTo("person refusal.carries-already");
        gives(COLLEAGUE, order, POLICE);
        assertThat(lists(COLLEAGUE, true, true, order)).isFalse();
        assertThat(lists(POLICE, true, true, order)).isTrue();

        reports(COLLEAGUE, order, true);
        assertThat(open(POLICE, order).hands()).isEqualTo(new Order.Hands(number(POLICE), List.of()));
        assertThat(lists(POLICE, false, true, order)).isTrue();
        assertThat(Refused.why(() -> gives(POLICE, order, COLLEAGUE))).isEqualTo("refusal.order-not-open");
    }

    @Test
    void nobody_carries_an_order_who_is_of_another_office_or_away() throws SQLException {
        var order = order(road.to(Station.PROTECTED));
        for (var stranger :
                List.of(road.player(Part.OFFICIAL), Players.officialOf("POL-0101"), road.player(Part.MANAGER))) {
            assertThat(Refused.why(() -> gives(POLICE, order, stranger))).isEqualTo("person refusal.may-not-carry");
        }
        for (var other : List.of(road.player(Part.OFFICIAL), Players.officialOf("POL-0101"))) {
            assertThatThrownBy(() -> gives(other, order, other)).isInstanceOf(GrievanceNotFound.class);
            assertThatThrownBy(() -> leaves(other, order)).isInstanceOf(GrievanceNotFound.class);
        }
        int away = number(COLLEAGUE);
        stage.away(away, Instant.parse("2099-01-01T00:00:00Z"));
        try {
            assertThat(open(POLICE, order).hands().others()).doesNotContain(away);
            assertThat(Refused.why(() -> gives(POLICE, order, COLLEAGUE))).isEqualTo("person refusal.away-too-long");
        } finally {
            stage.away(away, Instant.parse("2020-01-02T00:00:00Z"));
        }
    }

    @Test
    void an_order_of_a_sealed_case_is_carried_by_whoever_answers_orders() throws SQLException {
        var reference = road.to(Station.SEALED);
        road.does(
                Part.PROTECTION, Act.REQUEST_MEASURE, reference, road.samples().patrol(true, "NONE"));
        var order = order(reference);
        gives(POLICE, order, COLLEAGUE);
        assertThat(lists(COLLEAGUE, true, true, order)).isTrue();
        leaves(COLLEAGUE, order);
        hiddenFrom(COLLEAGUE, order);
        assertThat(open(POLICE, order).hands().carrier()).isEqualTo(number(POLICE));
        seesNoCase(POLICE, reference);
    }

    @Test
    void an_accused_office_loses_the_order_and_whoever_carries_it_does_so_no_more() throws SQLException {
        var reference = road.to(Station.PROTECTED);
        var order = order(reference);
        gives(POLICE, order, COLLEAGUE);
        road.does(
                Part.MANAGER,
                Act.ADD_PARTY,
                reference,
                new AddedParty("ALLEGED", null, road.office("POL-010101"), null));
        hiddenFrom(POLICE, order);
        hiddenFrom(COLLEAGUE, order);
        assertThat(records.orderCarriers(reference)).containsOnly(0);
    }

    @Test
    void of_a_closed_case_an_order_is_reported_on_and_given_to_nobody() throws SQLException {
        var reference = road.to(Station.CLOSED);
        road.does(Part.MANAGER, Act.REQUEST_MEASURE, reference);
        var order = order(reference);
        assertThat(open(POLICE, order).hands().others()).isEmpty();
        assertThatThrownBy(() -> gives(POLICE, order, COLLEAGUE)).isInstanceOf(GrievanceNotFound.class);
        leaves(POLICE, order);
        hiddenFrom(POLICE, order);
        reports(COLLEAGUE, order, true);
    }

    @Test
    void nothing_else_is_done_on_an_order_though_the_office_may_do_it_where_it_has_a_case() throws SQLException {
        var reference = road.to(Station.REMEDY);
        road.does(Part.MANAGER, Act.REQUEST_MEASURE, reference);
        var at = CaseVersion.ofOrder(order(reference), null);
        for (var act : List.of(Act.NOTE, Act.PAY, Act.REPORT_DONE, Act.RECUSE)) {
            var input = road.samples().of(act, reference);
            assertThatThrownBy(() -> POLICE.calls(() -> road.performer(act).perform(at, input)))
                    .as(act.code())
                    .isInstanceOf(GrievanceNotFound.class);
        }
    }

    // ---- step back

    @Test
    void whoever_steps_back_sees_no_order_of_the_matter_again_and_gets_none() throws SQLException {
        var reference = road.to(Station.OFFERED);
        road.does(Part.MANAGER, Act.REQUEST_MEASURE, reference);
        int version = road.view(Part.MANAGER, reference).version();
        var order = order(reference);
        gives(POLICE, order, POLICE);
        int police = number(POLICE);
        int work = records.work(police);
        int waiting = POLICE.calls(() -> orders.waiting().orders());

        leaves(POLICE, order);
        hiddenFrom(POLICE, order);
        assertThat(records.work(police)).isEqualTo(work - 1);
        assertThat(POLICE.calls(() -> orders.waiting().orders())).isEqualTo(waiting - 1);
        assertThat(road.view(Part.MANAGER, reference).version()).isEqualTo(version);
        var hands = open(COLLEAGUE, order).hands();
        assertThat(hands).as("another one has it at once").isEqualTo(new Order.Hands(number(COLLEAGUE), List.of()));
        assertThat(records.signals(reference)).contains("WORK " + number(COLLEAGUE));
        assertThat(Refused.why(() -> gives(COLLEAGUE, order, POLICE))).isEqualTo("person refusal.may-not-carry");

        road.does(Part.MANAGER, Act.REQUEST_MEASURE, reference);
        var second = order(reference, 2);
        hiddenFrom(POLICE, second);
        assertThat(open(COLLEAGUE, second).hands().carrier()).isEqualTo(number(COLLEAGUE));
        assertThat(road.player(Part.OVERSIGHT)
                        .calls(() -> cases.history(reference, null, 10))
                        .page()
                        .events())
                .anySatisfy(event -> {
                    assertThat(event.act()).isEqualTo("step-back");
                    assertThat(event.facts()).containsEntry("reason", "FAMILY");
                });
    }

    @Test
    void where_nobody_else_is_left_the_office_reports_that_it_cannot_and_the_desk_asks_another() throws SQLException {
        var reference = road.to(Station.PROTECTED);
        var order = order(reference);
        leaves(POLICE, order);
        assertThat(Refused.why(() -> leaves(COLLEAGUE, order))).isEqualTo("refusal.nobody-left-report");
        assertThat(lists(COLLEAGUE, true, true, order)).isTrue();
        reports(COLLEAGUE, order, false);
        var measure = road.player(Part.MANAGER)
                .calls(() -> cases.open(reference, "remedy", EnumSet.of(Scope.SKELETON, Scope.REMEDY)))
                .measures()
                .get(0);
        assertThat(measure.state()).isEqualTo(Measure.State.NOT_DONE);
        assertThat(road.view(Part.MANAGER, reference).possible()).contains(Act.REQUEST_MEASURE);
    }

    @Test
    void the_same_request_steps_back_once_and_is_told_so_again() throws SQLException {
        var order = order(road.to(Station.PROTECTED));
        var request = UUID.randomUUID().toString().replace("-", "");
        var first = leaves(POLICE, order, request);
        assertThat(leaves(POLICE, order, request)).isEqualTo(first);
        var other = UUID.randomUUID().toString().replace("-", "");
        assertThatThrownBy(() -> leaves(POLICE, order, other)).isInstanceOf(GrievanceNotFound.class);
        assertThatThrownBy(() -> leaves(COLLEAGUE, new Reference(order.value() ^ 1), request))
                .isInstanceOf(GrievanceNotFound.class);
        assertThat(open(COLLEAGUE, order).number()).isEqualTo(order);
    }

    @Test
    void whoever_steps_back_says_why() throws SQLException {
        var order = order(road.to(Station.PROTECTED));
        assertThat(Refused.why(() -> POLICE.calls(
                        () -> steppingBack.leaveOrder(order, null, new SteppingBack("NO_SUCH", "My cousin")))))
                .isEqualTo("reason refusal.field.Code");
        assertThat(Refused.why(() ->
                        POLICE.calls(() -> steppingBack.leaveOrder(order, null, new SteppingBack("FAMILY", " ")))))
                .isEqualTo("words refusal.field.NotBlank");
        assertThat(open(POLICE, order).number()).isEqualTo(order);
    }
}

package org.recourse.system.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJB;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.recourse.grievance.Act;
import org.recourse.oversight.Answer;
import org.recourse.oversight.Answer.Row;
import org.recourse.oversight.FormalisationService;
import org.recourse.oversight.Formalised;
import org.recourse.oversight.Inquiry;
import org.recourse.oversight.Question;
import org.recourse.oversight.QuestionService;
import org.recourse.oversight.SatisfactionService;
import org.recourse.shared.Reference;
import org.recourse.system.ContainerTest;
import org.recourse.system.Turns;
import org.recourse.taxonomy.Confidentiality;
import org.recourse.taxonomy.Step;

/** What oversight is answered about cases of which it has not opened one. */
@Order(Turns.MOVES_CLOCK)
class QuestionIT extends ContainerTest {

    @EJB
    private Stage stage;

    @EJB
    private QuestionService questions;

    @EJB
    private FormalisationService formalisation;

    @EJB
    private SatisfactionService satisfaction;

    @Inject
    private Road road;

    @BeforeEach
    void country() {
        stage.countryIsThere();
    }

    @Test
    void what_was_not_taken_on_is_told_once_it_was_confirmed_with_reason_and_desk() {
        var waits = road.to(Station.REJECT_WAITS);
        assertThat(row(Question.REJECTIONS, waits)).isEmpty();
        road.does(Part.SECOND, Act.CONFIRM, waits);
        assertThat(row(Question.REJECTIONS, waits)).hasValueSatisfying(row -> {
            assertThat(row.office()).isEqualTo(road.office("DES-0101"));
            assertThat(row.facts()).containsKey("reason");
        });
    }

    @Test
    void beside_what_an_office_says_is_done_stands_whether_somebody_looked() {
        var reference = road.to(Station.DONE);
        assertThat(row(Question.VERIFICATIONS, reference))
                .hasValueSatisfying(row -> assertThat(row.beside()).isNull());
        road.does(Part.LIAISON, Act.VERIFY, reference);
        assertThat(row(Question.VERIFICATIONS, reference))
                .hasValueSatisfying(row ->
                        assertThat(Objects.requireNonNull(row.beside()).act()).isEqualTo("verify"));
    }

    @Test
    void a_step_that_was_done_was_in_time_and_one_whose_date_passed_was_late() {
        var done = road.to(Station.TRIAGED);
        assertThat(time(done, Step.TRIAGE)).hasValue(false);
        var late = road.to(Station.ASSIGNED);
        stage.later(Duration.ofDays(9));
        stage.sweep();
        assertThat(time(late, Step.ACCEPT_OR_RECUSE)).hasValue(true);
        assertThat(row(Question.ESCALATIONS, late))
                .hasValueSatisfying(row -> assertThat(row.beside()).isNull());
    }

    @Test
    void what_was_promised_is_told_beside_what_was_paid_and_what_has_arrived() {
        var life = road.begun(Station.REMEDY);
        road.does(Part.OFFICIAL, Act.PAY, life.reference());
        assertThat(row(Question.PROMISES, life.reference())).map(Row::sums).hasValueSatisfying(sums -> {
            assertThat(Objects.requireNonNull(sums).promised().isNothing()).isFalse();
            assertThat(sums.paid()).isEqualTo(sums.promised());
            assertThat(sums.arrived().isNothing()).isTrue();
        });
    }

    @Test
    void a_case_is_told_to_name_a_person_and_not_whom() {
        var tale = road.tale();
        tale.respondentName = "Somebody Else " + UUID.randomUUID();
        var named = road.begun(Station.APPROVED, tale).reference();
        assertThat(row(Question.ACCUSED, named)).as("nobody has taken it on").isEmpty();
        road.does(Part.MANAGER, Act.ADMIT, named);
        assertThat(row(Question.ACCUSED, named))
                .hasValueSatisfying(row -> assertThat(row.facts()).isEmpty());
        assertThat(road.player(Part.OVERSIGHT)
                        .calls(() -> questions.tally(
                                inquiry(Question.ACCUSED), Question.ACCUSED.by().get(2))))
                .anyMatch(count -> count.name().isEmpty() && count.number() > 0)
                .allMatch(count -> count.name().isEmpty() || count.number() >= 3);
    }

    @Test
    void a_site_has_the_stages_that_cases_say_for_desk_and_oversight_alone() {
        var life = road.begun(Station.IN_ACTION);
        road.does(Part.LIAISON, Act.ADD_STAGE, life.reference());
        for (var part : List.of(Part.MANAGER, Part.OVERSIGHT)) {
            assertThat(road.player(part).calls(() -> formalisation.file()))
                    .flatExtracting(Formalised::stages)
                    .filteredOn(stage -> stage.reference().equals(life.reference()))
                    .singleElement()
                    .satisfies(stage -> {
                        assertThat(stage.code()).isEqualTo("F1");
                        assertThat(stage.since().text()).isEqualTo("2025");
                        assertThat(stage.barrier()).isEqualTo("COST");
                    });
        }
        for (var part : List.of(Part.OFFICIAL, Part.LIAISON)) {
            assertThatThrownBy(() -> road.player(part).calls(() -> formalisation.file()))
                    .isInstanceOf(EJBAccessException.class);
        }
    }

    @Test
    void how_content_women_were_is_told_to_oversight_alone_and_of_quarters_that_are_over() {
        var life = road.begun(Station.REGISTERED);
        road.does(Part.LIAISON, Act.ADD_GROUPS, life.reference());
        var today = road.today();
        assertThat(road.player(Part.OVERSIGHT).calls(() -> satisfaction.quarters(today, ZoneOffset.UTC)))
                .allMatch(told -> told.quarter().plusMonths(3).compareTo(today) <= 0);
        assertThatThrownBy(() -> road.player(Part.MANAGER).calls(() -> satisfaction.quarters(today, ZoneOffset.UTC)))
                .isInstanceOf(EJBAccessException.class);
    }

    @Test
    void a_sealed_case_is_told_to_whoever_is_vetted_for_it_as_if_by_name() {
        assertThat(row(Question.ARRIVALS, road.to(Station.SEALED)))
                .hasValueSatisfying(row -> assertThat(row.confidentiality()).isEqualTo(Confidentiality.P4));
    }

    @Test
    void nobody_else_may_ask() {
        var inquiry = inquiry(Question.ARRIVALS);
        var part = new Inquiry.Part(null, null, 1);
        for (var other : List.of(Part.MANAGER, Part.LIAISON, Part.OFFICIAL, Part.PROTECTION)) {
            assertThatThrownBy(() -> road.player(other)
                            .calls(() -> questions.ask(
                                    inquiry, Question.ARRIVALS.by().get(0), part)))
                    .isInstanceOf(EJBAccessException.class);
        }
    }

    @Test
    void how_things_stand_is_answered_for_all_questions_at_once() {
        road.to(Station.REGISTERED);
        var overview = road.player(Part.OVERSIGHT).calls(() -> {
            var now = stage.now();
            return questions.overview(now.minus(Duration.ofDays(900)), now.plus(Duration.ofDays(900)), now);
        });
        assertThat(overview.numbers()).containsOnlyKeys(Question.values());
        assertThat(Objects.requireNonNull(overview.numbers().get(Question.ARRIVALS))
                        .number())
                .isPositive();
        assertThat(overview.ages()).hasSize(20);
        assertThat(overview.areas()).isNotEmpty();
    }

    private Optional<Row> row(Question question, Reference reference) {
        return rows(question, reference).stream().findFirst();
    }

    private Optional<Boolean> time(Reference reference, Step step) {
        return rows(Question.TIMES, reference).stream()
                .map(Row::time)
                .filter(time -> time != null && time.step() == step)
                .map(Answer.Time::missed)
                .findFirst();
    }

    private List<Row> rows(Question question, Reference reference) {
        return road.player(Part.OVERSIGHT).calls(() -> questions.file(inquiry(question))).stream()
                .filter(row -> row.reference().equals(reference))
                .toList();
    }

    private Inquiry inquiry(Question question) {
        var now = stage.now();
        return Inquiry.of(question, now.minus(Duration.ofDays(900)), now.plus(Duration.ofDays(900)));
    }
}

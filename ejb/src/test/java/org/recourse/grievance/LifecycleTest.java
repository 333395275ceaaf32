package org.recourse.grievance;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.recourse.shared.DomainTable.split;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.recourse.access.Relation;
import org.recourse.grievance.ClockChange.Verb;
import org.recourse.shared.DomainTable;
import org.recourse.taxonomy.Confidentiality;
import org.recourse.taxonomy.Role;
import org.recourse.taxonomy.Severity;
import org.recourse.taxonomy.Step;

class LifecycleTest {

    private static final int RELEASE = 2;

    /**
     * Built before their release is whole: whoever changes offices and people must not leave a case where it may not be,
     * every decision can be contested, what was promised is paid and seen, people are kept safe when things get worse, and
     * nobody is left whom somebody else can help.
     */
    private static final Set<String> EARLY = Set.of(
            "assign",
            "hand-over",
            "step-back",
            "re-route",
            "stand",
            "reject",
            "refer",
            "referral-report",
            "refer-part",
            "refer-part-report",
            "appeal",
            "uphold",
            "dismiss",
            "reopen",
            "plan",
            "extend",
            "milestone",
            "contribute",
            "pay",
            "view-item",
            "score",
            "upgrade",
            "downgrade",
            "report-reprisal",
            "hold",
            "review-hold",
            "release-hold",
            "reclassify",
            "add-information",
            "add-party",
            "correct-party",
            "add-person",
            "add-groups",
            "add-money",
            "add-stage",
            "alert-pattern",
            "link",
            "unlink",
            "open-linked",
            "request-measure",
            "report-measure",
            "end-measure",
            "hear",
            "reply",
            "mediate",
            "remark",
            "answer-remark");

    private static final DomainTable TABLE = DomainTable.named("lifecycle");
    private static final DomainTable ACTS = DomainTable.named("acts");
    private static final Pattern INSTRUCTION = Pattern.compile("(?:>(\\S+) )?(\\w+) (\\S+)(?: (if|unless) (\\S+))?");

    static Stream<Transition> built() {
        return Lifecycle.all().stream();
    }

    @Test
    void every_act_of_the_release_is_built_and_no_other() {
        var due = ACTS.lines().stream()
                .filter(row -> Integer.parseInt(row.text("release")) <= RELEASE || EARLY.contains(row.text("act")))
                .map(row -> row.text("act"));
        assertThat(built().map(row -> row.act().code())).containsExactlyInAnyOrderElementsOf(due.toList());
        assertThat(Lifecycle.has(Act.UNMASK)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> Lifecycle.of(Act.UNMASK));
    }

    @ParameterizedTest
    @MethodSource("built")
    void an_act_is_possible_where_the_table_says(Transition row) {
        assertThat(row.from()).isEqualTo(states(line(row).text("from")));
    }

    @ParameterizedTest
    @MethodSource("built")
    void an_act_leads_where_the_table_says_in_its_order(Transition row) {
        var expected = line(row).parts("to", "|").stream().map(LifecycleTest::outcome);
        assertThat(row.outcomes()).containsExactlyElementsOf(expected.toList());
    }

    @ParameterizedTest
    @MethodSource("built")
    void an_act_is_done_by_whom_the_table_says(Transition row) {
        var roles = line(row).parts("by", "|");
        var relations = line(row).parts("relation", "|");
        var expected = IntStream.range(0, roles.size())
                .boxed()
                .collect(toMap(i -> Role.of(roles.get(i)), i -> relations(relations.get(i))));
        assertThat(row.by()).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("built")
    void an_act_needs_the_second_person_that_the_table_says(Transition row) {
        for (var actor : row.by().keySet()) {
            for (var severity : Severity.values()) {
                for (var level : Confidentiality.values()) {
                    for (var guards : List.of(Set.<Guard>of(), EnumSet.of(Guard.FALLS))) {
                        assertThat(row.confirmers(actor, severity, level, guards))
                                .as("%s by %s in %s %s %s", row.act(), actor, severity, level, guards)
                                .isEqualTo(confirmers(line(row).text("second"), actor, severity, level, guards));
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("built")
    void an_act_tells_whom_the_table_says(Transition row) {
        var words = row.told().stream().map(told -> told.recipient().code() + ":" + told.word());
        assertThat(words.toList()).isEqualTo(line(row).parts("told", "|"));
    }

    @ParameterizedTest
    @MethodSource("built")
    void an_act_moves_the_clocks_that_the_table_says(Transition row) {
        var expected = line(row).parts("clock", ";").stream().map(LifecycleTest::instruction);
        assertThat(row.clocks()).containsExactlyElementsOf(expected.toList());
    }

    @ParameterizedTest
    @MethodSource("built")
    void an_act_belongs_to_the_feature_and_the_release_that_the_table_says(Transition row) {
        var line = ACTS.first("act", row.act().code());
        assertThat(row.feature()).isEqualTo(line.text("feature"));
        assertThat(row.release()).isEqualTo(Integer.parseInt(line.text("release")));
        assertThat(row.material()).isEqualTo(line.text("material").equals("yes"));
    }

    @Test
    void the_acts_are_those_of_the_table_in_its_order() {
        assertThat(Stream.of(Act.values()).map(Act::code))
                .containsExactlyElementsOf(
                        TABLE.lines().stream().map(row -> row.text("act")).toList());
    }

    @Test
    void realm_roles_leave_out_whoever_has_no_login() {
        assertThat(Lifecycle.of(Act.AGREE).realmRoles()).containsExactly(Role.LIAISON);
        assertThat(Lifecycle.of(Act.LAPSE).realmRoles()).isEmpty();
        assertThat(Lifecycle.of(Act.REGISTER).realmRoles())
                .containsExactlyInAnyOrder(Role.LIAISON, Role.CASE_MANAGER, Role.PROTECTION, Role.PARTNER);
    }

    @Test
    void a_carrier_and_a_named_case_manager_may_do_what_the_desk_may() {
        for (var relation : List.of(Relation.DESK, Relation.CARRIER, Relation.NAMED)) {
            assertThat(Lifecycle.possible(State.PROPOSED, Role.CASE_MANAGER, relation))
                    .as(relation.code())
                    .contains(Act.RELEASE, Act.RETURN);
        }
        assertThat(Lifecycle.possible(State.PROPOSED, Role.CASE_MANAGER, Relation.OTHER_DESK))
                .containsExactly(Act.READ);
        assertThat(Lifecycle.possible(State.ASSIGNED, Role.OFFICIAL, Relation.L5_WITH))
                .contains(Act.ACCEPT, Act.RECUSE);
    }

    @Test
    void whoever_works_on_a_case_has_an_act_on_it() {
        var reading = Set.of("register", "read", "break-glass");
        var acting = TABLE.lines().stream()
                .filter(row -> !reading.contains(row.text("act")))
                .flatMap(row -> row.parts("relation", "|").stream())
                .flatMap(cell -> relations(cell).stream())
                .collect(toSet());
        for (var relation : Relation.values()) {
            assertThat(relation.works())
                    .as(relation.code())
                    .isEqualTo(relation.kind() == Relation.Kind.BASE
                            && acting.stream().anyMatch(relation::covers));
        }
    }

    @Test
    void an_official_never_closes_triages_admits_or_releases() {
        for (var state : State.values()) {
            for (var relation : Relation.values()) {
                assertThat(Lifecycle.possible(state, Role.OFFICIAL, relation))
                        .doesNotContain(Act.CLOSE, Act.TRIAGE, Act.ADMIT, Act.RELEASE);
            }
        }
    }

    @Test
    void nobody_with_a_limit_may_do_anything() {
        for (var relation : Relation.values()) {
            if (relation.kind() == Relation.Kind.LIMIT) {
                assertThat(Stream.of(Role.values())
                                .flatMap(role -> Lifecycle.possible(State.IN_ACTION, role, relation).stream()))
                        .as(relation.code())
                        .isEmpty();
            }
        }
    }

    @Test
    void an_answer_leads_back_to_where_it_was_asked() {
        var course = Lifecycle.of(Act.ANSWER).course(State.AWAITING_COMPLAINANT, State.TRIAGED, Set.of());
        assertThat(course.state()).isEqualTo(State.TRIAGED);
        assertThat(course.clocks())
                .contains(
                        new ClockChange(Verb.STOP, Step.AWAITING_COMPLAINANT),
                        new ClockChange(Verb.RESUME, Step.ADMISSIBILITY));
    }

    @Test
    void a_recusal_moves_the_case_only_before_the_release() {
        var recuse = Lifecycle.of(Act.RECUSE);
        assertThat(recuse.course(State.PROPOSED, null, Set.of()).state()).isEqualTo(State.ASSIGNED);
        assertThat(recuse.course(State.REMEDY, null, Set.of()).state()).isEqualTo(State.REMEDY);
        assertThat(recuse.course(State.UNDER_APPEAL, State.OFFERED, Set.of()).clocks())
                .contains(new ClockChange(Verb.RESTART, Step.APPEAL_DECISION));
    }

    @Test
    void a_guard_that_cannot_hold_here_is_not_believed() {
        var escalate = Lifecycle.of(Act.ESCALATE);
        var claimed = EnumSet.of(Guard.OFFICE_RUNG);
        assertThat(escalate.course(State.IN_ACTION, null, claimed).state()).isEqualTo(State.ASSIGNED);
        assertThat(escalate.course(State.OFFERED, null, claimed).state()).isEqualTo(State.OFFERED);
        assertThat(escalate.course(State.AWAITING_COMPLAINANT, State.UNDER_APPEAL, claimed)
                        .state())
                .isEqualTo(State.AWAITING_COMPLAINANT);
    }

    @Test
    void a_life_in_danger_reaches_those_named_only_when_there_is_one() {
        var register = Lifecycle.of(Act.REGISTER);
        assertThat(register.course(State.REGISTERED, null, Set.of()).words())
                .extracting(Told::word)
                .doesNotContain(Word.N_LIFE);
        assertThat(register.course(State.REGISTERED, null, Set.of(Guard.LIFE)).words())
                .extracting(Told::word)
                .contains(Word.N_LIFE);
    }

    // ---- the columns as the table writes them

    private static DomainTable.Line line(Transition row) {
        return TABLE.first("act", row.act().code());
    }

    private static Set<State> states(String from) {
        return switch (from) {
            case "none" -> Set.of();
            case "any" -> EnumSet.allOf(State.class);
            case "any open" -> EnumSet.complementOf(EnumSet.of(State.CLOSED));
            default -> split(from, "|").stream().map(State::valueOf).collect(toSet());
        };
    }

    private static Outcome outcome(String text) {
        int arrow = text.indexOf('>');
        return arrow < 0
                ? new Outcome(null, target(text))
                : new Outcome(Guard.of(text.substring(0, arrow)), target(text.substring(arrow + 1)));
    }

    private static Target target(String text) {
        return switch (text) {
            case "=" -> Target.Turn.STAY;
            case "BACK" -> Target.Turn.BACK;
            default -> State.valueOf(text);
        };
    }

    private static Set<Relation> relations(String text) {
        return split(text, "/").stream().map(Relation::of).collect(toSet());
    }

    /**
     * A condition in brackets stands before all roles that follow it up to the next; before oversight, which is asked from
     * outside the desk, it stands before that alone, and the others are asked everywhere else.
     */
    private static Set<Role> confirmers(
            String text, Role actor, Severity severity, Confidentiality level, Set<Guard> guards) {
        if (text.equals("-")) {
            return Set.of();
        }
        var cell = Pattern.compile("(?:\\[([^\\]]+)])?(oversight)?\\|?(.*)").matcher(text);
        assertThat(cell.matches()).isTrue();
        var holds = Stream.concat(
                        Stream.of(actor.code(), severity.name(), level.name()),
                        guards.stream().map(Guard::code))
                .toList();
        boolean applies =
                cell.group(1) == null || split(cell.group(1), " ").stream().anyMatch(holds::contains);
        var others = split(cell.group(3), "|").stream().map(Role::of).collect(toSet());
        return cell.group(2) == null ? (applies ? others : Set.of()) : applies ? Set.of(Role.OVERSIGHT) : others;
    }

    private static Instruction instruction(String text) {
        var parts = INSTRUCTION.matcher(text);
        assertThat(parts.matches()).as(text).isTrue();
        var breached = parts.group(3).equals("breached");
        return new Instruction(
                breached ? Verb.RESTART_BREACHED : Verb.valueOf(parts.group(2).toUpperCase(Locale.ROOT)),
                breached ? Set.of() : steps(parts.group(3)),
                parts.group(1) == null ? null : target(parts.group(1)),
                parts.group(5) == null ? null : Guard.of(parts.group(5)),
                "unless".equals(parts.group(4)));
    }

    private static Set<Step> steps(String text) {
        var steps = new ArrayList<Step>();
        split(text, "|").forEach(step -> {
            if (step.equals("*")) {
                steps.addAll(State.stepClocks());
            } else {
                steps.add(Step.valueOf(step));
            }
        });
        return Set.copyOf(steps);
    }
}

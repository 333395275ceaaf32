package org.recourse.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.recourse.conflict.Bar;
import org.recourse.conflict.Conflict;
import org.recourse.conflict.Excluded;
import org.recourse.taxonomy.Confidentiality;
import org.recourse.taxonomy.Role;
import org.recourse.taxonomy.Vetting;

class ReadershipTest {

    private static final Instant NOW = Instant.parse("2027-03-04T08:00:00Z");

    private static final int DESK = 10;
    private static final int DESK_CLEARED = 11;
    private static final int LIAISONS = 12;
    private static final int POLICE = 20;
    private static final int POLICE_CLEARED = 21;
    private static final int LABOUR = 30;
    private static final int LABOUR_CLEARED = 31;
    private static final int FOCAL_POINT = 40;
    private static final int INSPECTOR = 41;
    private static final int MANAGER = 42;

    private static final Principals PRINCIPALS = new Principals(
            List.of(
                    Principal.office(DESK, 1, Role.CASE_MANAGER, false),
                    Principal.office(DESK_CLEARED, 1, Role.CASE_MANAGER, true),
                    Principal.office(LIAISONS, 1, Role.LIAISON, false),
                    Principal.office(POLICE, 2, Role.OFFICIAL, false),
                    Principal.office(POLICE_CLEARED, 2, Role.OFFICIAL, true),
                    Principal.office(LABOUR, 3, Role.OFFICIAL, false),
                    Principal.office(LABOUR_CLEARED, 3, Role.OFFICIAL, true),
                    Principal.officer(FOCAL_POINT, 1, 7),
                    Principal.officer(INSPECTOR, 3, 8),
                    Principal.officer(MANAGER, 1, 9)),
            Map.of(
                    7, standing(Vetting.SEALED, Role.PROTECTION),
                    8, standing(Vetting.SEALED, Role.OFFICIAL),
                    9, standing(Vetting.NONE, Role.CASE_MANAGER)));

    private static final List<Tie> ORDINARY = List.of(
            tie(Relation.DESK, DESK),
            tie(Relation.LOGGED_IT, LIAISONS),
            tie(Relation.ACCOUNTABLE_OFFICE, LABOUR),
            tie(Relation.RECEIPT, Principal.COMPLAINANT),
            tie(Relation.OVERSIGHT_BODY, Principal.OVERSIGHT));

    @Test
    void an_ordinary_case_is_read_by_the_offices_that_work_on_it() {
        var readership = readership(Confidentiality.P2, ORDINARY, Limits.NONE);
        assertThat(readership.readers())
                .extracting(SignedReadership.Reader::principal)
                .containsExactly(Principal.OVERSIGHT, Principal.COMPLAINANT, DESK, LIAISONS, LABOUR);
        var office = reader(readership, LABOUR);
        assertThat(Scope.in(office.reads()))
                .containsExactlyInAnyOrder(Scope.SKELETON, Scope.SUMMARY, Scope.PLAN, Scope.PROPOSAL, Scope.REMEDY);
        assertThat(Scope.in(office.own())).containsExactlyInAnyOrder(Scope.MESSAGES, Scope.NOTES, Scope.HISTORY);
        assertThat(office.works()).isTrue();
        assertThat(office.adds()).isEqualTo(office.reads() | office.own());
    }

    @Test
    void at_P3_the_cleared_of_an_office_read_and_the_others_do_not() {
        var readership = readership(Confidentiality.P3, ORDINARY, Limits.NONE);
        assertThat(readership.readers())
                .extracting(SignedReadership.Reader::principal)
                .contains(DESK_CLEARED, LABOUR_CLEARED, Principal.OVERSIGHT_CLEARED, LIAISONS)
                .doesNotContain(DESK, Principal.OVERSIGHT);
        assertThat(readership.readers().stream().filter(reader -> reader.principal() == LABOUR))
                .noneMatch(ReadershipTest::knows);
    }

    private static List<Tie> carriedBy(int... people) {
        var ties = new ArrayList<>(ORDINARY);
        Arrays.stream(people).forEach(one -> ties.add(tie(Relation.CARRIER, one)));
        return ties;
    }

    @Test
    void whoever_carries_a_case_for_the_desk_sees_who_complains_and_for_an_office_no_more_than_the_office() {
        var readership = readership(Confidentiality.P2, carriedBy(MANAGER, INSPECTOR), Limits.NONE);
        var manager = reader(readership, MANAGER);
        assertThat(manager.cause()).isEqualTo(Relation.CARRIER);
        assertThat(Scope.in(manager.reads())).contains(Scope.IDENTITY);
        assertThat(manager.ownAs()).isEqualTo(DESK);
        var inspector = reader(readership, INSPECTOR);
        assertThat(inspector.cause()).isEqualTo(Relation.ACCOUNTABLE_OFFICE);
        assertThat(inspector.reads()).isEqualTo(reader(readership, LABOUR).reads());
        assertThat(inspector.ownAs()).isEqualTo(LABOUR);
        assertThat(readership.ties())
                .contains(
                        new SignedReadership.Tie(Relation.CARRIER, MANAGER),
                        new SignedReadership.Tie(Relation.CARRIER, INSPECTOR));
    }

    @Test
    void whoever_carries_the_order_of_an_asked_office_reads_that_order_and_finds_no_case_vetted_or_not() {
        for (var level : Confidentiality.values()) {
            var ties = List.of(tie(Relation.ASKED_OFFICE, LABOUR), tie(Relation.CARRIER, INSPECTOR));
            var readership = readership(level, ties, Limits.NONE);
            var inspector = reader(readership, INSPECTOR);
            assertThat(inspector.cause()).isEqualTo(Relation.ASKED_OFFICE);
            assertThat(inspector.reads()).isZero();
            assertThat(Scope.in(inspector.own())).contains(Scope.REMEDY);
            assertThat(inspector.works()).isFalse();
            assertThat(inspector.ownAs()).isEqualTo(LABOUR);
            assertThat(carriers(readership)).containsExactly(INSPECTOR);
        }
    }

    @Test
    void whoever_sees_a_case_no_more_does_not_carry_it_either() {
        var carried = carriedBy(MANAGER, INSPECTOR);
        carried.removeIf(tie -> tie.principal() == LABOUR);
        assertThat(carriers(readership(Confidentiality.P2, carried, Limits.NONE)))
                .containsExactly(MANAGER);
        assertThat(carriers(readership(Confidentiality.P3, carriedBy(MANAGER, INSPECTOR), Limits.NONE)))
                .as("not vetted")
                .containsExactly(INSPECTOR);
        var stepped = new Limits(Map.of(), Map.of(9, Set.of(Relation.RECUSED)));
        assertThat(carriers(readership(Confidentiality.P2, carriedBy(MANAGER, INSPECTOR), stepped)))
                .containsExactly(INSPECTOR);
    }

    @Test
    void whoever_is_tied_by_name_and_has_another_role_now_sees_nothing_of_it() {
        var ties = carriedBy(MANAGER, INSPECTOR);
        ties.add(tie(Relation.NAMED, FOCAL_POINT));
        assertThat(named(ties, Role.PROTECTION, Role.OFFICIAL, Role.CASE_MANAGER))
                .containsExactly(FOCAL_POINT, INSPECTOR, MANAGER);
        assertThat(named(ties, Role.ADMINISTRATOR, Role.LIAISON, Role.LIAISON)).isEmpty();
        ties.add(tie(Relation.LOGGED_IT, MANAGER));
        assertThat(named(ties, Role.ADMINISTRATOR, Role.LIAISON, Role.LIAISON)).containsExactly(MANAGER);
    }

    /** Who sees something by name, where these are the roles of focal point, inspector and manager now. */
    private static List<Integer> named(List<Tie> ties, Role focalPoint, Role inspector, Role manager) {
        var principals = new Principals(
                List.of(
                        Principal.office(DESK, 1, Role.CASE_MANAGER, false),
                        Principal.office(LIAISONS, 1, Role.LIAISON, false),
                        Principal.office(LABOUR, 3, Role.OFFICIAL, false),
                        Principal.officer(FOCAL_POINT, 1, 7),
                        Principal.officer(INSPECTOR, 3, 8),
                        Principal.officer(MANAGER, 1, 9)),
                Map.of(
                        7, standing(Vetting.SEALED, focalPoint),
                        8, standing(Vetting.SEALED, inspector),
                        9, standing(Vetting.NONE, manager)));
        return Readership.of(Confidentiality.P2, ties, Limits.NONE, principals, NOW).readers().stream()
                .map(SignedReadership.Reader::principal)
                .filter(principal -> principal >= FOCAL_POINT)
                .toList();
    }

    @Test
    void a_stranger_to_the_case_sees_nothing_of_it() {
        var ties = new ArrayList<>(ORDINARY);
        ties.add(tie(Relation.STRANGER, MANAGER));
        assertThat(readership(Confidentiality.P1, ties, Limits.NONE).readers())
                .noneMatch(reader -> reader.principal() == MANAGER);
    }

    private static List<Integer> carriers(Readership readership) {
        return readership.ties().stream()
                .filter(tie -> tie.relation() == Relation.CARRIER)
                .map(SignedReadership.Tie::principal)
                .toList();
    }

    @Test
    void at_P4_only_officers_by_name_know_of_the_case() {
        var ties = new ArrayList<>(ORDINARY);
        ties.add(tie(Relation.NAMED, FOCAL_POINT));
        ties.add(tie(Relation.ACCOUNTABLE_OFFICE, INSPECTOR));
        var readership = readership(Confidentiality.P4, ties, Limits.NONE);
        assertThat(readership.readers().stream().filter(ReadershipTest::knows).map(SignedReadership.Reader::principal))
                .containsExactly(Principal.COMPLAINANT, FOCAL_POINT, INSPECTOR);
        var liaison = reader(readership, LIAISONS);
        assertThat(liaison.adds()).isNotZero();
        assertThat(liaison.reads() | liaison.own() | liaison.redacted() | liaison.reasoned())
                .isZero();
        assertThat(liaison.works()).isFalse();
    }

    @Test
    void own_is_the_complainants_side_the_desks_or_the_own_offices() {
        var ties = new ArrayList<>(ORDINARY);
        ties.add(tie(Relation.NAMED, FOCAL_POINT));
        ties.add(tie(Relation.L5_WITH, INSPECTOR));
        var readership = readership(Confidentiality.P3, ties, Limits.NONE);
        assertThat(reader(readership, LIAISONS).ownAs()).isEqualTo(Principal.COMPLAINANT);
        assertThat(reader(readership, Principal.COMPLAINANT).ownAs()).isEqualTo(Principal.COMPLAINANT);
        assertThat(reader(readership, FOCAL_POINT).ownAs()).isEqualTo(DESK);
        assertThat(reader(readership, DESK_CLEARED).ownAs()).isEqualTo(DESK);
        assertThat(reader(readership, LABOUR_CLEARED).ownAs()).isEqualTo(LABOUR);
        assertThat(reader(readership, INSPECTOR).ownAs()).isEqualTo(LABOUR);
    }

    @Test
    void a_tie_that_has_ended_gives_nothing() {
        var ended = new Tie(Relation.ACCOUNTABLE_OFFICE, LABOUR, NOW.minusSeconds(9), NOW);
        assertThat(readership(Confidentiality.P1, List.of(ended), Limits.NONE).readers())
                .isEmpty();
    }

    @Test
    void an_asked_office_sees_its_order_and_not_the_case() {
        var ties = List.of(tie(Relation.ASKED_OFFICE, LABOUR));
        var asked = reader(readership(Confidentiality.P3, ties, Limits.NONE), LABOUR);
        assertThat(Scope.in(asked.own())).containsExactlyInAnyOrder(Scope.NOTES, Scope.REMEDY);
        assertThat(knows(asked)).isFalse();
        assertThat(asked.works()).as("no list of cases shows it").isFalse();
    }

    @Test
    void whoever_is_barred_is_listed_and_gets_no_row_of_his_own() {
        var limits = new Limits(Map.of(), Map.of(8, Set.of(Relation.INTEREST)));
        var ties = List.of(tie(Relation.ACCOUNTABLE_OFFICE, LABOUR), tie(Relation.NAMED, INSPECTOR));
        var readership = readership(Confidentiality.P2, ties, limits);
        assertThat(readership.barred()).containsExactly(8);
        assertThat(readership.readers())
                .extracting(SignedReadership.Reader::principal)
                .containsExactly(LABOUR);
    }

    @Test
    void limits_follow_from_who_is_excluded() {
        var excluded = new Excluded(
                Map.of(
                        2, Set.of(Conflict.RESPONDENT),
                        3, Set.of(Conflict.COMMAND_ABOVE, Conflict.SERVICE),
                        4, Set.of(Conflict.HEAD_INTEREST)),
                Map.of(8, Set.of(Bar.RECUSED)),
                Set.of("POLICE"));
        var limits = Limits.of(excluded, Set.of(2, 5));
        assertThat(limits.offices())
                .isEqualTo(Map.of(
                        2, Set.of(Relation.RESPONDENT_OFFICE, Relation.SECURITY_SERVICE),
                        3, Set.of(Relation.COMMAND_ABOVE),
                        5, Set.of(Relation.SECURITY_SERVICE)));
        assertThat(limits.barred()).containsExactly(8);
    }

    @Test
    void a_limit_is_no_tie_and_a_base_is_no_limit() {
        assertThatIllegalArgumentException().isThrownBy(() -> tie(Relation.RESPONDENT_OFFICE, POLICE));
        assertThatIllegalArgumentException().isThrownBy(() -> new Limits(Map.of(1, Set.of(Relation.DESK)), Map.of()));
    }

    // ---- over random cases

    /** A case with offices, officers, ties and limits at random. */
    private record Chance(
            Confidentiality level, List<Tie> ties, Limits limits, Principals principals, List<Principal> all) {

        Readership readership() {
            return Readership.of(level, ties, limits, principals, NOW);
        }

        Set<Relation> limitsOf(Principal principal) {
            return limits.of(principal);
        }
    }

    static Stream<Chance> chances() {
        return new Random(7).longs(400).mapToObj(seed -> chance(new Random(seed)));
    }

    @ParameterizedTest
    @MethodSource("chances")
    void accused_offices_and_barred_officers_never_get_a_bit(Chance chance) {
        var readers = chance.readership().readers();
        for (var principal : chance.all()) {
            var limits = EnumSet.noneOf(Relation.class);
            limits.addAll(chance.limitsOf(principal));
            limits.remove(Relation.SECURITY_SERVICE);
            if (!limits.isEmpty()) {
                assertThat(readers).noneMatch(reader -> reader.principal() == principal.id());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("chances")
    void masks_say_what_the_policy_says(Chance chance) {
        for (var reader : chance.readership().readers()) {
            var principal = chance.principals().of(reader.principal());
            var relations = EnumSet.of(reader.cause());
            relations.addAll(chance.limitsOf(principal));
            for (var scope : Scope.values()) {
                var value = VisibilityPolicy.value(
                        relations,
                        chance.level(),
                        chance.principals().vettingOf(principal),
                        principal.officer() != null,
                        scope);
                assertThat(masks(reader, scope)).as("%s %s", reader, scope).isEqualTo(expected(value));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("chances")
    void nobody_without_a_tie_gets_a_row_and_at_P4_only_names_and_the_complainant_know(Chance chance) {
        for (var reader : chance.readership().readers()) {
            var principal = chance.principals().of(reader.principal());
            assertThat(chance.ties())
                    .anyMatch(tie -> tie.holdsAt(NOW)
                            && (tie.principal() == principal.id() || beside(chance, tie.principal(), principal)));
            if (chance.level() == Confidentiality.P4 && knows(reader)) {
                assertThat(principal.officer() != null || principal.id() == Principal.COMPLAINANT)
                        .isTrue();
            }
        }
    }

    private static boolean beside(Chance chance, int plain, Principal cleared) {
        return cleared.equals(
                chance.principals().clearedBeside(chance.principals().of(plain)));
    }

    private static Map<String, Boolean> masks(SignedReadership.Reader reader, Scope scope) {
        return Map.of(
                "reads", (reader.reads() & scope.bit()) != 0,
                "own", (reader.own() & scope.bit()) != 0,
                "redacted", (reader.redacted() & scope.bit()) != 0,
                "reasoned", (reader.reasoned() & scope.bit()) != 0);
    }

    private static Map<String, Boolean> expected(AccessValue value) {
        var values = new EnumMap<AccessValue, String>(Map.of(
                AccessValue.YES, "reads",
                AccessValue.VETTED, "reads",
                AccessValue.OWN, "own",
                AccessValue.REDACTED, "redacted",
                AccessValue.REASON, "reasoned"));
        var mask = values.getOrDefault(value, "");
        return Map.of(
                "reads", mask.equals("reads"),
                "own", mask.equals("own"),
                "redacted", mask.equals("redacted"),
                "reasoned", mask.equals("reasoned"));
    }

    private static Chance chance(Random random) {
        var all = new ArrayList<Principal>();
        var standing = new HashMap<Integer, Principals.Standing>();
        for (int office = 1; office <= 5; office++) {
            all.add(Principal.office(office * 10, office, Role.OFFICIAL, false));
            all.add(Principal.office(office * 10 + 1, office, Role.OFFICIAL, true));
            all.add(Principal.officer(office * 10 + 2, office, office));
            standing.put(office, standing(any(random, Vetting.values()), any(random, Role.values())));
        }
        var ties = new ArrayList<Tie>();
        var bases = Stream.of(Relation.values())
                .filter(relation -> relation.kind() == Relation.Kind.BASE && relation != Relation.RECEIPT)
                .toList();
        for (int i = random.nextInt(9); i >= 0; i--) {
            var principal = all.get(random.nextInt(all.size()));
            var since = NOW.plusSeconds(random.nextInt(40) - 30L);
            ties.add(new Tie(bases.get(random.nextInt(bases.size())), principal.id(), since, null));
        }
        ties.removeIf(tie -> all.stream().anyMatch(one -> one.id() == tie.principal() && one.cleared()));
        ties.add(tie(Relation.RECEIPT, Principal.COMPLAINANT));
        var limits = new Limits(limits(random), limits(random));
        return new Chance(any(random, Confidentiality.values()), ties, limits, new Principals(all, standing), all);
    }

    private static Map<Integer, Set<Relation>> limits(Random random) {
        var limits = new HashMap<Integer, Set<Relation>>();
        var kinds = Stream.of(Relation.values())
                .filter(relation -> relation.kind() == Relation.Kind.LIMIT)
                .toList();
        for (int i = random.nextInt(3); i > 0; i--) {
            limits.put(1 + random.nextInt(5), Set.of(kinds.get(random.nextInt(kinds.size()))));
        }
        return limits;
    }

    private static Principals.Standing standing(Vetting vetting, Role... roles) {
        return new Principals.Standing(vetting, Set.of(roles));
    }

    private static <T> T any(Random random, T[] values) {
        return values[random.nextInt(values.length)];
    }

    private static boolean knows(SignedReadership.Reader reader) {
        return ((reader.reads() | reader.own()) & Scope.SKELETON.bit()) != 0;
    }

    private static Tie tie(Relation relation, int principal) {
        return new Tie(relation, principal, NOW.minusSeconds(60), null);
    }

    private static Readership readership(Confidentiality level, List<Tie> ties, Limits limits) {
        return Readership.of(level, ties, limits, PRINCIPALS, NOW);
    }

    private static SignedReadership.Reader reader(Readership readership, int principal) {
        return readership.readers().stream()
                .filter(reader -> reader.principal() == principal)
                .findFirst()
                .orElseThrow();
    }
}

package org.recourse.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.recourse.access.SignedReadership.Reader;
import org.recourse.access.TraitDoors.Often;
import org.recourse.access.TraitDoors.Trait;
import org.recourse.migrate.TestDatabase;
import org.recourse.shared.Reference;

/** What is counted of the same unit or person in several cases, and what nobody is told of it. */
class TraitTest extends DatabaseSession {

    private static final Often OFTEN = new Often(3, 90);
    private static final int P4 = 4;

    private final String person = digest();

    private static String digest() {
        return (UUID.randomUUID() + "" + UUID.randomUUID()).replace("-", "");
    }

    @Test
    void who_was_struck_out_counts_in_no_pattern() throws SQLException {
        var cases = List.of(accused(1), accused(1), accused(1));
        alerted();
        assertThat(seen("oversight")).singleElement().satisfies(pattern -> {
            assertThat(pattern.cases()).isEqualTo(3);
            assertThat(pattern.seen()).extracting(Recurring.Seen::reference).containsExactlyInAnyOrderElementsOf(cases);
        });
        act(cases.get(0), 3, () -> new TraitDoors(connection).keep(List.of(), List.of(person), OFTEN));
        assertThat(seen("oversight")).isEmpty();
        assertThat(named("person")).containsExactly(":2");
    }

    @Test
    void a_sealed_case_changes_no_number_of_those_who_do_not_see_it() throws SQLException {
        accused(1);
        accused(1);
        var sealed = accused(P4, watching(Principal.OVERSIGHT_CLEARED));
        alerted();
        assertThat(seen("oversight"))
                .singleElement()
                .satisfies(pattern -> assertThat(pattern.cases()).isEqualTo(3));
        assertThat(plain()).isEmpty();
        accused(1);
        alerted();
        assertThat(plain()).singleElement().satisfies(pattern -> {
            assertThat(pattern.cases()).isEqualTo(3);
            assertThat(pattern.seen()).extracting(Recurring.Seen::reference).doesNotContain(sealed);
        });
    }

    @Test
    void a_report_that_nobody_has_taken_on_makes_no_pattern_and_changes_no_number() throws SQLException {
        accused(1);
        accused(1);
        var planted = reported(1, watching(Principal.OVERSIGHT));
        alerted();
        assertThat(seen("oversight")).isEmpty();
        assertThat(named("person")).containsExactly(":2");
        takenOn(planted, watching(Principal.OVERSIGHT));
        alerted();
        assertThat(seen("oversight"))
                .singleElement()
                .satisfies(pattern -> assertThat(pattern.cases()).isEqualTo(3));
    }

    @Test
    void a_case_that_somebody_does_not_see_changes_a_number_when_its_month_is_over() throws SQLException {
        var hidden = watching(Principal.OVERSIGHT_CLEARED);
        accused(1);
        accused(1);
        accused(1);
        accused(1, hidden);
        alerted();
        assertThat(plain())
                .singleElement()
                .satisfies(pattern -> assertThat(pattern.cases()).isEqualTo(3));
        assertThat(seen("oversight"))
                .singleElement()
                .satisfies(pattern -> assertThat(pattern.cases()).isEqualTo(4));
        sinceLongAgo();
        assertThat(plain()).singleElement().satisfies(pattern -> {
            assertThat(pattern.cases()).isEqualTo(4);
            assertThat(pattern.last()).isEqualTo(YearMonth.now(ZoneOffset.UTC));
        });
    }

    /** As if all of it had counted since before this month. */
    private void sinceLongAgo() throws SQLException {
        try (var owner = TestDatabase.one().superuser();
                var statement = owner.createStatement()) {
            statement.execute("UPDATE recourse.trait SET counts_at = counts_at - interval '40 days' WHERE digest = '"
                    + person + "'");
            if (!owner.getAutoCommit()) {
                owner.commit();
            }
        }
    }

    @Test
    void a_list_of_patterns_goes_on_where_it_ended() throws SQLException {
        accused(1);
        accused(1);
        accused(1);
        alerted();
        var first = seen("oversight").get(0);
        guard.enter(SmallDirectory.context("oversight"));
        var trip = new Trip();
        var next = TraitDoors.recurring(trip, OFTEN, first.mark(), 1000);
        trip.on(connection);
        assertThat(Recurring.of(next.all())).extracting(Recurring::mark).doesNotContain(first.mark());
        connection.commit();
    }

    @Test
    void whoever_is_neither_oversight_nor_of_a_high_level_is_told_of_no_pattern() throws SQLException {
        accused(1, watching(Principal.OVERSIGHT), SmallCase.official());
        accused(1, watching(Principal.OVERSIGHT), SmallCase.official());
        accused(1, watching(Principal.OVERSIGHT), SmallCase.official());
        alerted();
        assertThat(seen("oversight")).hasSize(1);
        assertThat(seen("official")).isEmpty();
        assertThat(seen("manager2")).isEmpty();
    }

    @Test
    void nobody_reads_which_unit_or_person_it_is_and_nobody_but_settle_writes() throws SQLException {
        guard.enter(SmallDirectory.context("oversight"));
        assertThat(attempt("SELECT digest FROM recourse.about")).isEqualTo("42501");
        assertThat(attempt("SELECT office FROM recourse.about")).isEqualTo("42501");
        assertThat(attempt("SELECT case_id, kind FROM recourse.about")).isEmpty();
        assertThat(attempt("DELETE FROM recourse.about")).isEqualTo("42501");
        assertThat(attempt("SELECT digest FROM recourse.trait")).isEqualTo("42501");
        assertThat(attempt("SELECT guard.keep_about(1, '{}', '{}')")).isEqualTo("42501");
        assertThat(attempt("SELECT guard.keep_traits('{}', '{}', '{}', '{}', '{}', 3, 90)"))
                .isEqualTo("42501");
    }

    private interface Work {
        void run() throws SQLException;
    }

    private Reference accused(int confidentiality) throws SQLException {
        return accused(confidentiality, watching(Principal.OVERSIGHT));
    }

    /** A case that was taken on in which the person is named, as those see it. */
    private Reference accused(int confidentiality, Reader... readers) throws SQLException {
        var life = reported(confidentiality, readers);
        takenOn(life, readers);
        return life;
    }

    /** A report that nobody has looked at yet. */
    private Reference reported(int confidentiality, Reader... readers) throws SQLException {
        var life = SmallCase.registered(connection, "confidentiality = " + confidentiality);
        new TraitDoors(connection).keep(List.of(new Trait("person", person, null, 27)), List.of(), OFTEN);
        settle(life, 0, "register", readers);
        return life;
    }

    private void takenOn(Reference life, Reader... readers) throws SQLException {
        guard.begin(SmallDirectory.context("manager2"), life, null, "triage");
        SmallCase.update(connection, life, "state = 2, severity = 3");
        settle(life, 1, "triage", readers);
        guard.begin(SmallDirectory.context("manager2"), life, null, "admit");
        SmallCase.update(connection, life, "state = 4, office = 2, level = 2");
        new TraitDoors(connection).keep(List.of(), List.of(), OFTEN);
        settle(life, 2, "admit", readers);
    }

    private void act(Reference life, int revision, Work work) throws SQLException {
        guard.begin(SmallDirectory.context("manager2"), life, null, "acknowledge");
        work.run();
        SmallCase.update(connection, 3, life, "revision = revision + 1");
        settle(life, revision, "acknowledge", watching(Principal.OVERSIGHT));
    }

    private void settle(Reference life, int revision, String act, Reader... readers) throws SQLException {
        var all = new ArrayList<>(List.of(readers));
        all.add(SmallCase.desk());
        guard.settle(
                life,
                SmallCase.readership(life, revision, act, all.toArray(Reader[]::new)),
                switch (act) {
                    case "register" -> Settlement.of("channel=LIAISON");
                    case "acknowledge" -> Settlement.of("how=PAGE");
                    default -> Settlement.of();
                });
        connection.commit();
    }

    /** The product says it in every case in which it is to be said. */
    private void alerted() throws SQLException {
        for (int i = 0; i < 20; i++) {
            guard.enter(SmallDirectory.clockwork());
            var next = new TraitDoors(connection)
                    .toAlert(100, OFTEN).stream()
                            .filter(one -> one.trait().digest().equals(person))
                            .findFirst();
            connection.commit();
            if (next.isEmpty()) {
                return;
            }
            say(next.get());
        }
    }

    private void say(TraitDoors.ToAlert next) throws SQLException {
        guard.enter(SmallDirectory.clockwork());
        new TraitDoors(connection).alert(next, OFTEN);
        connection.commit();
        try (var owner = TestDatabase.one().superuser();
                var statement = owner.createStatement()) {
            statement.execute("SELECT guard.keep_deeds(" + next.reference().value() + ")");
            if (!owner.getAutoCommit()) {
                owner.commit();
            }
        }
    }

    private List<Recurring> seen(String who) throws SQLException {
        return seen(SmallDirectory.context(who));
    }

    /** What somebody of an oversight body sees who is not vetted for sealed cases. */
    private List<Recurring> plain() throws SQLException {
        var person = SmallDirectory.person("oversight");
        return seen(SmallDirectory.sign(new SignedContext.Caller(
                SignedContext.Kind.OFFICER,
                person.pseudonym(),
                person.role(),
                person.officePseudonym(),
                Set.of(Principal.OVERSIGHT),
                person.officer(),
                "0123456789abcdef0123456789abcdef")));
    }

    private List<Recurring> seen(SignedContext context) throws SQLException {
        guard.enter(context);
        var trip = new Trip();
        var lines = TraitDoors.recurring(trip, OFTEN, null, 1000);
        trip.on(connection);
        connection.commit();
        return Recurring.of(lines.all()).stream()
                .filter(pattern -> person.startsWith(pattern.mark().name()))
                .toList();
    }

    /** How often each of a kind is named; of all persons of this test only the sum of those named seldom is theirs alone. */
    private List<String> named(String kind) throws SQLException {
        guard.enter(SmallDirectory.context("oversight"));
        var found =
                column("SELECT CASE WHEN name = '' THEN '' ELSE 'named' END || ':' || number FROM guard.named('" + kind
                        + "', '-infinity', 'infinity', NULL, NULL, NULL, 3, 5000) WHERE name = '' OR name LIKE '%"
                        + person.substring(0, 8) + "'");
        connection.commit();
        return found;
    }

    private static Reader watching(int principal) {
        return new Reader(principal, Relation.OVERSIGHT_BODY, SmallCase.ALL & ~24, 0, 0, 0, 24, true, principal, null);
    }
}

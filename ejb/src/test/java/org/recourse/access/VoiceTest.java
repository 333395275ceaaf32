package org.recourse.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.recourse.access.VoiceDoors.Heard;
import org.recourse.migrate.TestDatabase;
import org.recourse.taxonomy.Code;
import org.recourse.taxonomy.Taxonomy;

/** What is counted of a person is sealed, kept by one act alone and told without a case. */
class VoiceTest extends DatabaseSession {

    /** Long before anything else of the tests. */
    private static final LocalDate QUARTER = LocalDate.of(1999, 1, 1);

    private static final Voice WOMAN = Voice.of(List.of("WOMAN"));

    private final Voices voices = new Voices(KeyRings.ofOne());

    @Test
    void what_is_sealed_opens_again_and_is_as_long_whoever_it_is_of() {
        var all = Voice.of(Voice.counted());
        for (var voice : List.of(WOMAN, all, Voice.of(List.of("NONE")), Voice.of(List.of("REFUSED")))) {
            assertThat(voices.open(voices.seal(voice))).contains(voice);
            assertThat(voices.seal(voice)).hasSameSizeAs(voices.seal(WOMAN));
        }
        assertThat(voices.seal(WOMAN)).isNotEqualTo(voices.seal(WOMAN));
        assertThat(voices.open(new byte[40])).isEmpty();
    }

    @Test
    void what_was_kept_earlier_tells_whether_she_is_a_woman_and_nothing_else() {
        assertThat(Voice.read(new byte[] {'w'}).groups()).containsExactly("WOMAN");
        var other = Voice.read(new byte[] {'o'});
        assertThat(other.tellsOf("WOMAN")).isTrue();
        assertThat(other.tellsOf("YOUTH")).isFalse();
        assertThat(Voice.read(new byte[] {'r'}).said()).isEqualTo(Voice.Said.REFUSED);
    }

    @Test
    void what_would_harm_most_where_it_comes_out_is_not_kept() {
        assertThat(Voice.of(List.of("YOUTH", "LGBTQIA")).groups()).containsExactly("YOUTH");
        assertThat(Voice.of(List.of("REFUSED")).tellsOf("WOMAN")).isFalse();
        assertThat(Taxonomy.standard().list("group")).extracting(Code::code).containsAll(Voice.counted());
    }

    @Test
    void only_the_act_that_says_who_somebody_is_keeps_it_and_nobody_reads_it_by_its_case() throws SQLException {
        var life = SmallCase.register();
        guard.begin(SmallDirectory.context("manager2"), life, null, "acknowledge");
        assertThat(attempt("SELECT guard.keep_voice(1::smallint, '\\x00')")).isEqualTo("42501");
        connection.rollback();
        guard.begin(SmallDirectory.context("liaison"), life, null, "add-groups");
        assertThat(attempt("SELECT guard.keep_voice(1::smallint, '\\x00')")).isEmpty();
        assertThat(attempt("SELECT sealed FROM recourse.voice")).isEqualTo("42501");
        connection.rollback();
    }

    @Test
    void answers_come_without_a_case_each_with_who_gave_it_where_that_was_asked() throws SQLException {
        closed("YES", WOMAN);
        closed("NO", null);
        var heard = heard("oversight").stream()
                .filter(one -> !one.satisfaction().equals("PARTLY"))
                .toList();
        assertThat(heard).extracting(Heard::quarter).containsOnly(QUARTER);
        assertThat(heard).extracting(Heard::satisfaction).containsExactly("NO", "YES");
        assertThat(heard.get(0).sealed()).isNull();
        var sealed = heard.get(1).sealed();
        assertThat(Optional.ofNullable(sealed).flatMap(voices::open)).contains(WOMAN);
        assertThat(heard("manager2")).isEmpty();
    }

    /** Who leaves a case and asks again would otherwise read what is missing. */
    @Test
    void whoever_has_lost_a_case_is_told_of_as_many() throws SQLException {
        long life = closed("PARTLY", WOMAN);
        int before = heard("oversight").size();
        try (var owner = TestDatabase.one().superuser();
                var barred = owner.prepareStatement("INSERT INTO recourse.barred (officer, case_id, since)"
                        + " SELECT f.id, ?, now() FROM recourse.officer f")) {
            barred.setLong(1, life);
            barred.execute();
            if (!owner.getAutoCommit()) {
                owner.commit();
            }
        }
        assertThat(heard("oversight")).hasSize(before);
    }

    private long closed(String satisfaction, @Nullable Voice voice) throws SQLException {
        long life = SmallCase.register().value();
        try (var owner = TestDatabase.one().superuser();
                var deed = owner.prepareStatement(
                        "INSERT INTO recourse.deed (principal_id, case_id, seq, act, at, role, facts, open, severity,"
                                + " confidentiality) SELECT p, ?, 9, 'close', '1999-02-03Z', 'case-manager', ARRAY[?], false, 2, 2"
                                + " FROM unnest(ARRAY[1, 5]) p");
                var kept = owner.prepareStatement(
                        "INSERT INTO recourse.voice (case_id, person, sealed) VALUES (?, 1, ?)")) {
            deed.setLong(1, life);
            deed.setString(2, "satisfaction=" + satisfaction);
            deed.execute();
            if (voice != null) {
                kept.setLong(1, life);
                kept.setBytes(2, voices.seal(voice));
                kept.execute();
            }
            if (!owner.getAutoCommit()) {
                owner.commit();
            }
        }
        return life;
    }

    private List<Heard> heard(String who) throws SQLException {
        guard.enter(SmallDirectory.context(who));
        var trip = new Trip();
        var answer = VoiceDoors.heard(
                trip,
                Instant.parse("1999-01-01T00:00:00Z"),
                Instant.parse("1999-04-01T00:00:00Z"),
                ZoneOffset.UTC,
                5000);
        trip.on(connection);
        connection.commit();
        return answer.all();
    }
}

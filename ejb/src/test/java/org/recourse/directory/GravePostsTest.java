package org.recourse.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.recourse.directory.CountryFile.OfficeLine;
import org.recourse.directory.CountryFile.OfficerLine;
import org.recourse.taxonomy.Level;
import org.recourse.taxonomy.Role;
import org.recourse.taxonomy.Vetting;

class GravePostsTest {

    private static final UUID ONE = new UUID(1, 1);
    private static final UUID OTHER = new UUID(1, 2);

    private static OfficeLine office(Level level, boolean open) {
        return new OfficeLine(
                0, "MIN", "MINING_AUTH", level, "XA", Set.of(), open, Set.of(), Names.of("Mines", "مناجم"));
    }

    private static OfficerLine officer(Role role, Vetting vetting, @Nullable UUID subject, boolean active) {
        return new OfficerLine(
                0, "a", "MIN", Set.of(role), vetting, false, null, subject, active, null, Names.of("A", "أ"));
    }

    private static CountryFile country(OfficeLine office, OfficerLine... officers) {
        return new CountryFile(
                List.of(),
                List.of(),
                List.of(),
                List.of(office),
                List.of(officers),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static boolean grave(CountryFile before, CountryFile after) {
        return !GravePosts.between(before, after).isEmpty();
    }

    @Test
    void a_plain_official_is_no_grave_post_and_a_vetted_one_is() {
        var office = office(Level.L2, true);
        var plain = country(office, officer(Role.OFFICIAL, Vetting.NONE, null, true));
        var vetted = country(office, officer(Role.OFFICIAL, Vetting.CLEARED, null, true));

        assertThat(grave(country(office), plain)).isFalse();
        assertThat(grave(country(office), vetted)).isTrue();
        assertThat(grave(plain, vetted)).isTrue();
        assertThat(grave(vetted, vetted)).isFalse();
        assertThat(grave(vetted, plain)).isFalse();
    }

    @Test
    void an_office_that_is_raised_or_opened_again_gives_grave_posts() {
        var plain = officer(Role.OFFICIAL, Vetting.NONE, null, true);
        var vetted = officer(Role.OFFICIAL, Vetting.SEALED, null, true);

        assertThat(grave(country(office(Level.L4, true), plain), country(office(Level.L5, true), plain)))
                .isTrue();
        assertThat(grave(country(office(Level.L2, false), vetted), country(office(Level.L2, true), vetted)))
                .isTrue();
        assertThat(grave(country(office(Level.L2, false), plain), country(office(Level.L2, true), plain)))
                .isFalse();
    }

    @Test
    void oversight_and_administration_are_not_taken_away_unseen() {
        var office = office(Level.L2, true);
        for (var role : List.of(Role.OVERSIGHT, Role.ADMINISTRATOR)) {
            var there = country(office, officer(role, Vetting.NONE, null, true));
            assertThat(grave(there, country(office, officer(role, Vetting.NONE, null, false))))
                    .isTrue();
            assertThat(grave(there, country(office, officer(Role.OFFICIAL, Vetting.NONE, null, true))))
                    .isTrue();
            assertThat(grave(there, country(office(Level.L2, false), officer(role, Vetting.NONE, null, true))))
                    .isTrue();
        }
    }

    @Test
    void a_login_that_becomes_another_or_none_is_grave_and_the_first_one_only_with_a_grave_post() {
        var office = office(Level.L2, true);
        var without = country(office, officer(Role.OFFICIAL, Vetting.NONE, null, true));
        var with = country(office, officer(Role.OFFICIAL, Vetting.NONE, ONE, true));

        assertThat(grave(without, with)).isFalse();
        assertThat(grave(with, country(office, officer(Role.OFFICIAL, Vetting.NONE, OTHER, true))))
                .isTrue();
        assertThat(grave(with, without)).isTrue();
        assertThat(grave(
                        country(office, officer(Role.OFFICIAL, Vetting.CLEARED, null, true)),
                        country(office, officer(Role.OFFICIAL, Vetting.CLEARED, ONE, true))))
                .isTrue();
    }

    @Test
    void only_active_administrators_of_open_offices_who_can_log_in_count() {
        var admin = officer(Role.ADMINISTRATOR, Vetting.NONE, ONE, true);
        var without = officer(Role.ADMINISTRATOR, Vetting.NONE, null, true);

        assertThat(GravePosts.administrators(country(office(Level.L2, true), admin)))
                .containsExactly("a");
        assertThat(GravePosts.administrators(country(office(Level.L2, true), without)))
                .isEmpty();
        assertThat(GravePosts.administrators(country(office(Level.L2, false), admin)))
                .isEmpty();
    }
}

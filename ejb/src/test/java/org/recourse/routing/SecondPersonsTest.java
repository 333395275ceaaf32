package org.recourse.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.recourse.taxonomy.Level.L2;
import static org.recourse.taxonomy.Level.L3;
import static org.recourse.taxonomy.Level.L5;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.recourse.conflict.Bar;
import org.recourse.conflict.Conflict;
import org.recourse.conflict.Excluded;
import org.recourse.directory.CountryBuilder;
import org.recourse.directory.Officer;
import org.recourse.taxonomy.Confidentiality;
import org.recourse.taxonomy.Role;
import org.recourse.taxonomy.Vetting;

class SecondPersonsTest {

    private static final Set<Role> MANAGER = Set.of(Role.CASE_MANAGER);
    private static final int DISTRICT = 1;
    private static final int PROVINCE = 2;

    private final CountryBuilder country = new CountryBuilder()
            .area(2, 1)
            .area(3, 2)
            .office(DISTRICT, "DESK", L2, 3)
            .office(PROVINCE, "DESK", L3, 2)
            .office(3, "NHRI", L5, 1)
            .officer(of(11, DISTRICT, Role.CASE_MANAGER, Vetting.SEALED))
            .officer(of(12, DISTRICT, Role.CASE_MANAGER, Vetting.NONE))
            .officer(of(13, DISTRICT, Role.LIAISON, Vetting.SEALED))
            .officer(of(21, PROVINCE, Role.CASE_MANAGER, Vetting.CLEARED))
            .officer(of(31, 3, Role.OVERSIGHT, Vetting.SEALED));

    private static Officer of(int id, int office, Role role, Vetting vetting) {
        return new Officer(id, office, Set.of(role), vetting, List.of(), false);
    }

    private List<Integer> asked(Set<Role> roles, Excluded excluded, Confidentiality confidentiality, Integer... left) {
        var built = country.build();
        return new SecondPersons(built, new Desks(built, 2))
                .candidates(roles, DISTRICT, Set.of(left), 3, excluded, confidentiality).stream()
                        .map(Officer::id)
                        .toList();
    }

    @Test
    void another_person_of_the_role_at_the_same_desk_is_asked() {
        assertThat(asked(MANAGER, Excluded.NOBODY, Confidentiality.P2, 11)).containsExactly(12);
    }

    @Test
    void else_somebody_at_the_desk_above_and_at_last_nobody() {
        assertThat(asked(MANAGER, Excluded.NOBODY, Confidentiality.P2, 11, 12)).containsExactly(21);
        assertThat(asked(MANAGER, Excluded.NOBODY, Confidentiality.P2, 11, 12, 21))
                .isEmpty();
    }

    @Test
    void nobody_is_asked_who_may_not_see_the_case() {
        assertThat(asked(MANAGER, Excluded.NOBODY, Confidentiality.P3, 11)).containsExactly(21);
        assertThat(asked(MANAGER, Excluded.NOBODY, Confidentiality.P4, 11)).isEmpty();
    }

    @Test
    void nobody_is_asked_who_has_a_conflict() {
        var barred = new Excluded(Map.of(), Map.of(12, Set.of(Bar.INTEREST)), Set.of());
        assertThat(asked(MANAGER, barred, Confidentiality.P2, 11)).containsExactly(21);
        var accused = new Excluded(Map.of(PROVINCE, Set.of(Conflict.RESPONDENT)), Map.of(), Set.of());
        assertThat(asked(MANAGER, accused, Confidentiality.P2, 11, 12)).isEmpty();
    }

    @Test
    void oversight_is_asked_wherever_it_sits() {
        assertThat(asked(Set.of(Role.OVERSIGHT), Excluded.NOBODY, Confidentiality.P4))
                .containsExactly(31);
    }
}

package org.recourse.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.recourse.directory.CountryBuilder.digest;
import static org.recourse.taxonomy.Level.L2;
import static org.recourse.taxonomy.Level.L3;
import static org.recourse.taxonomy.Level.L5;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.recourse.conflict.Conflicts;
import org.recourse.conflict.Excluded;
import org.recourse.conflict.Involved;
import org.recourse.conflict.Respondent;
import org.recourse.directory.CountryBuilder;
import org.recourse.directory.Office;
import org.recourse.taxonomy.Confidentiality;
import org.recourse.taxonomy.Taxonomy;
import org.recourse.taxonomy.Vetting;

class DesksTest {

    private static final int PLACE = 4;
    private static final int DISTRICT = 1;
    private static final int PROVINCE = 2;
    private static final int LAST = 3;

    private final CountryBuilder country = new CountryBuilder()
            .area(2, 1)
            .area(3, 2)
            .area(4, 3)
            .area(5, 2)
            .office(DISTRICT, "DESK", L2, 3)
            .office(PROVINCE, "DESK", L3, 2)
            .office(LAST, "DESK", L5, 1)
            .office(9, "DESK", L2, 5);

    private int desk(Confidentiality confidentiality, Respondent... respondents) {
        var built = country.build();
        var involved = new Involved(PLACE, Set.of("MEC-01"), List.of(respondents), Instant.EPOCH);
        var excluded = new Conflicts(built, Taxonomy.standard()).of(involved);
        return new Desks(built, 2)
                .choose(PLACE, excluded, confidentiality)
                .map(Office::id)
                .orElse(0);
    }

    @Test
    void the_desk_of_the_smallest_area_holds_the_case() {
        assertThat(desk(Confidentiality.P2)).isEqualTo(DISTRICT);
    }

    @Test
    void a_desk_that_is_accused_or_has_a_named_officer_does_not() {
        assertThat(desk(Confidentiality.P2, Respondent.office("MECHANISM", DISTRICT)))
                .isEqualTo(PROVINCE);
        country.officer(11, DISTRICT, Vetting.NONE, false, digest("Chiku"));
        assertThat(desk(Confidentiality.P2, Respondent.person("MECHANISM", digest("Chiku"))))
                .isEqualTo(LAST);
        assertThat(desk(Confidentiality.P2, Respondent.person("TRADER", digest("Chiku"))))
                .isEqualTo(PROVINCE);
    }

    @Test
    void a_sealed_case_needs_two_people_who_may_be_named() {
        country.officer(11, DISTRICT, Vetting.CLEARED, false, null);
        assertThat(desk(Confidentiality.P3)).isEqualTo(DISTRICT);
        assertThat(desk(Confidentiality.P4)).isEqualTo(PROVINCE);
    }

    @Test
    void a_complaint_about_all_desks_is_held_by_the_independent_one() {
        assertThat(desk(Confidentiality.P3, Respondent.ofKind("MECHANISM"))).isEqualTo(LAST);
        assertThat(desk(Confidentiality.P3, Respondent.ofKind("MECHANISM"), Respondent.office("MECHANISM", LAST)))
                .isZero();
    }

    @Test
    void a_desk_that_sleeps_is_followed_by_the_one_above_it_or_the_independent_one() {
        var desks = new Desks(country.build(), 2);
        assertThat(desks.climb(DISTRICT, Climb.NEXT, PLACE, Excluded.NOBODY, Confidentiality.P2))
                .map(Office::id)
                .contains(PROVINCE);
        assertThat(desks.climb(DISTRICT, Climb.TO_L5, PLACE, Excluded.NOBODY, Confidentiality.P2))
                .map(Office::id)
                .contains(LAST);
        assertThat(desks.climb(LAST, Climb.NEXT, PLACE, Excluded.NOBODY, Confidentiality.P2))
                .isEmpty();
    }
}

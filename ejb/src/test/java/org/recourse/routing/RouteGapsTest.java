package org.recourse.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.recourse.directory.Away;
import org.recourse.directory.CountryBuilder;
import org.recourse.directory.Officer;
import org.recourse.routing.RouteGaps.Gap;
import org.recourse.taxonomy.Confidentiality;
import org.recourse.taxonomy.Level;
import org.recourse.taxonomy.Role;
import org.recourse.taxonomy.Taxonomy;
import org.recourse.taxonomy.Vetting;

class RouteGapsTest {

    private static final Taxonomy TAXONOMY = Taxonomy.standard();
    private static final Instant NOW = Instant.parse("2026-11-25T08:00:00Z");

    /** A country with every independent body, a province and a district. */
    private static CountryBuilder bodies() {
        return new CountryBuilder()
                .area(2, 1)
                .area(3, 2)
                .office(1, "OMBUDSMAN", Level.L5, 1)
                .office(2, "NHRI", Level.L5, 1)
                .office(3, "ANTICORRUPTION", Level.L5, 1)
                .office(4, "POLICE_OVERSIGHT", Level.L5, 1);
    }

    private static List<Gap> gaps(CountryBuilder country) {
        return RouteGaps.of(country.build(), TAXONOMY, NOW);
    }

    @Test
    void where_independent_bodies_serve_the_country_no_route_ends_in_nobody() {
        assertThat(gaps(bodies())).isEmpty();
    }

    @Test
    void a_place_without_anybody_is_named_with_every_category_and_level_that_it_could_have() {
        var gaps = gaps(new CountryBuilder().area(2, 1).office(1, "MINING_AUTH", Level.L2, 2));

        assertThat(gaps).contains(new Gap("A1", "LIC-01", Confidentiality.P1));
        assertThat(gaps).doesNotContain(new Gap("A2", "LIC-01", Confidentiality.P1));
        assertThat(gaps).contains(new Gap("A2", "LIC-01", Confidentiality.P4));
    }

    @Test
    void people_who_are_not_vetted_or_away_for_long_serve_nothing_sealed() {
        var thin = bodies();
        for (int office = 1; office <= 4; office++) {
            thin.officer(new Officer(10 * office, office, Set.of(Role.OFFICIAL), Vetting.CLEARED, List.of(), true));
        }

        assertThat(gaps(thin)).isNotEmpty().allMatch(gap -> gap.confidentiality() == Confidentiality.P4);

        var away = new Away(NOW.minusSeconds(60), Instant.parse("2029-01-01T00:00:00Z"));
        var alone = new CountryBuilder().office(1, "MINING_AUTH", Level.L2, 1);
        for (int id = 10; id <= 11; id++) {
            alone.officer(new Officer(id, 1, Set.of(Role.OFFICIAL), Vetting.SEALED, List.of(away), false));
        }
        assertThat(gaps(alone)).contains(new Gap("A1", "LIC-01", Confidentiality.P1));
    }
}

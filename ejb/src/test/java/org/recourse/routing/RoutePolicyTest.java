package org.recourse.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.recourse.taxonomy.Bypass;
import org.recourse.taxonomy.Level;
import org.recourse.taxonomy.Route;
import org.recourse.taxonomy.Taxonomy;

class RoutePolicyTest {

    private final Taxonomy taxonomy = Taxonomy.standard();
    private final RoutePolicy policy = new RoutePolicy(taxonomy);

    private Route route(String leading, Set<String> flags) {
        return policy.route(taxonomy.category(leading), new Triggers(Set.of(leading), flags, Set.of(), false, false));
    }

    @Test
    void the_gravest_category_leads_and_among_equals_the_first_of_the_table() {
        assertThat(policy.leading(List.of("WAG-01", "EXT-01", "SEC-02")).code()).isEqualTo("SEC-02");
        assertThat(policy.leading(List.of("SEZ-01", "EXT-01")).code()).isEqualTo("EXT-01");
        assertThatThrownBy(() -> policy.leading(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_life_at_risk_changes_no_route() {
        assertThat(route("PRC-01", Set.of("LIFE_AT_RISK"))).isEqualTo(taxonomy.route("PRC-01"));
    }

    @Test
    void the_lowest_rank_that_replaces_the_route_wins() {
        var route = route("WAG-01", Set.of("LIFE_AT_RISK", "UNDER_18", "TRAFFICKING_SIGNS"));
        assertThat(route.begin()).isEqualTo(Level.L4);
        assertThat(route.kinds()).containsExactly("ANTI_TRAFFICKING", "LABOUR_INSP");
        assertThat(route.top()).isEqualTo(taxonomy.route("WAG-01").top());
        assertThat(route("WAG-01", Set.of("UNDER_18")).kinds()).containsExactly("CHILD_PROTECTION");
    }

    @Test
    void every_trigger_awakens_its_bypass() {
        var triggers = new Triggers(Set.of("PRC-01"), Set.of("GROSS"), Set.of("report-reprisal"), true, true);
        assertThat(policy.bypasses(triggers))
                .extracting(Bypass::code)
                .containsExactly("BP-RETALIATION", "BP-GROSS", "BP-COI", "BP-SYSTEMIC");
        assertThat(policy.bypasses(new Triggers(Set.of("GBV-01"), Set.of(), Set.of(), false, false)))
                .extracting(Bypass::code)
                .containsExactly("BP-GBV");
    }
}

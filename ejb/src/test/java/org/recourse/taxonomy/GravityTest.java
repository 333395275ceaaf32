package org.recourse.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.recourse.taxonomy.Gravity.Known;

class GravityTest {

    private final Taxonomy taxonomy = Taxonomy.standard();

    @Test
    void the_strictest_severity_leads_and_among_equals_the_first_of_the_table() {
        var gravity = Gravity.of(taxonomy, known(List.of("EXT-01", "SEC-02", "SEC-01"), List.of(), null));
        assertThat(gravity.leading().code()).isEqualTo("SEC-01");
        assertThat(gravity.severity()).isEqualTo(Severity.S1);
        assertThat(gravity.confidentiality()).isEqualTo(Confidentiality.P3);
    }

    @Test
    void confidentiality_is_the_strictest_of_all_categories_and_not_of_the_leading_one() {
        var gravity = Gravity.of(taxonomy, known(List.of("OHS-01", "EXT-01"), List.of(), null));
        assertThat(gravity.leading().code()).isEqualTo("EXT-01");
        assertThat(Gravity.of(taxonomy, known(List.of("ENV-01", "MEC-01"), List.of(), null))
                        .confidentiality())
                .isEqualTo(Confidentiality.P3);
    }

    @Test
    void a_flag_lifts_whatever_the_category() {
        var gravity = Gravity.of(taxonomy, known(List.of("SVC-01"), List.of("UNDER_18"), null));
        assertThat(gravity.severity()).isEqualTo(Severity.S1);
        assertThat(gravity.confidentiality()).isEqualTo(Confidentiality.P4);
        assertThat(gravity.route().kinds()).containsExactly("CHILD_PROTECTION");
        assertThat(gravity.route().top()).isEqualTo(taxonomy.route("SVC-01").top());
        assertThat(gravity.mediation()).isFalse();
    }

    @Test
    void of_several_bypasses_the_lowest_rank_that_replaces_the_route_wins() {
        var gravity = Gravity.of(
                taxonomy, known(List.of("WAG-01"), List.of("LIFE_AT_RISK", "GROSS", "TRAFFICKING_SIGNS"), null));
        assertThat(gravity.bypasses())
                .extracting(Bypass::code)
                .containsExactly("BP-LIFE", "BP-GROSS", "BP-TRAFFICKING");
        assertThat(gravity.route().begin()).isEqualTo(Level.L5);
        assertThat(gravity.tellsL5()).isTrue();
    }

    @Test
    void once_anybody_is_named_it_is_P2_at_least() {
        assertThat(Gravity.of(taxonomy, known(List.of("SVC-01"), List.of(), null))
                        .confidentiality())
                .isEqualTo(Confidentiality.P1);
        var named = new Known(List.of("SVC-01"), List.of(), false, true, false, false, null);
        assertThat(Gravity.of(taxonomy, named).confidentiality()).isEqualTo(Confidentiality.P2);
    }

    @Test
    void a_high_risk_of_reprisal_is_kept_closer_and_routed_like_a_conflict() {
        var high = Gravity.of(taxonomy, known(List.of("LSM-01"), List.of(), Band.HIGH));
        assertThat(high.confidentiality()).isEqualTo(Confidentiality.P3);
        assertThat(high.bypasses()).extracting(Bypass::code).containsExactly(Bypass.CONFLICT);
        assertThat(high.mediation()).isFalse();
        var critical = Gravity.of(taxonomy, known(List.of("LSM-01"), List.of(), Band.CRITICAL));
        assertThat(critical.confidentiality()).isEqualTo(Confidentiality.P4);
        assertThat(critical.tellsL5()).isTrue();
        assertThat(Gravity.of(taxonomy, known(List.of("LSM-01"), List.of(), Band.MEDIUM))
                        .mediation())
                .isTrue();
    }

    @Test
    void before_triage_the_tile_and_the_flags_count_and_S2_where_nobody_says_anything() {
        var nothing = known(List.of(), List.of(), null);
        assertThat(Gravity.beforeTriage(taxonomy, null, nothing).severity()).isEqualTo(Severity.S2);
        assertThat(Gravity.beforeTriage(taxonomy, "SERVICES", nothing).severity())
                .isEqualTo(Severity.S4);
        var security = Gravity.beforeTriage(taxonomy, "SECURITY", nothing);
        assertThat(security.leading().code()).isEqualTo("SEC-01");
        assertThat(security.confidentiality()).isEqualTo(Confidentiality.P3);
        var weapon = known(List.of(), List.of("WEAPON"), null);
        assertThat(Gravity.beforeTriage(taxonomy, null, weapon).severity()).isEqualTo(Severity.S1);
    }

    @Test
    void nobody_may_judge_it_milder_or_more_open() {
        var gravity = Gravity.of(taxonomy, known(List.of("EXT-01"), List.of(), null));
        assertThat(gravity.allows(Severity.S2, Confidentiality.P3)).isTrue();
        assertThat(gravity.allows(Severity.S1, Confidentiality.P4)).isTrue();
        assertThat(gravity.allows(Severity.S3, Confidentiality.P3)).isFalse();
        assertThat(gravity.allows(Severity.S2, Confidentiality.P2)).isFalse();
    }

    @Test
    void a_case_without_a_category_or_with_an_unknown_code_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Gravity.of(taxonomy, known(List.of(), List.of(), null)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Gravity.of(taxonomy, known(List.of("SEC-99"), List.of(), null)));
    }

    private static Known known(List<String> categories, List<String> flags, @Nullable Band band) {
        return new Known(categories, flags, false, false, false, false, band);
    }
}

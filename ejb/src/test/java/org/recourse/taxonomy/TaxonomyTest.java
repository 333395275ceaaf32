package org.recourse.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TaxonomyTest {

    private final Taxonomy taxonomy = Taxonomy.standard();

    @ParameterizedTest
    @ValueSource(strings = {"codes", "categories", "routes", "bypass", "deadlines", "reprisal"})
    void the_product_ships_the_tables_of_the_domain(String table) {
        assertThat(resource("/taxonomy/" + table + ".csv")).isEqualTo(resource("/domain/" + table + ".csv"));
    }

    @Test
    void every_category_has_a_right_a_duty_and_a_route() {
        assertThat(taxonomy.version()).isEqualTo(1);
        assertThat(taxonomy.categories()).hasSize(33).allSatisfy(category -> {
            assertThat(category.rights()).isNotEmpty();
            assertThat(taxonomy.route(category.code()).top()).hasSizeGreaterThan(1);
        });
    }

    @Test
    void a_bypass_replaces_where_a_route_begins_and_leaves_its_top() {
        var route = taxonomy.route("WAG-01");
        var other = route.under(taxonomy.bypass("BP-TRAFFICKING"));
        assertThat(other.begin()).isEqualTo(Level.L4);
        assertThat(other.kinds()).containsExactly("ANTI_TRAFFICKING", "LABOUR_INSP");
        assertThat(other.top()).isEqualTo(route.top());
        assertThat(route.under(taxonomy.bypass("BP-COI"))).isEqualTo(route);
    }

    @Test
    void limits_come_with_their_units() {
        assertThat(taxonomy.step(Step.PROPOSAL).limit(Severity.S1)).hasToString("60wd");
        assertThat(taxonomy.step(Step.REOPEN_WINDOW).limit(Severity.S4)).hasToString("12m");
        assertThat(taxonomy.step(Step.PROTECTION_REPORT).limit(Severity.S3)).isNull();
        assertThat(taxonomy.step(Step.CASE_CLOCK).owner()).isNull();
        assertThat(taxonomy.step(Step.PROPOSAL).ladder()).isEqualTo(StepLimits.Ladder.OFFICE);
    }

    @Test
    void the_mandate_of_a_kind_follows_from_the_routes() {
        assertThat(taxonomy.mandate("POLICE")).extracting(Category::code).containsExactly("VIO-01");
        assertThat(taxonomy.mandate("CUSTOMS_TAX")).isEmpty();
    }

    @Test
    void kinds_of_office_know_what_they_are() {
        assertThat(taxonomy.officeKind("POLICE").security()).isTrue();
        assertThat(taxonomy.officeKind("POLICE_OVERSIGHT").over()).contains("POLICE", "PRIVATE_SECURITY");
        assertThat(taxonomy.officeKind("MILITARY").through()).containsExactly("DEFENCE_INSPECTORATE");
        assertThat(taxonomy.partyKind("ARMED_GROUP").contact()).isFalse();
        assertThat(taxonomy.parameter(Parameter.NAMED_LEAST)).isEqualTo(2);
    }

    @Test
    void the_rules_of_routing_are_lists_like_the_others() {
        assertThat(taxonomy.list("eligible"))
                .extracting(Code::code)
                .isEqualTo(List.of(
                        "KIND", "LEVEL", "AREA", "OPEN", "LINE", "NAMED", "BEFORE", "OVER", "CLEAR", "PRESENT"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "codes.csv~tile,SITE~tole,SITE~categories.csv, line 8: no tile SITE",
                "codes.csv~value=50~value=half~codes.csv, line 481: value",
                "codes.csv~parameter,STEP_UP~parameter,STEP_DOWN~codes.csv, line",
                "codes.csv~seals=yes;party=HEALTH~seals;party=HEALTH~attribute \"seals\"",
                "categories.csv~WAG-01,~OHS-01,~categories.csv, line 21: this key stands twice",
                "categories.csv~S2,P2,no~S5,P2,no~severity \"S5\"",
                "categories.csv~BP-COI~BP-NONE~no such bypass",
                "routes.csv~L2,MINING_AUTH|LAND~L2,MINISTRY|LAND~no office_kind MINISTRY",
                "routes.csv~L5,,HEALTH~L5,POLICE,HEALTH~only there",
                "routes.csv~OMBUDSMAN|NHRI~NHRI~fewer than two bodies",
                "deadlines.csv~TRIAGE,24h~TRIAGE,24x~S1 \"24x\": no limit: 24x",
                "deadlines.csv~step,S1~step,S0~deadlines.csv, line 1: the header is not",
                "bypass.csv~8,BP~9,BP~bypass.csv, line 9: the ranks are not",
                "reprisal.csv~,10,14,~,11,14,~the bands leave a gap",
                "reprisal.csv~trafficking\",3~trafficking\",4~do not cover 0 to 26",
                "wording.csv~word,PHONE~word,PHONES~wording.csv, line",
                "phrases.csv~ASKS_NAME,ar~ASKS_AGE,ar~phrases.csv, line",
                "wording.csv~,yes,invaders?~,yes,(invaders?~pattern \"(invaders?",
                "reprisal.csv~raise,FEAR_VERY~raise,FEAR_LOTS~neither a question nor a fear",
            })
    void a_broken_table_is_refused_with_file_and_line(String file, String old, String broken, String why) {
        assertThat(with("", "", "").apply(file)).contains(old);
        assertThatThrownBy(() -> Taxonomy.read(2, with(file, old, broken)))
                .isInstanceOf(TaxonomyRefused.class)
                .hasMessageContaining(why);
    }

    private static Function<String, String> with(String file, String old, String broken) {
        return name -> {
            var text =
                    resource((List.of("wording.csv", "phrases.csv").contains(name) ? "/taxonomy/" : "/domain/") + name);
            return name.equals(file) ? text.replace(old, broken) : text;
        };
    }

    static String resource(String name) {
        try (var in = TaxonomyTest.class.getResourceAsStream(name)) {
            assertThat(in).as(name).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}

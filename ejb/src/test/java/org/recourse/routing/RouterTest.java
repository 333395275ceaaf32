package org.recourse.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.recourse.directory.CountryBuilder.digest;
import static org.recourse.taxonomy.Level.L1;
import static org.recourse.taxonomy.Level.L2;
import static org.recourse.taxonomy.Level.L3;
import static org.recourse.taxonomy.Level.L4;
import static org.recourse.taxonomy.Level.L5;
import static org.recourse.taxonomy.Level.TOP;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.recourse.conflict.Conflict;
import org.recourse.conflict.Conflicts;
import org.recourse.conflict.Excluded;
import org.recourse.conflict.Involved;
import org.recourse.conflict.Respondent;
import org.recourse.directory.Away;
import org.recourse.directory.CountryBuilder;
import org.recourse.directory.Names;
import org.recourse.directory.Office;
import org.recourse.directory.Officer;
import org.recourse.taxonomy.Confidentiality;
import org.recourse.taxonomy.Level;
import org.recourse.taxonomy.Role;
import org.recourse.taxonomy.Route;
import org.recourse.taxonomy.Taxonomy;
import org.recourse.taxonomy.Vetting;

class RouterTest {

    private static final Taxonomy TAXONOMY = Taxonomy.standard();
    private static final Instant NOW = Instant.parse("2027-03-05T10:00:00Z");
    private static final Instant ACCEPT_BY = NOW.plus(Duration.ofDays(1));
    private static final int PLACE = 4;
    private static final int MINISTRY = 1;
    private static final int POLICE = 2;
    private static final int STATION = 3;
    private static final int POST = 4;
    private static final int OVERSIGHT = 5;
    private static final int NHRI = 6;
    private static final int OMBUDSMAN = 7;
    private static final int PANEL = 8;
    private static final int LOCAL = 9;
    private static final int DISTRICT_MINES = 10;
    private static final int PROVINCE_MINES = 11;
    private static final int MINES = 12;

    /** Place 4 lies in district 3, in province 2, in country 1; district 5 lies beside it. */
    private final CountryBuilder country = new CountryBuilder()
            .area(2, 1)
            .area(3, 2)
            .area(4, 3)
            .area(5, 2)
            .office(MINISTRY, "LOCAL_GOV", L4, 1)
            .office(POLICE, "POLICE", L4, 1, MINISTRY)
            .office(STATION, "POLICE", L2, 3, POLICE)
            .office(POST, "POLICE", L1, 4, STATION)
            .office(OVERSIGHT, "POLICE_OVERSIGHT", L5, 1)
            .office(NHRI, "NHRI", L5, 1)
            .office(OMBUDSMAN, "OMBUDSMAN", L5, 1)
            .office(PANEL, "REVIEW_PANEL", TOP, 1)
            .office(LOCAL, "LOCAL_GOV", L1, 4)
            .office(DISTRICT_MINES, "MINING_AUTH", L2, 3, PROVINCE_MINES)
            .office(PROVINCE_MINES, "MINING_AUTH", L3, 2, MINES)
            .office(MINES, "MINING_AUTH", L4, 1);

    private final Map<Integer, Integer> load = new HashMap<>();
    private Confidentiality confidentiality = Confidentiality.P2;
    private Past past = Past.NONE;

    private Matter matter(String category, Respondent... respondents) {
        var involved = new Involved(PLACE, Set.of(category), List.of(respondents), NOW);
        var excluded = new Conflicts(country.build(), TAXONOMY).of(involved);
        return matter(TAXONOMY.route(category), excluded);
    }

    private Matter matter(Route route, Excluded excluded) {
        return new Matter(route, confidentiality, PLACE, excluded, past, Purpose.ANSWER, NOW, ACCEPT_BY, load);
    }

    private Router router() {
        return new Router(country.build(), TAXONOMY);
    }

    private Integer chosen(Choice choice) {
        return choice.office().map(Office::id).orElse(0);
    }

    private static Past at(int office, Level level, Integer... passed) {
        var held = new HashSet<>(Arrays.asList(passed));
        held.add(office);
        return new Past(held, Set.of(passed), Set.of(), office, null, level);
    }

    @Test
    void a_price_fraud_goes_to_the_lowest_office_of_the_place() {
        var choice = router().choose(matter("PRC-01"));
        assertThat(chosen(choice)).isEqualTo(LOCAL);
        assertThat(choice.decidedBy()).isEqualTo(OrderRow.LEVEL);
    }

    @Test
    void torture_by_a_post_goes_to_the_oversight_body_outside_its_command() {
        confidentiality = Confidentiality.P3;
        var choice = router().choose(matter("SEC-02", Respondent.office("POLICE", POST)));
        assertThat(chosen(choice)).isEqualTo(OVERSIGHT);
        assertThat(choice.passedOver())
                .filteredOn(passed -> passed.conflict() != null)
                .extracting(passed -> passed.office().id())
                .containsExactlyInAnyOrder(POST, STATION, POLICE, MINISTRY);
    }

    @Test
    void when_the_oversight_body_sleeps_the_case_goes_up_body_by_body_and_then_stays() {
        confidentiality = Confidentiality.P3;
        var post = Respondent.office("POLICE", POST);
        past = at(OVERSIGHT, L5);
        assertThat(chosen(router().climb(matter("SEC-02", post), Climb.TO_L5))).isEqualTo(NHRI);
        past = at(NHRI, L5, OVERSIGHT);
        assertThat(chosen(router().climb(matter("SEC-02", post), Climb.NEXT))).isEqualTo(OMBUDSMAN);
        past = at(OMBUDSMAN, L5, OVERSIGHT, NHRI);
        assertThat(chosen(router().climb(matter("SEC-02", post), Climb.NEXT))).isEqualTo(PANEL);
        past = at(PANEL, TOP, OVERSIGHT, NHRI, OMBUDSMAN);
        assertThat(router().climb(matter("SEC-02", post), Climb.NEXT).office()).isEmpty();
    }

    @Test
    void an_appeal_against_the_nhri_is_decided_by_the_body_above_it() {
        past = new Past(Set.of(OVERSIGHT, NHRI), Set.of(OVERSIGHT), Set.of(NHRI), NHRI, null, L5);
        var matter = matter("SEC-02", Respondent.office("POLICE", POST));
        assertThat(chosen(router().decider(matter, Climb.NEXT))).isEqualTo(OMBUDSMAN);
        past = new Past(Set.of(OVERSIGHT, NHRI), Set.of(OVERSIGHT), Set.of(NHRI), NHRI, OMBUDSMAN, L5);
        var open = matter("SEC-02", Respondent.office("POLICE", POST));
        assertThat(chosen(router().climbAppeal(open, Climb.NEXT))).isEqualTo(PANEL);
    }

    @Test
    void an_appeal_against_the_desk_begins_at_the_independent_bodies() {
        assertThat(chosen(router().decider(matter("PRC-01"), Climb.TO_L5))).isEqualTo(OMBUDSMAN);
    }

    @Test
    void a_breach_climbs_one_level_and_a_grave_one_goes_to_the_top_at_once() {
        past = at(LOCAL, L1);
        assertThat(chosen(router().climb(matter("PRC-01"), Climb.NEXT))).isEqualTo(DISTRICT_MINES);
        assertThat(chosen(router().climb(matter("PRC-01"), Climb.TO_L5))).isEqualTo(OMBUDSMAN);
    }

    @Test
    void a_level_once_reached_is_not_left_downward() {
        past = new Past(Set.of(PROVINCE_MINES), Set.of(PROVINCE_MINES), Set.of(), null, null, L3);
        var choice = router().choose(matter("PRC-01"));
        assertThat(chosen(choice)).isEqualTo(MINES);
        assertThat(reason(choice, LOCAL)).isEqualTo(Eligibility.LEVEL);
        assertThat(reason(choice, PROVINCE_MINES)).isEqualTo(Eligibility.BEFORE);
    }

    @Test
    void whoever_was_too_low_is_not_passed_over_unless_it_could_not_have_the_case_anywhere() {
        past = new Past(Set.of(PROVINCE_MINES), Set.of(PROVINCE_MINES), Set.of(), null, null, L3);
        var choice = router().choose(matter("PRC-01", Respondent.office("MINING_OFFICIAL", DISTRICT_MINES)));
        assertThat(reason(choice, LOCAL)).isEqualTo(Eligibility.LEVEL);
        assertThat(choice.passedFor(choice.office().orElseThrow()))
                .extracting(passed -> passed.office().id())
                .contains(DISTRICT_MINES, PROVINCE_MINES)
                .doesNotContain(LOCAL);
    }

    private static Eligibility reason(Choice choice, int office) {
        return choice.passedOver().stream()
                .filter(passed -> passed.office().id() == office)
                .findFirst()
                .orElseThrow()
                .failed();
    }

    @Test
    void each_row_passes_its_office_over() {
        confidentiality = Confidentiality.P3;
        country.bare(new Office(20, "SHUT", "MINING_AUTH", L3, 2, Set.of(), false))
                .officer(PROVINCE_MINES * 10, PROVINCE_MINES, Vetting.CLEARED, true, digest("Baraka"))
                .officer(MINES * 10, MINES, Vetting.NONE, true, null)
                .officer(MINES * 10 + 1, MINES, Vetting.NONE, true, null)
                .office(21, "POLICE_INSPECTORATE", L4, 1);
        var choice = router().choose(matter("SEZ-01", Respondent.person("TRADER", digest("Baraka"))));
        assertThat(reason(choice, 20)).isEqualTo(Eligibility.OPEN);
        assertThat(reason(choice, PROVINCE_MINES)).isEqualTo(Eligibility.NAMED);
        assertThat(reason(choice, MINES)).isEqualTo(Eligibility.CLEAR);
        assertThat(reason(choice, LOCAL)).isEqualTo(Eligibility.LEVEL);
        assertThat(reason(choice, 21)).isEqualTo(Eligibility.OVER);
        assertThat(reason(choice, OVERSIGHT)).isEqualTo(Eligibility.OVER);
        assertThat(chosen(choice)).isEqualTo(MINISTRY);
    }

    @Test
    void who_stands_in_the_accused_line_is_passed_over_for_that_and_not_for_its_kind_or_level() {
        var choice = router().choose(matter("PRC-01", Respondent.office("MINING_OFFICIAL", DISTRICT_MINES)));
        assertThat(reason(choice, DISTRICT_MINES)).isEqualTo(Eligibility.LINE);
        past = new Past(Set.of(PROVINCE_MINES), Set.of(PROVINCE_MINES), Set.of(), null, null, L3);
        var higher = router().choose(matter("PRC-01", Respondent.office("MINING_OFFICIAL", DISTRICT_MINES)));
        assertThat(reason(higher, DISTRICT_MINES)).isEqualTo(Eligibility.LINE);
        assertThat(reason(higher, PROVINCE_MINES)).isEqualTo(Eligibility.LINE);
    }

    @Test
    void an_inspectorate_is_accountable_for_those_it_oversees() {
        country.office(21, "POLICE_INSPECTORATE", L4, 1);
        var choice = router().choose(matter("SEZ-01", Respondent.office("POLICE", POST)));
        assertThat(choice.eligible()).extracting(Office::id).contains(21, OVERSIGHT);
        assertThat(reason(choice, MINISTRY)).isEqualTo(Eligibility.LINE);
        assertThat(choice.passedOver())
                .filteredOn(passed -> passed.office().id() == POST)
                .extracting(PassedOver::failed, PassedOver::conflict)
                .containsExactly(tuple(Eligibility.LINE, Conflict.RESPONDENT));
    }

    @Test
    void an_office_is_passed_over_only_when_nobody_is_back_in_time() {
        away(LOCAL * 10, ACCEPT_BY.plusSeconds(1));
        away(LOCAL * 10 + 1, ACCEPT_BY);
        assertThat(chosen(router().choose(matter("PRC-01")))).isEqualTo(LOCAL);
        away(LOCAL * 10 + 1, ACCEPT_BY.plusSeconds(1));
        var choice = router().choose(matter("PRC-01"));
        assertThat(reason(choice, LOCAL)).isEqualTo(Eligibility.PRESENT);
        assertThat(chosen(choice)).isEqualTo(DISTRICT_MINES);
    }

    @Test
    void an_appeal_goes_past_the_only_office_of_a_level_when_everybody_of_it_is_on_leave() {
        past = at(LOCAL, L1);
        assertThat(chosen(router().decider(matter("PRC-01"), Climb.NEXT))).isEqualTo(DISTRICT_MINES);
        away(DISTRICT_MINES * 10, ACCEPT_BY.plusSeconds(1));
        away(DISTRICT_MINES * 10 + 1, ACCEPT_BY.plusSeconds(1));
        var choice = router().decider(matter("PRC-01"), Climb.NEXT);
        assertThat(reason(choice, DISTRICT_MINES)).isEqualTo(Eligibility.PRESENT);
        assertThat(chosen(choice)).isEqualTo(PROVINCE_MINES);
    }

    @Test
    void an_independent_body_is_never_passed_over_for_leave() {
        away(OMBUDSMAN * 10, NOW.plus(Duration.ofDays(90)));
        away(OMBUDSMAN * 10 + 1, NOW.plus(Duration.ofDays(90)));
        past = at(MINES, L4);
        assertThat(chosen(router().climb(matter("PRC-01"), Climb.NEXT))).isEqualTo(OMBUDSMAN);
    }

    private void away(int officer, Instant until) {
        var absence = List.of(new Away(NOW.minusSeconds(60), until));
        country.officer(new Officer(officer, officer / 10, Set.of(Role.OFFICIAL), Vetting.SEALED, absence, false));
    }

    @Test
    void among_equals_the_smaller_area_then_fewer_cases_then_the_code_decides() {
        country.office(30, "LOCAL_GOV", L1, 3).office(31, "LOCAL_GOV", L1, 4);
        var byCode = router().choose(matter("PRC-01"));
        assertThat(byCode.eligible()).extracting(Office::id).startsWith(LOCAL, 31, 30);
        assertThat(byCode.decidedBy()).isEqualTo(OrderRow.CODE);
        load.put(LOCAL, 2);
        var byCases = router().choose(matter("PRC-01"));
        assertThat(chosen(byCases)).isEqualTo(31);
        assertThat(byCases.decidedBy()).isEqualTo(OrderRow.CASES);
    }

    @Test
    void a_country_may_narrow_the_mandate_of_an_office_but_not_what_a_bypass_brings() {
        country.bare(new Office(
                        40,
                        "CHILDREN",
                        "CHILD_PROTECTION",
                        L2,
                        3,
                        Set.of(),
                        true,
                        Set.of("CHL-01"),
                        Set.of(),
                        Names.same("Children")))
                .officer(400, 40, Vetting.SEALED, true, null)
                .officer(401, 40, Vetting.SEALED, false, null)
                .bare(new Office(
                        41, "TAX", "MINING_AUTH", L1, 4, Set.of(), true, Set.of("LIC-01"), Set.of(), Names.same("Tax")))
                .officer(410, 41, Vetting.SEALED, true, null);
        assertThat(reason(router().choose(matter("PRC-01")), 41)).isEqualTo(Eligibility.KIND);
        confidentiality = Confidentiality.P4;
        var bypassed = TAXONOMY.route("WAG-01").under(TAXONOMY.bypass("BP-CHILD"));
        assertThat(chosen(router().choose(matter(bypassed, Excluded.NOBODY)))).isEqualTo(40);
    }

    @Test
    void the_office_that_holds_the_case_is_judged_again_when_something_new_is_known() {
        past = at(LOCAL, L1);
        assertThat(router().fault(matter("PRC-01"), LOCAL)).isEmpty();
        assertThat(router().fault(matter("PRC-01", Respondent.office("LOCAL_GOV", LOCAL)), LOCAL))
                .contains(Eligibility.LINE);
        assertThat(router().fault(matter("SEZ-01"), LOCAL)).isEmpty();
        assertThat(router().fault(matter("SEZ-01", Respondent.office("LOCAL_GOV", LOCAL)), LOCAL))
                .contains(Eligibility.LINE);
        confidentiality = Confidentiality.P4;
        assertThat(router().fault(matter("PRC-01"), LOCAL)).contains(Eligibility.CLEAR);
    }

    @Test
    void harm_done_abroad_goes_to_the_independent_bodies() {
        var abroad = matter(RoutePolicy.abroad(TAXONOMY.route("PRC-01")), Excluded.NOBODY);
        assertThat(chosen(router().choose(abroad))).isEqualTo(OMBUDSMAN);
    }
}

package org.recourse.conflict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.recourse.directory.CountryBuilder.digest;
import static org.recourse.taxonomy.Level.L1;
import static org.recourse.taxonomy.Level.L2;
import static org.recourse.taxonomy.Level.L4;
import static org.recourse.taxonomy.Level.L5;
import static org.recourse.taxonomy.Level.TOP;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.recourse.directory.CountryBuilder;
import org.recourse.directory.Interest;
import org.recourse.directory.Names;
import org.recourse.directory.Office;
import org.recourse.taxonomy.Taxonomy;
import org.recourse.taxonomy.Vetting;

class ConflictsTest {

    private static final Instant NOW = Instant.parse("2027-03-05T10:00:00Z");
    private static final int PLACE = 4;
    private static final int MINISTRY = 1;
    private static final int POLICE = 2;
    private static final int DISTRICT_POLICE = 3;
    private static final int POST = 4;
    private static final int OTHER_STATION = 5;
    private static final int MINE_POLICE = 6;
    private static final int MINES = 7;
    private static final int INSPECTORATE = 8;
    private static final int OVERSIGHT = 9;

    /** Area 1 holds 2 (with 4 in it) and 3. */
    private final CountryBuilder country = new CountryBuilder()
            .area(2, 1)
            .area(3, 1)
            .area(4, 2)
            .office(MINISTRY, "LOCAL_GOV", L4, 1)
            .office(POLICE, "POLICE", L4, 1, MINISTRY)
            .office(DISTRICT_POLICE, "POLICE", L2, 2, POLICE)
            .office(POST, "POLICE", L1, 4, DISTRICT_POLICE)
            .office(OTHER_STATION, "POLICE", L2, 3, POLICE)
            .office(MINES, "MINING_AUTH", L4, 1)
            .office(MINE_POLICE, "MINE_POLICE", L4, 1, POLICE, MINES)
            .office(INSPECTORATE, "POLICE_INSPECTORATE", L4, 1, MINISTRY)
            .office(OVERSIGHT, "POLICE_OVERSIGHT", L5, 1);

    private Excluded against(Respondent... respondents) {
        return of(new Involved(PLACE, Set.of("SEC-02"), List.of(respondents), NOW));
    }

    private Excluded of(Involved involved) {
        return new Conflicts(country.build(), Taxonomy.standard()).of(involved);
    }

    @Test
    void against_a_post_its_line_and_the_whole_police_are_out() {
        var out = against(Respondent.office("POLICE", POST));
        assertThat(out.offices().keySet())
                .containsExactlyInAnyOrder(MINISTRY, POLICE, DISTRICT_POLICE, POST, OTHER_STATION, MINE_POLICE);
        assertThat(out.conflict(POST)).contains(Conflict.RESPONDENT);
        assertThat(out.conflict(MINISTRY)).contains(Conflict.COMMAND_ABOVE);
        assertThat(out.conflict(OTHER_STATION)).contains(Conflict.SERVICE);
        assertThat(out.accusedKinds()).containsExactly("POLICE");
    }

    @Test
    void another_station_can_be_asked_to_protect_and_the_line_cannot() {
        var out = against(Respondent.office("POLICE", POST));
        assertThat(out.barsMeasures(OTHER_STATION)).isFalse();
        assertThat(out.barsMeasures(MINE_POLICE)).isFalse();
        assertThat(out.barsMeasures(POST)).isTrue();
        assertThat(out.barsMeasures(MINISTRY)).isTrue();
    }

    @Test
    void the_inspectorate_outside_the_line_stays() {
        assertThat(against(Respondent.office("POLICE", POST)).bars(INSPECTORATE))
                .isFalse();
        assertThat(against(Respondent.office("LOCAL_GOV", MINISTRY)).conflict(INSPECTORATE))
                .contains(Conflict.COMMAND_BELOW);
    }

    @Test
    void a_civil_office_takes_only_its_line_with_it() {
        var out = against(Respondent.office("MINING_AUTH", MINES));
        assertThat(out.offices().keySet()).containsExactlyInAnyOrder(MINES, MINE_POLICE);
    }

    @Test
    void by_kind_only_every_office_of_the_kind_around_or_within_the_place_is_a_respondent() {
        var out = against(Respondent.ofKind("POLICE"));
        assertThat(out.conflicts(POST)).contains(Conflict.RESPONDENT);
        assertThat(out.conflicts(DISTRICT_POLICE)).contains(Conflict.RESPONDENT);
        assertThat(out.conflicts(OTHER_STATION))
                .doesNotContain(Conflict.RESPONDENT)
                .contains(Conflict.SERVICE);
    }

    @Test
    void unknown_and_armed_may_be_any_security_service() {
        var out = against(Respondent.ofKind("UNKNOWN_ARMED"));
        assertThat(out.conflicts(OTHER_STATION)).contains(Conflict.RESPONDENT);
        assertThat(out.conflicts(MINE_POLICE)).contains(Conflict.RESPONDENT);
        assertThat(out.conflict(MINES)).contains(Conflict.COMMAND_ABOVE);
        assertThat(out.accusedKinds()).contains("MILITARY", "GENDARMERIE", "PRIVATE_SECURITY");
    }

    @Test
    void unknown_counts_as_armed_only_where_force_or_seizure_is_complained_of() {
        var unknown = List.of(Respondent.ofKind("UNKNOWN"));
        for (var code : List.of("SEC-03", "EXT-01", "SEZ-01")) {
            assertThat(of(new Involved(PLACE, Set.of("WAG-01", code), unknown, NOW))
                            .bars(POST))
                    .as(code)
                    .isTrue();
        }
        assertThat(of(new Involved(PLACE, Set.of("WAG-01"), unknown, NOW))).isEqualTo(Excluded.NOBODY);
    }

    @Test
    void somebody_who_is_no_office_excludes_nobody_by_kind() {
        assertThat(against(Respondent.ofKind("TRADER"), Respondent.ofKind("ARMED_GROUP")))
                .isEqualTo(Excluded.NOBODY);
    }

    @Test
    void the_office_in_which_a_named_respondent_serves_is_out_for_everything() {
        country.officer(901, 7, Vetting.NONE, false, digest("Baraka"));
        var out = against(Respondent.person("TRADER", digest("Baraka")));
        assertThat(out.conflict(MINES)).contains(Conflict.PERSON);
        assertThat(out.barsMeasures(MINES)).isTrue();
        assertThat(out.bar(901)).contains(Bar.NAMED);
    }

    @Test
    void the_office_that_a_named_respondent_owns_or_heads_is_out() {
        country.officer(901, MINES, Vetting.NONE, false, digest("Baraka"))
                .office(20, "LSM", L1, 4)
                .interestInOffice(901, "BUSINESS", 20)
                .bare(new Office(
                        21,
                        "CHIEF",
                        "TRADITIONAL",
                        L1,
                        4,
                        Set.of(),
                        true,
                        Set.of(),
                        Set.of(digest("Baraka")),
                        Names.same("Chief")));
        var out = against(Respondent.person("TRADER", digest("Baraka")));
        assertThat(out.conflict(20)).contains(Conflict.PERSON);
        assertThat(out.conflict(21)).contains(Conflict.PERSON);
    }

    @Test
    void an_officer_who_is_a_witness_takes_the_office_out_but_not_for_measures() {
        country.officer(901, MINES, Vetting.NONE, false, digest("Neema"));
        var out = of(new Involved(
                PLACE, Set.of("WAG-01"), List.of(), Set.of(digest("Neema")), Set.of(), Set.of(), Map.of(), NOW));
        assertThat(out.conflict(MINES)).contains(Conflict.NAMED);
        assertThat(out.barsMeasures(MINES)).isFalse();
    }

    @Test
    void an_interest_bars_the_officer_and_the_interest_of_the_head_the_office() {
        country.interestInOffice(71, "FAMILY", POST).interestInOffice(80, "FORMER_POST", POST);
        var out = against(Respondent.office("POLICE", POST));
        assertThat(out.bar(71)).contains(Bar.INTEREST);
        assertThat(out.bars(MINES)).isFalse();
        assertThat(out.conflict(INSPECTORATE)).contains(Conflict.HEAD_INTEREST);
    }

    @Test
    void an_interest_in_a_person_or_in_the_site_bars_as_well() {
        country.interest(Interest.inPerson(71, "MONEY", digest("Baraka"), NOW.minusSeconds(9), null))
                .interest(Interest.inSite(81, "BUSINESS", 4, NOW.minusSeconds(9), null))
                .interest(Interest.inSite(91, "BUSINESS", 3, NOW.minusSeconds(9), null));
        var out = against(Respondent.person("TRADER", digest("Baraka")));
        assertThat(out.officers().keySet()).containsExactlyInAnyOrder(71, 81);
    }

    @Test
    void an_interest_that_has_ended_bars_nobody() {
        country.interest(Interest.inOffice(71, "FAMILY", POST, NOW.minusSeconds(60), NOW));
        assertThat(against(Respondent.office("POLICE", POST)).barsOfficer(71)).isFalse();
    }

    @Test
    void whoever_stepped_back_stays_out_office_or_person() {
        var out = of(
                new Involved(PLACE, Set.of("WAG-01"), List.of(), Set.of(), Set.of(MINES), Set.of(91), Map.of(), NOW));
        assertThat(out.conflict(MINES)).contains(Conflict.RECUSED);
        assertThat(out.bar(91)).contains(Bar.RECUSED);
    }

    @Test
    void nobody_decides_again_from_another_office() {
        var out = of(new Involved(
                PLACE,
                Set.of("WAG-01"),
                List.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Map.of(70, MINES, 71, INSPECTORATE),
                NOW));
        assertThat(out.barsOfficer(70)).isFalse();
        assertThat(out.bar(71)).contains(Bar.EARLIER_DECISION);
    }

    @Test
    void a_complaint_about_the_mechanism_leaves_the_last_instances_unless_they_are_named() {
        country.office(30, "DESK", L2, 2).office(31, "DESK", L5, 1).office(32, "REVIEW_PANEL", TOP, 1);
        assertThat(against(Respondent.ofKind("MECHANISM")).offices().keySet()).containsExactly(30);
        assertThat(against(Respondent.office("MECHANISM", 31)).bars(31)).isTrue();
    }
}

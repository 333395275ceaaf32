package org.recourse.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.recourse.routing.AskedOffices.Why.FAR;
import static org.recourse.routing.AskedOffices.Why.INFORMED;
import static org.recourse.routing.AskedOffices.Why.KIND;
import static org.recourse.routing.AskedOffices.Why.LINE;
import static org.recourse.routing.AskedOffices.Why.NOBODY;
import static org.recourse.routing.AskedOffices.Why.THROUGH;
import static org.recourse.taxonomy.Level.L1;
import static org.recourse.taxonomy.Level.L2;
import static org.recourse.taxonomy.Level.L4;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.recourse.conflict.Bar;
import org.recourse.conflict.Conflict;
import org.recourse.conflict.Excluded;
import org.recourse.directory.Country;
import org.recourse.directory.CountryBuilder;
import org.recourse.directory.Office;
import org.recourse.taxonomy.Taxonomy;

/** A country 1 with the districts 2 and 3; the case is in the commune 4 of district 2. */
class AskedOfficesTest {

    private static final int COMMUNE = 4;
    private static final int POST = 1;
    private static final int STATION = 2;
    private static final int NEXT_STATION = 3;
    private static final int GENDARMES = 4;
    private static final int DISTRICT = 5;
    private static final int ARMY = 6;
    private static final int EMPTY = 7;
    private static final int MINISTRY = 8;

    private final Country country = new CountryBuilder()
            .area(2, 1)
            .area(3, 1)
            .area(COMMUNE, 2)
            .office(POST, "POLICE", L1, COMMUNE)
            .office(STATION, "POLICE", L2, 2)
            .office(NEXT_STATION, "POLICE", L2, 3)
            .office(GENDARMES, "GENDARMERIE", L2, 2)
            .office(DISTRICT, "LOCAL_GOV", L2, 2)
            .office(ARMY, "MILITARY", L2, 2)
            .bare(new Office(EMPTY, "EMPTY", "RANGERS", L1, COMMUNE, Set.of(), true))
            .office(MINISTRY, "LOCAL_GOV", L4, 1)
            .build();

    private static Excluded against(Integer... offices) {
        var conflicts = new HashMap<Integer, Set<Conflict>>();
        Set.of(offices).forEach(office -> conflicts.put(office, Set.of(Conflict.RESPONDENT)));
        return new Excluded(conflicts, Map.of(), Set.of());
    }

    private AskedOffices asked(Excluded excluded, Integer... informed) {
        return new AskedOffices(country, Taxonomy.standard(), excluded, Set.of(informed));
    }

    private static List<Integer> ids(List<Office> offices) {
        return offices.stream().map(Office::id).toList();
    }

    @Test
    void the_nearest_is_asked_first_and_then_by_the_order_of_kinds() {
        assertThat(ids(asked(Excluded.NOBODY).candidates("PATROL", COMMUNE))).containsExactly(POST, STATION, GENDARMES);
        assertThat(ids(asked(Excluded.NOBODY).candidates("ESCORT", COMMUNE)))
                .containsExactly(POST, STATION, GENDARMES, DISTRICT, MINISTRY);
    }

    @Test
    void where_none_is_left_around_the_place_the_station_of_the_next_district_is_asked() {
        assertThat(ids(asked(against(POST, STATION, GENDARMES)).candidates("PATROL", COMMUNE)))
                .containsExactly(NEXT_STATION);
        assertThat(ids(asked(against(POST, STATION, GENDARMES, NEXT_STATION)).candidates("PATROL", COMMUNE)))
                .isEmpty();
    }

    @Test
    void another_station_of_an_accused_service_can_protect() {
        var service = new Excluded(Map.of(STATION, Set.of(Conflict.SERVICE)), Map.of(), Set.of());
        assertThat(asked(service).why("PATROL", COMMUNE, country.office(STATION)))
                .isEmpty();
        var above = new Excluded(Map.of(STATION, Set.of(Conflict.COMMAND_ABOVE)), Map.of(), Set.of());
        assertThat(asked(above).why("PATROL", COMMUNE, country.office(STATION))).contains(LINE);
        var below = new Excluded(Map.of(STATION, Set.of(Conflict.COMMAND_BELOW)), Map.of(), Set.of());
        assertThat(asked(below).why("PATROL", COMMUNE, country.office(STATION))).contains(LINE);
    }

    private Optional<AskedOffices.Why> why(String measure, int office, Integer... informed) {
        return asked(Excluded.NOBODY, informed).why(measure, COMMUNE, country.office(office));
    }

    @Test
    void each_office_that_cannot_be_asked_is_refused_for_its_own_reason() {
        assertThat(why("PATROL", ARMY)).contains(THROUGH);
        assertThat(why("PATROL", DISTRICT)).contains(KIND);
        assertThat(why("PATROL", STATION, STATION)).contains(INFORMED);
        assertThat(why("PATROL", EMPTY)).contains(NOBODY);
        assertThat(why("PATROL", NEXT_STATION)).contains(FAR);
        assertThat(why("REMEDY_ITEM", DISTRICT)).isEmpty();
    }

    @Test
    void an_office_of_which_nobody_is_without_an_interest_is_not_asked() {
        var barred = new Excluded(Map.of(), Map.of(10, Set.of(Bar.INTEREST), 11, Set.of(Bar.INTEREST)), Set.of());
        assertThat(asked(barred).why("PATROL", COMMUNE, country.office(POST))).contains(NOBODY);
    }

    private Optional<Integer> next(Excluded excluded, int present, Integer... asked) {
        return asked(excluded)
                .next("ESCORT", COMMUNE, country.office(present), Set.of(asked))
                .map(Office::id);
    }

    @Test
    void who_does_not_report_is_followed_by_its_kind_one_level_up_and_then_by_another_kind() {
        assertThat(next(Excluded.NOBODY, POST, POST)).contains(STATION);
        assertThat(next(Excluded.NOBODY, STATION, POST, STATION)).contains(GENDARMES);
        assertThat(next(against(STATION), POST, POST)).contains(GENDARMES);
    }

    @Test
    void nobody_is_asked_twice() {
        assertThat(next(Excluded.NOBODY, MINISTRY, POST, STATION, GENDARMES, DISTRICT, MINISTRY))
                .isEmpty();
    }
}

package org.recourse.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.recourse.taxonomy.Role;
import org.recourse.taxonomy.Taxonomy;

class CountryFileTest {

    private static final Taxonomy TAXONOMY = Taxonomy.standard();

    private final Map<String, String> files = new HashMap<>();

    CountryFileTest() {
        CountryFile.FILES.forEach(name -> files.put(name, resource(name)));
    }

    private static String resource(String name) {
        try (var in = Objects.requireNonNull(CountryFileTest.class.getResourceAsStream("/country/" + name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private CountryFile read() {
        return CountryFile.read(file -> files.getOrDefault(file, ""), TAXONOMY);
    }

    private List<Fault> faultsOf(String file, String from, String to) {
        var before = files.getOrDefault(file, "");
        assertThat(before).contains(from);
        files.put(file, before.replace(from, to));
        return catchThrowableOfType(CountryRefused.class, this::read).faults();
    }

    @Test
    void a_country_that_holds_together_is_taken_whole() {
        var country = read();

        assertThat(country.offices()).hasSize(11);
        assertThat(country.officers()).hasSize(17);
        assertThat(country.weeks().get(0).calendar().halves(LocalDate.parse("2027-12-31")))
                .isEqualTo(1);
    }

    @Test
    void a_place_has_the_zone_and_the_calendar_of_the_place_around_it_unless_it_names_its_own() {
        assertThat(read().places())
                .extracting(CountryFile.Place::zone)
                .containsExactly("Etc/GMT-2", "Etc/GMT-2", "Etc/GMT-3");
        assertThat(read().places()).extracting(CountryFile.Place::calendar).containsOnly("WEEK");
    }

    @Test
    void a_name_in_quotes_may_hold_commas_and_quotes() {
        assertThat(read().offices())
                .extracting(office -> office.names().english())
                .contains("Bureau \"Clean Hands\", Anti-Corruption");
    }

    @Test
    void a_person_may_have_several_roles() {
        assertThat(read().officers())
                .filteredOn(officer -> officer.key().equals("des-1"))
                .allSatisfy(officer -> assertThat(officer.roles()).containsOnly(Role.CASE_MANAGER, Role.PROTECTION));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(
            delimiter = ';',
            value = {
                "areas.csv; XA11,XA-1; XA11,XA-9; 4; lies in XA-9, which no line above names",
                "areas.csv; XA-1,XA,Province,إقليم,,; XA-1,,Province,إقليم,Etc/GMT-2,WEEK; 0; a country is one tree with one top",
                "areas.csv; Etc/GMT-2; Mars/North; 2; no time zone Mars/North",
                "areas.csv; ,WEEK; ,WEAK; 2; no calendar WEAK",
                "areas.csv; XA11,; XA-1,; 4; XA-1 is there twice",
                "calendars.csv; SATURDAY|SUNDAY; MONDAY|TUESDAY|WEDNESDAY|THURSDAY|FRIDAY|SATURDAY|SUNDAY; 2; no working day in a week",
                "calendars.csv; SATURDAY; SABBATH; 2; weekend \"SABBATH\" is not known",
                "holidays.csv; 2027-03-08; 2027-02-30; 2; date \"2027-02-30\" is not known",
                "holidays.csv; WEEK,2027-03; WEAK,2027-03; 0; no calendar WEAK",
                "offices.csv; LOCAL_GOV,L4,XA,; LOCAL_GOV,L4,XA,POST; 2; answers to itself: a circle of command",
                "offices.csv; POLICE,L1; POLICE,L5; 5; no POLICE stands on L5",
                "offices.csv; L2,XA11; L2,XA99; 3; no area XA99",
                "offices.csv; L2,XA11; L9,XA11; 3; level \"L9\" is not known",
                "offices.csv; POST,; POL,; 5; POL is there twice",
                "offices.csv; POLICE_INSPECTORATE,L4,XA,; POLICE_INSPECTORATE,L4,XA,POL; 6; answers to POL, which it oversees",
                "offices.csv; LIC-01|PRC-01; LIC-01|SEC-01; 3; SEC-01 is not in the mandate of its kind",
                "offices.csv; MINING_AUTH; MINING_AUTHORITY; 3; no kind of office MINING_AUTHORITY",
                "offices.csv; DESK,L5; DESK,L4; 0; no desk on L5",
                "offices.csv; TOP,XA,,yes; TOP,XA,,no; 0; no review panel",
                "offices.csv; L5,XA,; L5,XA11,; 2; no independent body for MEC-01",
                "officers.csv; pob-2,POB; pob-2,ACB; 7; a body on L5 has two officers or more",
                "officers.csv; case-manager|protection; case-manager|official; 17; case-manager and official must not meet in one person",
                "officers.csv; min-1,MIN,official; min-1,MIN,liaison; 3; liaison does not serve in such an office",
                "officers.csv; des-2,DES,case-manager; des-2,DES,official; 18; official does not serve in such an office",
                "officers.csv; min-1,MIN,official; min-1,MIN,clockwork; 3; nobody can log in as clockwork",
                "officers.csv; min-1,MIN,official; min-1,MIN,miner; 3; roles \"miner\" is not known",
                "officers.csv; ,desk,65d96aec-7d20-5ce4-b52b-a3bf43d4a60e; ,desk,; 17; a login without a subject",
                "officers.csv; desk,65d96aec-7d20-5ce4-b52b-a3bf43d4a60e; desk,case-manager; 17; subject \"case-manager\" is not known",
                "officers.csv; pob-2,POB,official,SEALED,; pob-2,POB,official,SEALED,yes; 8; the office has a head already",
                "officers.csv; min-1; gov-1; 3; gov-1 is there twice",
                "officers.csv; One of MIN; ; 3; no en",
                "interests.csv; FAMILY; FRIEND; 2; no interest FRIEND",
                "interests.csv; FAMILY,; FAMILY,POL; 2; not about exactly one office, person or site",
                "interests.csv; 2027-06-30; 2024-06-30; 3; ends before it begins",
                "leave.csv; post-1; post-9; 2; no officer post-9",
                "leave.csv; 2027-01-31; 2026-01-31; 2; ends before it begins",
                "duty.csv; des-1; min-1; 2; min-1 serves elsewhere",
                "duty.csv; 18:00; 25:00; 2; from \"25:00\" is not known",
            })
    void a_line_that_does_not_hold_is_named_with_its_reason(String file, String from, String to, int line, String why) {
        var blamed = file.equals("officers.csv") && line == 7
                ? "offices.csv"
                : why.startsWith("no independent") ? "areas.csv" : file;

        assertThat(faultsOf(file, from, to == null ? "" : to)).contains(new Fault(blamed, line, why));
    }

    @Test
    void a_character_that_nobody_can_see_is_refused_in_a_name() {
        assertThat(faultsOf("officers.csv", "One of MIN", "One \u202eof MIN"))
                .contains(new Fault("officers.csv", 3, "a character that nobody can see"));
    }

    @Test
    void all_lines_that_do_not_hold_are_named_at_once() {
        files.replace(
                "offices.csv",
                files.getOrDefault("offices.csv", "").replace("MIN,MINING_AUTH,L2", "MIN,MINING_AUTH,L5"));
        files.replace("leave.csv", "officer,from\n");

        assertThatThrownBy(this::read)
                .isInstanceOf(CountryRefused.class)
                .hasMessageContaining("offices.csv, line 3: no MINING_AUTH stands on L5")
                .hasMessageContaining("leave.csv, line 1: the header is not officer,from,until");
    }

    @Test
    void the_name_of_a_person_is_in_no_log() {
        assertThat(read().officers().toString()).doesNotContain("One of MIN");
    }
}

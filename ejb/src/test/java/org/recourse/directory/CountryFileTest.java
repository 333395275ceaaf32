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
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
        assertThat(country.officers()).hasSize(19);
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

    @ParameterizedTest(name = "{0}: {5} in {4}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '\0',
            value = {
                "areas.csv; XA11,XA-1; XA11,XA-9; 4; parent; NOT_ABOVE",
                "areas.csv; XA-1,XA,Province,إقليم,,; XA-1,,Province,إقليم,Etc/GMT-2,WEEK; 0; parent; NOT_ONE_TREE",
                "areas.csv; Etc/GMT-2; Mars/North; 2; zone; NO_ZONE",
                "areas.csv; Etc/GMT-2,WEEK; ,WEEK; 2; zone; INHERITS_NOTHING",
                "areas.csv; ,WEEK; ,WEAK; 2; calendar; UNKNOWN",
                "areas.csv; XA11,; XA-1,; 4; code; TWICE",
                "calendars.csv; SATURDAY|SUNDAY; MONDAY|TUESDAY|WEDNESDAY|THURSDAY|FRIDAY|SATURDAY|SUNDAY; 2; weekend; NO_WORKING_DAY",
                "calendars.csv; SATURDAY|SUNDAY; TUESDAY|WEDNESDAY|THURSDAY|FRIDAY|SATURDAY|SUNDAY; 2; weekend; TOO_FEW_WORKING_DAYS",
                "calendars.csv; SATURDAY|SUNDAY,; FRIDAY|SATURDAY|SUNDAY,MONDAY|TUESDAY|WEDNESDAY; 2; weekend; TOO_FEW_WORKING_DAYS",
                "calendars.csv; SATURDAY; SABBATH; 2; weekend; NOT_KNOWN",
                "holidays.csv; 2027-03-08; 2027-02-30; 2; date; NOT_KNOWN",
                "holidays.csv; WEEK,2027-03; WEAK,2027-03; 2; calendar; UNKNOWN",
                "holidays.csv; ,yes,; ,ja,; 3; half; NOT_YES_OR_NO",
                "offices.csv; LOCAL_GOV,L4,XA,; LOCAL_GOV,L4,XA,POST; 2; answers_to; CIRCLE",
                "offices.csv; POLICE,L1; POLICE,L5; 5; level; WRONG_LEVEL",
                "offices.csv; L2,XA11; L2,XA99; 3; area; UNKNOWN",
                "offices.csv; L2,XA11; L2,; 3; area; EMPTY",
                "offices.csv; L2,XA11; L9,XA11; 3; level; NOT_KNOWN",
                "offices.csv; POST,; POL,; 5; code; TWICE",
                "offices.csv; L1,XA11,POL; L1,XA11,NOBODY; 5; answers_to; UNKNOWN",
                "offices.csv; POLICE_INSPECTORATE,L4,XA,; POLICE_INSPECTORATE,L4,XA,POL; 6; answers_to; OVERSEES_ITS_SUPERIOR",
                "offices.csv; LIC-01|PRC-01; LIC-01|SEC-01; 3; mandate; MANDATE_TOO_WIDE",
                "offices.csv; MINING_AUTH; MINING_AUTHORITY; 3; kind; NOT_KNOWN",
                "offices.csv; DESK,L5; DESK,L4; 0; ; NO_DESK_ON_L5",
                "offices.csv; TOP,XA,,yes; TOP,XA,,no; 0; ; NO_REVIEW_PANEL",
                "officers.csv; min-1,MIN,official; min-1,MIN,liaison; 3; roles; ROLE_NOT_HERE",
                "officers.csv; des-2,DES,case-manager; des-2,DES,official; 18; roles; ROLE_NOT_HERE",
                "officers.csv; case-manager|protection; case-manager|official; 17; roles; ROLES_APART",
                "officers.csv; min-1,MIN,official; min-1,MIN,clockwork; 3; roles; NO_LOGIN_AS",
                "officers.csv; min-1,MIN,official; min-1,MIN,miner; 3; roles; NOT_KNOWN",
                "officers.csv; min-1,MIN,official; min-1,MIN,; 3; roles; EMPTY",
                "officers.csv; ,desk,65d96aec-7d20-5ce4-b52b-a3bf43d4a60e; ,desk,; 17; subject; LOGIN_WITHOUT_SUBJECT",
                "officers.csv; desk,65d96aec-7d20-5ce4-b52b-a3bf43d4a60e; desk,case-manager; 17; subject; NOT_KNOWN",
                "officers.csv; pob-2,POB,official,SEALED,; pob-2,POB,official,SEALED,yes; 8; head; SECOND_HEAD",
                "officers.csv; min-1; gov-1; 3; key; TWICE",
                "officers.csv; One of MIN; ; 3; en; EMPTY",
                "officers.csv; One of MIN; One \u202eof MIN; 3; en; HIDDEN_CHARACTER",
                "officers.csv; One of MIN; =1+1; 3; en; FORMULA",
                "officers.csv; One of MIN; #REF!; 3; en; SPREADSHEET_ERROR",
                "officers.csv; One of MIN; \"One of MIN; 3; ; OPEN_QUOTE",
                "officers.csv; One of MIN; \"One\" of MIN; 3; ; STRAY_QUOTE",
                "officers.csv; One of MIN,; One of MIN; 3; ; WRONG_NUMBER_OF_CELLS",
                "officers.csv; key,office; office; 1; key; MISSING_COLUMN",
                "officers.csv; ,en,ar; ,en,fr; 1; fr; UNKNOWN_LANGUAGE",
                "officers.csv; ,en,ar; ,en,ar,Wage in all; 1; Wage in all; UNKNOWN_COLUMN",
                "officers.csv; ,en,ar; ,en,en; 1; en; COLUMN_TWICE",
                "interests.csv; FAMILY; FRIEND; 2; kind; NOT_KNOWN",
                "interests.csv; FAMILY,; FAMILY,POL; 2; ; NOT_ABOUT_ONE",
                "interests.csv; 2027-06-30; 2024-06-30; 3; until; ENDS_TOO_EARLY",
                "leave.csv; post-1; post-9; 2; officer; UNKNOWN",
                "leave.csv; 2027-01-31; 2026-01-31; 2; until; ENDS_TOO_EARLY",
                "duty.csv; des-1; min-1; 2; officer; SERVES_ELSEWHERE",
                "duty.csv; 18:00; 25:00; 2; from; NOT_KNOWN",
                "duty.csv; MONDAY|TUESDAY; ; 2; days; ON_NO_DAY",
            })
    void a_line_that_does_not_hold_is_named_with_its_column_and_what_is_wrong(
            String file, String from, String to, int line, String column, Defect defect) {
        assertThat(faultsOf(file, from, to == null ? "" : to))
                .anyMatch(fault -> fault.file().equals(file)
                        && fault.line() == line
                        && Objects.equals(fault.column(), column)
                        && fault.defect() == defect);
    }

    @Test
    void no_calendar_has_so_many_days_off_that_cases_lie_still() {
        var year = IntStream.range(0, 61)
                .mapToObj(day -> "WEEK," + LocalDate.of(2031, 3, 1).plusDays(day) + ",,Day off,عطلة")
                .collect(Collectors.joining("\n", "", "\n"));
        var standing = files.getOrDefault("holidays.csv", "");
        files.put("holidays.csv", standing + year.substring(0, year.lastIndexOf("WEEK")));
        assertThat(read().holidays()).hasSizeGreaterThan(60);
        files.put("holidays.csv", standing + year);
        assertThatThrownBy(this::read)
                .isInstanceOf(CountryRefused.class)
                .hasMessageContaining("line 64, column date: “WEEK” has more than 60 days off in 2031.");
    }

    @Test
    void each_way_in_which_a_line_may_not_hold_has_a_sentence() {
        for (var defect : Defect.values()) {
            assertThat(defect.english(List.of("a", "b"))).endsWith(defect == Defect.EMPTY_FILE ? "a" : ".");
        }
    }

    @Test
    void a_body_outside_the_line_needs_two_officers_and_each_place_an_independent_body() {
        assertThat(faultsOf("officers.csv", "pob-2,POB", "pob-2,ACB"))
                .anyMatch(fault -> fault.file().equals("offices.csv") && fault.defect() == Defect.NO_DEPUTY);
        assertThat(faultsOf("offices.csv", "L5,XA,", "L5,XA11,"))
                .anyMatch(fault ->
                        fault.toString().equals("areas.csv, line 2: No independent body takes on “MEC-01” here."));
    }

    @Test
    void all_lines_that_do_not_hold_are_named_at_once() {
        files.replace(
                "offices.csv",
                files.getOrDefault("offices.csv", "").replace("MIN,MINING_AUTH,L2", "MIN,MINING_AUTH,L5"));
        files.replace("leave.csv", "officer,from\n");

        assertThatThrownBy(this::read)
                .isInstanceOf(CountryRefused.class)
                .hasMessageContaining(
                        "offices.csv, line 3, column level: An office of the kind “MINING_AUTH” never stands on the level “L5”.")
                .hasMessageContaining("leave.csv, line 1, column until: The column is missing.");
    }

    @Test
    void the_name_of_a_person_is_in_no_log() {
        assertThat(read().officers().toString()).doesNotContain("One of MIN");
    }
}

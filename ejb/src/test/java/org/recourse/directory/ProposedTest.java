package org.recourse.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.recourse.taxonomy.Role;
import org.recourse.taxonomy.Taxonomy;
import org.recourse.taxonomy.Vetting;

/** Files of a part of a country, over a country that stands. */
class ProposedTest {

    private static final Taxonomy TAXONOMY = Taxonomy.standard();
    private static final CountryFile STANDING =
            read(CountryFile.NOWHERE, whole()).foreseen();

    private static Map<String, String> whole() {
        var files = new HashMap<String, String>();
        CountryFile.FILES.forEach(name -> files.put(name, resource(name)));
        return files;
    }

    private static String resource(String name) {
        try (var in = Objects.requireNonNull(ProposedTest.class.getResourceAsStream("/country/" + name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Proposed read(CountryFile standing, Map<String, String> files) {
        var sent = new HashMap<String, byte[]>();
        files.forEach((name, text) -> sent.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return Proposed.read(Parcel.of(sent), standing, List.of(), TAXONOMY);
    }

    private static List<String> faults(String file, String... lines) {
        var text = CountrySheets.header(file).replace(",active,mail", "") + "\n" + String.join("\n", lines) + "\n";
        return read(STANDING, Map.of(file, text)).faults().stream()
                .map(Fault::toString)
                .toList();
    }

    @Test
    void the_same_country_once_more_holds() {
        assertThat(read(STANDING, whole()).faults()).isEmpty();
    }

    private static List<String> calendars(String... lines) {
        var text = CountrySheets.header("calendars.csv") + "\n" + String.join("\n", lines) + "\n";
        return read(STANDING, Map.of("calendars.csv", text)).faults().stream()
                .map(Fault::toString)
                .toList();
    }

    @Test
    void the_week_of_a_calendar_changes_from_a_day_on_and_what_was_before_stays() {
        var text = "calendar,weekend,half_days,from\nWEEK,FRIDAY|SATURDAY,THURSDAY,2027-06-01\n";
        var proposed = read(STANDING, Map.of("calendars.csv", text));
        assertThat(proposed.faults()).isEmpty();
        var calendar = proposed.foreseen().calendars().get(0);
        assertThat(calendar.halves(LocalDate.parse("2027-05-28")))
                .as("a Friday before")
                .isEqualTo(2);
        assertThat(calendar.halves(LocalDate.parse("2027-05-30")))
                .as("a Sunday before")
                .isZero();
        assertThat(calendar.halves(LocalDate.parse("2027-06-04")))
                .as("a Friday after")
                .isZero();
        assertThat(calendar.halves(LocalDate.parse("2027-06-03")))
                .as("a Thursday after")
                .isEqualTo(1);
        assertThat(calendar.halves(LocalDate.parse("2027-06-06")))
                .as("a Sunday after")
                .isEqualTo(2);
    }

    @Test
    void what_is_no_calendar_is_refused() {
        assertThat(calendars("WEEK,MONDAY|TUESDAY|WEDNESDAY|THURSDAY|FRIDAY|SATURDAY|SUNDAY,,2027-06-01"))
                .containsExactly("calendars.csv, line 2, column weekend: A week needs at least one working day.");
        assertThat(calendars("WEEK,SUNDAY,,2027-06-01", "WEEK,MONDAY,,2027-06-01"))
                .singleElement(InstanceOfAssertFactories.STRING)
                .startsWith("calendars.csv, line 3, column from:");
        assertThat(calendars("NEW,SUNDAY,,"))
                .containsExactly("calendars.csv, line 2, column calendar: No place counts its days by the calendar"
                        + " “NEW”. Name a place for it in areas.csv.");
        assertThat(calendars("WEEK,SUNDAY,,tomorrow"))
                .singleElement(InstanceOfAssertFactories.STRING)
                .startsWith("calendars.csv, line 2, column from:");
        assertThat(faults("holidays.csv", "WEEK,2028-01-01,,New Year,عيد", "WEEK,2028-01-01,yes,New Year,عيد"))
                .singleElement(InstanceOfAssertFactories.STRING)
                .startsWith("holidays.csv, line 3, column date:");
        assertThat(faults("areas.csv", "XA-1,XA,Province,إقليم,Mars/North,"))
                .singleElement(InstanceOfAssertFactories.STRING)
                .startsWith("areas.csv, line 2, column zone:");
    }

    @Test
    void a_new_calendar_comes_with_the_places_that_count_by_it() {
        var sent = Map.of(
                "calendars.csv",
                "calendar,weekend,half_days\nNEW,SUNDAY,\n",
                "areas.csv",
                CountrySheets.header("areas.csv") + "\nXA-1,XA,Province,إقليم,,NEW\n");
        assertThat(read(STANDING, sent).faults()).isEmpty();
    }

    @Test
    void a_file_alone_is_judged_with_all_that_stands() {
        assertThat(faults("areas.csv", "XA12,XA-1,Other,أخرى,,")).isEmpty();
        assertThat(faults("offices.csv", "MIN2,MINING_AUTH,L3,XA-1,GOV,yes,,Mines,مناجم"))
                .isEmpty();
        assertThat(faults("leave.csv", "min-1,2027-01-01,2027-01-03")).isEmpty();
    }

    @Test
    void columns_may_stand_in_any_order_with_semicolons_as_some_spreadsheets_write_them() {
        var areas = "ar;en;code;parent;calendar;zone\r\n\"أخرى\";\"Other; one\";XA12;XA-1;;\r\n;;;;;\r\n";

        var proposed = read(STANDING, Map.of("areas.csv", areas));

        assertThat(proposed.faults()).isEmpty();
        assertThat(proposed.lines().places()).singleElement().satisfies(place -> {
            assertThat(place.names().english()).isEqualTo("Other; one");
            assertThat(place.calendar()).isEqualTo("WEEK");
        });
    }

    @Test
    void what_a_place_has_of_the_one_around_it_is_what_the_same_file_says() {
        assertThat(faults("areas.csv", "XA12,XA-1,Other,أخرى,,", "XA-1,XA,Province,إقليم,Etc/GMT-5,"))
                .containsExactly("areas.csv, line 2, column parent: The line of XA-1 stands further down."
                        + " Put it above this one.");
        var areas = CountrySheets.header("areas.csv") + "\nXA-1,XA,Province,إقليم,Etc/GMT-5,\nXA12,XA-1,O,أ,,\n";
        assertThat(read(STANDING, Map.of("areas.csv", areas)).lines().places())
                .extracting(CountryFile.Place::zone)
                .containsExactly("Etc/GMT-5", "Etc/GMT-5");
    }

    @Test
    void places_that_no_line_names_keep_what_the_place_around_them_had_and_are_counted() {
        var areas = CountrySheets.header("areas.csv") + "\nXA,,Country,بلد,Etc/GMT-5,WEEK\n";
        var proposed = read(STANDING, Map.of("areas.csv", areas));

        assertThat(proposed.faults()).isEmpty();
        assertThat(Stragglers.ofZone(proposed)).containsExactly(new Stragglers.Kept("XA", 1));
        assertThat(Stragglers.ofCalendar(proposed)).isEmpty();
        assertThat(Stragglers.ofZone(read(STANDING, whole()))).isEmpty();
    }

    @Test
    void the_login_of_one_partner_is_never_that_of_another() {
        var entered = new PartnerSystem(
                "wages", java.util.UUID.fromString("65d96aec-7d20-5ce4-b52b-a3bf43d4a60e"), true, Names.of("W", "و"));
        var text = CountrySheets.header("partners.csv") + "\nother,65d96aec-7d20-5ce4-b52b-a3bf43d4a60e,yes,O,أ\n";
        var sent = Map.of("partners.csv", text.getBytes(StandardCharsets.UTF_8));

        assertThat(Proposed.read(Parcel.of(sent), STANDING, List.of(entered), TAXONOMY)
                        .faults())
                .extracting(Fault::defect)
                .containsExactly(Defect.SUBJECT_TAKEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"＝1+1", "＋1", "＠name", "\u00a0=1+1", "=1+1"})
    void a_formula_is_known_also_by_a_wide_sign_and_behind_a_blank(String name) {
        assertThat(faults("areas.csv", "XA12,XA-1," + name + ",أخرى,,"))
                .anyMatch(fault -> fault.contains("as a formula does"));
    }

    @Test
    void a_line_does_not_end_unseen_within_a_cell() {
        for (var separator : List.of("\u2028", "\u2029")) {
            assertThat(faults("areas.csv", "XA12,XA-1,=1" + separator + "+1,أخرى,,"))
                    .containsExactly("areas.csv, line 2, column en: There is a character that nobody can see.");
        }
    }

    @Test
    void two_keys_that_look_the_same_are_the_same() {
        assertThat(faults("areas.csv", "\u00c9-1,XA-1,Composed,أخرى,,", "E\u0301-1,XA-1,Decomposed,أخرى,,"))
                .containsExactly("areas.csv, line 3, column code: \u00c9-1 is there twice.");
    }

    @Test
    void a_file_that_is_something_else_altogether_is_not_read_to_its_end() {
        var lines = new String[Faults.MOST + 500];
        Arrays.fill(lines, "=1,XA-1,=1,=1,,");

        assertThat(faults("areas.csv", lines))
                .hasSize(Faults.MOST + 1)
                .contains(
                        "areas.csv: There are more than 2000 things to mend. What comes after them was not looked at.");
    }

    @Test
    void places_lie_one_within_the_other_only_so_deep() {
        var lines = new String[5_000];
        for (int i = 0; i < lines.length; i++) {
            lines[i] = "D%d,%s,D,د,,".formatted(i, i == 0 ? "XA11" : "D" + (i - 1));
        }

        assertThat(faults("areas.csv", lines))
                .contains("areas.csv, line 30, column parent: D28 lies in more than 30 places, one within the other.")
                .noneMatch(fault -> fault.contains("D27 lies in"));
    }

    @Test
    void a_name_that_is_only_a_stretched_line_is_no_name() {
        assertThat(faults("officers.csv", "min-9,MIN,official,NONE,,,,ـــ,تسعة"))
                .contains("officers.csv, line 2, column en: The name has no letter.");
    }

    @Test
    void what_breaks_something_that_stands_is_named() {
        assertThat(faults("offices.csv", "GOV,LOCAL_GOV,L4,XA,POST,yes,,Ministry,وزارة"))
                .contains(
                        "offices.csv, line 2, column answers_to: GOV answers to itself: the command runs in a circle.")
                .anyMatch(fault -> fault.endsWith("POST answers to itself: the command runs in a circle."));
        assertThat(faults("areas.csv", "XA-1,XA11,Province,إقليم,,"))
                .contains("areas.csv, line 2, column parent: XA-1 lies in itself.");
    }

    @Test
    void an_office_never_becomes_another_kind() {
        assertThat(faults("offices.csv", "MIN,LAND_OFFICE,L2,XA11,,yes,,Land,أراض"))
                .containsExactly("offices.csv, line 2, column kind: MIN is of the kind “MINING_AUTH”,"
                        + " and an office never changes its kind. Close it, and enter another one.");
    }

    @Test
    void the_login_of_one_person_is_never_that_of_another() {
        assertThat(faults("officers.csv", "min-9,MIN,official,NONE,,,65d96aec-7d20-5ce4-b52b-a3bf43d4a60e,Nine,تسعة"))
                .contains("officers.csv, line 2, column subject: This subject is that of another person.");
    }

    @Test
    void whoever_has_no_key_yet_is_known_by_the_login_or_by_office_and_name() {
        var old = STANDING;
        var nameless = new CountryFile(
                old.weeks(),
                old.holidays(),
                old.places(),
                old.offices(),
                old.officers().stream()
                        .map(officer -> new CountryFile.OfficerLine(
                                0,
                                Nameless.key(officer.line()),
                                officer.office(),
                                officer.roles(),
                                officer.vetting(),
                                officer.head(),
                                null,
                                officer.subject(),
                                true,
                                officer.mail(),
                                officer.names()))
                        .toList(),
                List.of(),
                List.of(),
                List.of(),
                List.of());

        var proposed = read(nameless, whole());

        assertThat(proposed.faults()).isEmpty();
        assertThat(proposed.foreseen().officers()).hasSize(19);
    }

    @Test
    void a_line_with_its_owner_alone_says_that_there_is_none() {
        var none = Map.of(
                "leave.csv", "officer,from,until\npost-1,,\n",
                "duty.csv", CountrySheets.header("duty.csv") + "\nDES,,,,,,\n",
                "holidays.csv", CountrySheets.header("holidays.csv") + "\nWEEK,2027,,,\n");

        var proposed = read(STANDING, none);

        assertThat(proposed.faults()).isEmpty();
        assertThat(proposed.lines().none()).hasSize(3);
        assertThat(proposed.foreseen().leaves()).isEmpty();
        assertThat(proposed.foreseen().duties()).isEmpty();
        assertThat(faults("leave.csv", "nobody,,"))
                .containsExactly("leave.csv, line 2, column officer: nobody is not there.");
    }

    @Test
    void a_key_never_becomes_another_persons() {
        assertThat(faults(
                        "officers.csv",
                        "des-1,DES,case-manager,NONE,,,00000000-0000-4000-8000-000000000001,Another,أخرى"))
                .anyMatch(fault -> fault.contains("somebody of another name and with another subject"));
    }

    @Test
    void two_people_of_one_name_in_one_office_are_not_taken_for_each_other() {
        var meant = new Meant(List.of(line("a", null, "Same"), line("b", null, "Same"), line("c", null, "Other")));

        assertThat(meant.by(line("x", null, "Same"))).isEmpty();
        assertThat(meant.by(line("y", null, "Other"))).isPresent();
        assertThat(meant.by(line("z", null, "Other"))).isEmpty();
    }

    private static CountryFile.OfficerLine line(String key, java.util.@Nullable UUID subject, String name) {
        return new CountryFile.OfficerLine(
                0,
                key,
                "POL",
                Set.of(Role.OFFICIAL),
                Vetting.NONE,
                false,
                null,
                subject,
                true,
                null,
                Names.of(name, name));
    }
}

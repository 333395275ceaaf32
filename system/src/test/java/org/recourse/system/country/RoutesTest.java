package org.recourse.system.country;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.recourse.directory.Area;
import org.recourse.directory.Away;
import org.recourse.directory.Country;
import org.recourse.directory.CountryFile;
import org.recourse.directory.CountryFile.OfficerLine;
import org.recourse.directory.Interest;
import org.recourse.directory.KeyedDigest;
import org.recourse.directory.Office;
import org.recourse.directory.Officer;
import org.recourse.taxonomy.Role;
import org.recourse.taxonomy.Taxonomy;

/** Each story goes to an office that its texts know. */
class RoutesTest {

    private static final Path FOLDER = Path.of("src/main/resources/country");
    private static final Taxonomy TAXONOMY = Taxonomy.standard();
    private static final CountryFile FILE = CountryFile.read(RoutesTest::file, TAXONOMY);
    private static final Cast CAST = new Cast(FILE);
    private static final Instant NOW = Instant.parse("2026-11-25T08:00:00Z");
    private static final Routes ROUTES = new Routes(country(), TAXONOMY, CAST);

    /** Where a story wants to show something of the router: the offices that come first and second. */
    private static final Map<String, List<String>> SHOWN = Map.of(
            "red-terrace-scale", List.of("GOV-010101", "MIN-0101"),
            "red-terrace-post-beating", List.of("POB-XT", "HRC-XT"),
            "red-terrace-eviction", List.of("LND-UO", "MIN-UO"),
            "quiet-ridge-pay", List.of("GOV-0103", "LAB-UO"),
            "quiet-ridge-desk", List.of("OMB-XT", "HRC-XT"),
            "stone-mouth-place", List.of("LND-0101", "LND-UO"),
            "goat-hill-shaft", List.of("MIN-0101", "LAB-0101"));

    private static String file(String name) {
        try {
            return Files.readString(FOLDER.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static KeyedDigest digest(String name) {
        try {
            var digest = MessageDigest.getInstance("SHA-256")
                    .digest(name.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
            return new KeyedDigest(HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Country country() {
        return new Country(
                FILE.places().stream()
                        .map(place -> new Area(
                                CAST.areaNumber(place.code()),
                                place.code(),
                                place.parent() == null ? null : CAST.areaNumber(place.parent()),
                                place.zone(),
                                place.calendar(),
                                place.names()))
                        .toList(),
                FILE.calendars(),
                FILE.offices().stream().map(RoutesTest::office).toList(),
                FILE.officers().stream().map(RoutesTest::officer).toList(),
                FILE.interests().stream().map(RoutesTest::interest).toList());
    }

    private static Office office(CountryFile.OfficeLine office) {
        return new Office(
                CAST.officeNumber(office.code()),
                office.code(),
                office.kind(),
                office.level(),
                CAST.areaNumber(office.area()),
                office.answersTo().stream().map(CAST::officeNumber).collect(Collectors.toSet()),
                office.open(),
                office.mandate(),
                Set.of(),
                office.names());
    }

    private static Officer officer(OfficerLine officer) {
        var away = FILE.leaves().stream()
                .filter(leave -> leave.officer().equals(officer.key()))
                .map(leave -> new Away(
                        leave.from().atStartOfDay(ZoneOffset.UTC).toInstant(),
                        leave.until().plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant()))
                .toList();
        return new Officer(
                FILE.officers().indexOf(officer) + 1,
                CAST.officeNumber(officer.office()),
                officer.roles(),
                officer.vetting(),
                away,
                officer.head(),
                digest(officer.names().english()));
    }

    private static Interest interest(CountryFile.InterestLine line) {
        var officer = FILE.officers().indexOf(Objects.requireNonNull(CAST.person(line.officer()))) + 1;
        return new Interest(
                officer,
                line.kind(),
                line.office() == null ? null : CAST.officeNumber(line.office()),
                line.person() == null ? null : digest(line.person()),
                line.site() == null ? null : CAST.areaNumber(line.site()),
                line.from().atStartOfDay(ZoneOffset.UTC).toInstant(),
                line.until() == null
                        ? null
                        : line.until().atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    static Stream<Story> admitted() {
        return Story.all(FOLDER).stream()
                .filter(story ->
                        story.deeds().stream().anyMatch(deed -> deed.act().equals("admit")));
    }

    private static List<String> offices(Story story) {
        var triage = story.deeds().stream()
                .filter(deed -> deed.act().equals("triage"))
                .findFirst()
                .orElseThrow();
        return ROUTES.choice(story, triage, RoutesTest::digest, NOW).eligible().stream()
                .map(Office::code)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("admitted")
    void there_is_an_office_that_must_act_and_it_is_no_security_service_against_its_own(Story story) {
        var offices = offices(story);

        assertThat(offices).isNotEmpty();
        assertThat(offices).doesNotContain(String.valueOf(story.report().text("respondentOffice")));
        assertThat(SHOWN.getOrDefault(story.key(), offices.stream().limit(2).toList()))
                .isEqualTo(offices.stream().limit(2).toList());
    }

    @ParameterizedTest
    @MethodSource("admitted")
    void whoever_is_named_as_acting_for_an_office_serves_in_one_that_may_act(Story story) {
        var offices = offices(story);

        story.deeds().stream()
                .filter(deed -> deed.act().equals("accept"))
                .map(deed -> CAST.person(deed.who()))
                .filter(Objects::nonNull)
                .forEach(officer -> assertThat(offices).contains(officer.office()));
    }

    @Test
    void the_people_who_can_log_in_come_forward_first() {
        assertThat(CAST.person("DES-0101", Role.CASE_MANAGER, 0).login()).isEqualTo("case-manager");
        assertThat(CAST.person("DES-0101", Role.PROTECTION, 1).login()).isEqualTo("protection2");
        assertThat(CAST.person("MIN-0101", Role.OFFICIAL, 0).login()).isEqualTo("official");
        assertThat(CAST.person("MIN-UO", Role.OFFICIAL, 0).login()).isEqualTo("official2");
        assertThat(CAST.oversight().login()).isEqualTo("oversight");
    }
}

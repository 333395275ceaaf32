package org.recourse.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.recourse.access.SignedContext.Caller;
import org.recourse.directory.Country;
import org.recourse.directory.CountryFile;
import org.recourse.directory.Directory;
import org.recourse.directory.MailAddress;
import org.recourse.directory.Office;
import org.recourse.directory.Parcel;
import org.recourse.directory.Proposed;
import org.recourse.migrate.TestDatabase;
import org.recourse.taxonomy.Role;
import org.recourse.taxonomy.Taxonomy;
import org.recourse.taxonomy.Vetting;

/** The small country of the test resources goes into a real database and comes out again. */
class DirectoryWriterTest {

    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final KeyRing KEYS = TestDatabase.keys();
    private static final Vault VAULT = new Vault(KEYS);

    @BeforeAll
    static void bring_the_country_in() throws SQLException {
        try (var connection = DATABASE.app()) {
            assertThat(new DirectoryDoors(connection).version()).isZero();
            bring(connection, Map.of());
            connection.commit();
        }
    }

    /** Brings the country in, with these files in place of its own. */
    private static DirectoryChanges bring(Connection connection, Map<String, String> other) throws SQLException {
        var writer = new DirectoryWriter(connection, VAULT, DirectoryWriterTest::clockwork);
        var files = new HashMap<String, byte[]>();
        CountryFile.FILES.forEach(
                name -> files.put(name, other.getOrDefault(name, resource(name)).getBytes(StandardCharsets.UTF_8)));
        var standing = writer.standing();
        var proposed = Proposed.read(Parcel.of(files), standing.file(), List.of(), Taxonomy.standard());
        assertThat(proposed.faults()).isEmpty();
        var changes = DirectoryChanges.between(standing, proposed, List.of(), new NameDigests(KEYS));
        writer.write(changes, null, rows -> {});
        return changes;
    }

    private static String resource(String name) {
        try (var in = Objects.requireNonNull(DirectoryWriterTest.class.getResourceAsStream("/country/" + name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static SignedContext clockwork() {
        return SignedContext.sign(Caller.clockwork(null), KEYS.newest(KeyPurpose.CONTEXT), Instant.now());
    }

    /** The directory as somebody sees it who has said who is calling. */
    private static Country country() throws SQLException {
        try (var connection = DATABASE.app()) {
            new Guard(connection).enter(clockwork());
            return new Directory(connection).country();
        }
    }

    private static Office office(Country country, String code) {
        return country.offices().stream()
                .filter(office -> office.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void what_was_written_is_read_again() throws SQLException {
        var country = country();
        var post = office(country, "POST");

        assertThat(country.offices()).hasSize(11);
        assertThat(country.officers()).hasSize(19);
        assertThat(country.command().above(post.id()))
                .containsExactlyInAnyOrder(
                        office(country, "POL").id(), office(country, "GOV").id());
        assertThat(country.zone(post.area()).getId()).isEqualTo("Etc/GMT-3");
        assertThat(country.calendar(post.area()).halves(LocalDate.parse("2027-03-08")))
                .isZero();
        assertThat(country.calendar(post.area()).halves(LocalDate.parse("2027-12-31")))
                .isEqualTo(1);
        assertThat(office(country, "MIN").mandate()).containsExactlyInAnyOrder("LIC-01", "PRC-01");
        assertThat(office(country, "POB").names().in("ar")).isEqualTo("الرقابة");
    }

    @Test
    void an_absence_lasts_from_the_first_day_up_to_and_with_the_last_where_the_officer_serves() throws SQLException {
        var country = country();
        var officer = country.officersOf(office(country, "POST").id()).get(0);

        assertThat(officer.away()).hasSize(1);
        assertThat(officer.away().get(0).from()).isEqualTo("2026-12-31T21:00:00Z");
        assertThat(officer.away().get(0).until()).isEqualTo("2027-01-31T21:00:00Z");
    }

    @Test
    void an_interest_in_a_person_is_found_by_the_name_and_does_not_tell_it() throws SQLException {
        var country = country();
        var miner = country.officersOf(office(country, "MIN").id()).get(0);

        assertThat(country.interestsOf(miner.id()))
                .singleElement()
                .satisfies(interest ->
                        assertThat(interest.party()).isEqualTo(new NameDigests(KEYS).of("trader  INVÉNTED")));
        assertThat(country.interestsOf(miner.id()).toString()).doesNotContain("Invented");
    }

    private static Optional<PersonName> name(Connection connection, int officer) {
        var trip = new Trip();
        var names = OfficerNames.ask(trip, List.of(officer));
        trip.on(connection);
        return names.all().stream().findFirst().map(kept -> kept.opened(VAULT));
    }

    @Test
    void the_name_of_an_officer_is_sealed_and_opened_under_the_key_of_the_directory() throws SQLException {
        try (var connection = DATABASE.app()) {
            new Guard(connection).enter(clockwork());
            var name = name(connection, 1).orElseThrow();

            assertThat(name.in("en")).isEqualTo("One of GOV");
            assertThat(name.in("ar")).isEqualTo("واحد");
            assertThat(name.toString()).doesNotContain("GOV");
        }
    }

    @Test
    void no_name_stands_readable_in_the_database() throws SQLException {
        try (var connection = DATABASE.superuser();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "SELECT string_agg(o::text, ' ') || (SELECT string_agg(i::text, ' ') FROM recourse.interest i)"
                                + " FROM recourse.officer o")) {
            rows.next();
            assertThat(rows.getString(1)).doesNotContain("One of", "Trader", "declared");
        }
    }

    @Test
    void somebody_who_did_not_say_who_is_calling_sees_a_country_without_people() throws SQLException {
        try (var connection = DATABASE.app()) {
            var country = new Directory(connection).country();

            assertThat(country.offices()).isNotEmpty();
            assertThat(country.officers()).isEmpty();
        }
    }

    @Test
    void a_person_is_known_by_the_subject_of_the_login() throws SQLException {
        try (var connection = DATABASE.app()) {
            assertThat(new DirectoryDoors(connection).officer("65d96aec-7d20-5ce4-b52b-a3bf43d4a60e"))
                    .extracting(OfficerInRole::role)
                    .containsExactly(Role.CASE_MANAGER, Role.PROTECTION);
        }
    }

    @Test
    void a_row_that_is_there_is_changed_and_keeps_what_is_not_named() throws SQLException {
        try (var connection = DATABASE.app()) {
            new DirectoryDoors(connection)
                    .administer(
                            clockwork(),
                            "set-officer",
                            "[{\"table\": \"officer\", \"id\": 1, \"office\": 1, \"vetting\": 1}]",
                            List.of("count=1"),
                            List.of());

            assertThat(new Directory(connection).country().officer(1).vetting()).isEqualTo(Vetting.NONE);
            assertThat(name(connection, 1)).isPresent();
            connection.rollback();
        }
    }

    @Test
    void where_an_officer_gets_mail_is_sealed_and_stays_where_a_later_file_does_not_say_it() throws SQLException {
        var file = resource("officers.csv");
        var said = file.replaceFirst("(?m)$", ",mail").replaceFirst("(?m)^(min-1,.*)$", "$1,one.of@min.example");
        var whole = String.join(
                "\n",
                said.lines()
                        .map(line -> line.contains("mail") || line.contains("@") ? line : line + ",")
                        .toList());
        try (var connection = DATABASE.app()) {
            var changes = bring(connection, Map.of("officers.csv", whole));
            assertThat(changes.all())
                    .singleElement()
                    .satisfies(change -> assertThat(change.fields()).containsExactly("mail"));
            new Guard(connection).enter(clockwork());
            var addresses = new LetterDoors(connection).addresses(List.of(1, 2, 3), VAULT);
            assertThat(addresses).hasSize(1).containsValue(new MailAddress("one.of@min.example"));
            assertThat(bring(connection, Map.of()).none()).isTrue();
            connection.rollback();
        }
    }

    @Test
    void the_same_files_once_more_change_nothing() throws SQLException {
        try (var connection = DATABASE.app()) {
            assertThat(bring(connection, Map.of()).all()).isEmpty();
            assertThat(new DirectoryDoors(connection).version()).isEqualTo(4);
        }
    }

    @Test
    void the_last_absence_day_off_and_duty_are_taken_back_by_a_line_that_says_so() throws SQLException {
        try (var connection = DATABASE.app()) {
            var changes = bring(
                    connection,
                    Map.of(
                            "leave.csv", "officer,from,until\npost-1,,\n",
                            "duty.csv", "desk,officer,turn,days,from,until,telephone\nDES,,,,,,\n",
                            "holidays.csv", "calendar,date,half,en,ar\nWEEK,2027,,,\n"));

            assertThat(changes.all())
                    .extracting(change -> change.kind() + " " + change.table())
                    .containsExactlyInAnyOrder("REMOVE away", "REMOVE duty", "REMOVE holiday", "REMOVE holiday");
            connection.rollback();
        }
    }

    @Test
    void what_a_line_says_otherwise_is_changed_and_what_no_line_names_stays() throws SQLException {
        try (var connection = DATABASE.app()) {
            var offices = resource("offices.csv").replace("POST,POLICE,L1,XA11,POL|GOV", "POST,POLICE,L1,XA11,POL");
            var officers = resource("officers.csv")
                    .replace("des-1,DES,case-manager|protection", "des-1,DES,case-manager")
                    .replace("One of MIN,واحد", "Another Name,اسم آخر")
                    .replace("gov-1,GOV,official,CLEARED,yes,,,One of GOV,واحد\n", "");
            var changes = bring(connection, Map.of("offices.csv", offices, "officers.csv", officers));

            assertThat(changes.all())
                    .extracting(change -> change.kind() + " " + change.table() + " " + change.key())
                    .contains("REMOVE officer_role des-1|protection", "CHANGE officer min-1")
                    .hasSize(2);
            assertThat(name(connection, 2).orElseThrow().in("en")).isEqualTo("Another Name");
            assertThat(new Directory(connection).country().officers()).hasSize(19);
            connection.rollback();
        }
    }

    @Test
    void two_do_not_write_at_the_same_time() throws SQLException {
        var leave = Map.of("leave.csv", "officer,from,until\npost-1,2027-03-01,2027-03-02\n");
        try (var first = DATABASE.app();
                var second = DATABASE.app()) {
            bring(first, leave);
            assertThatThrownBy(() -> bring(second, leave)).isInstanceOf(DirectoryTaken.class);
            second.rollback();
            first.rollback();
            bring(second, leave);
            second.rollback();
        }
    }

    @Test
    void what_was_compared_before_somebody_else_wrote_is_not_written() throws SQLException {
        var leave = Map.of("leave.csv", "officer,from,until\npost-1,2027-03-01,2027-03-02\n");
        try (var connection = DATABASE.app()) {
            var changes = bring(connection, leave);
            var writer = new DirectoryWriter(connection, VAULT, DirectoryWriterTest::clockwork);
            assertThatThrownBy(() -> writer.write(changes, null, rows -> {})).isInstanceOf(DirectoryChanged.class);
            connection.rollback();
        }
    }

    @Test
    void each_act_that_changes_the_directory_raises_its_number() throws SQLException {
        try (var connection = DATABASE.app()) {
            assertThat(new DirectoryDoors(connection).version()).isEqualTo(4);
        }
    }
}

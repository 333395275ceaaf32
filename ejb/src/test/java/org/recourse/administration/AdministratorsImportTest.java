package org.recourse.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJBException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.recourse.access.DirectoryChanges;
import org.recourse.access.DirectoryDoors;
import org.recourse.access.GuardRefused;
import org.recourse.access.KeyPurpose;
import org.recourse.access.KeyRing;
import org.recourse.access.NameDigests;
import org.recourse.access.OfficerInRole;
import org.recourse.access.SignedContext;
import org.recourse.access.SignedContext.Caller;
import org.recourse.access.Vault;
import org.recourse.directory.CountryFile;
import org.recourse.directory.CountrySheets;
import org.recourse.directory.Parcel;
import org.recourse.migrate.TestDatabase;

/** What an administrator can bring in alone, and for what it takes two: on the page and in the database alike. */
class AdministratorsImportTest {

    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final KeyRing KEYS = TestDatabase.keys();
    private static final String ONE = "cdeecc2a-f63b-5fd1-85ab-85b26cb3618f";
    private static final String OTHER = "412eac97-f5dd-5304-8da7-be80ae50686e";
    private static final String TOWN = "TOWN,LOCAL_GOV,L2,XA11,GOV,yes,,Town,بلدة\n";
    private static final String DESK = "DES2,DESK,L2,XA11,,yes,,Desk two,مكتب ثان\n";
    private static final String THIRD =
            "adm-3,TOWN,administrator,NONE,,,00000000-0000-4000-8000-000000000003,Three of ADM,ثلاثة\n";
    private static final String PEOPLE = """
            town-1,TOWN,official,CLEARED,yes,,,One of TOWN,واحد
            des2-1,DES2,case-manager|protection,SEALED,yes,,,One of DES2,واحد
            des2-2,DES2,case-manager|protection,SEALED,,,,Two of DES2,اثنان
            """;
    private static final String WAGES = "wages,00000000-0000-4000-8000-000000000011,yes,Wages,أجور\n";
    private static final String IDLE = "idle,00000000-0000-4000-8000-000000000012,no,Idle,خامل\n";

    @BeforeAll
    static void a_country_with_three_administrators_is_there() throws SQLException {
        var files = new HashMap<String, String>();
        CountryFile.FILES.forEach(name -> files.put(name, resource(name)));
        files.merge("offices.csv", TOWN + DESK, String::concat);
        files.merge("officers.csv", PEOPLE + THIRD, String::concat);
        files.put("partners.csv", CountrySheets.header("partners.csv") + "\n" + WAGES + IDLE);
        try (var connection = DATABASE.app()) {
            country(connection, null).bringIn(parcel(files), rows -> {});
            connection.commit();
        }
    }

    private static String resource(String name) {
        try (var in = Objects.requireNonNull(AdministratorsImportTest.class.getResourceAsStream("/country/" + name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Parcel parcel(Map<String, String> files) {
        var sent = new HashMap<String, byte[]>();
        files.forEach((name, text) -> sent.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return Parcel.of(sent);
    }

    private static Map<String, String> lines(String file, String... lines) {
        var all = CountrySheets.header(file);
        // What may be left out of a line: where an officer gets mail, and whether he still serves.
        var header = file.equals("officers.csv") ? all.replace(",active", "").replace(",mail", "") : all;
        return Map.of(file, header + "\n" + String.join("", lines));
    }

    private static OfficerInRole person(Connection connection, String subject) {
        return new DirectoryDoors(connection).officer(subject).get(0);
    }

    private static CountryImport country(Connection connection, @Nullable String subject) {
        return country(connection, subject, Duration.ZERO);
    }

    /** @param late how long ago the contexts were signed that it shows */
    private static CountryImport country(Connection connection, @Nullable String subject, Duration late) {
        return new CountryImport(connection, new Vault(KEYS), new NameDigests(KEYS), () -> {
            var caller = subject == null ? Caller.clockwork(null) : caller(person(connection, subject));
            return SignedContext.sign(
                    caller, KEYS.newest(KeyPurpose.CONTEXT), Instant.now().minus(late));
        });
    }

    private static Caller caller(OfficerInRole person) {
        return new Caller(
                SignedContext.Kind.OFFICER,
                person.pseudonym(),
                person.role(),
                person.officePseudonym(),
                person.principals(),
                person.officer(),
                "0123456789abcdef0123456789abcdef");
    }

    private static Prospect look(Connection connection, String me, Map<String, String> files) throws SQLException {
        var prospect = country(connection, me).look(parcel(files));
        assertThat(prospect.faults()).isEmpty();
        return prospect.held();
    }

    private static DirectoryChanges changes(Prospect prospect) {
        return Objects.requireNonNull(prospect.changes());
    }

    /** Looks and writes in a transaction that is undone. */
    private static DirectoryChanges write(String me, @Nullable String asker, Map<String, String> files)
            throws SQLException {
        try (var connection = DATABASE.app()) {
            var askedBy = asker == null ? null : person(connection, asker).pseudonym();
            try {
                country(connection, me).take(askedBy);
                var prospect = look(connection, me, files);
                country(connection, me).write(prospect, askedBy, rows -> {});
                return changes(prospect);
            } finally {
                connection.rollback();
            }
        }
    }

    private static void takesTwo(Map<String, String> files) throws SQLException {
        assertThatThrownBy(() -> write(ONE, null, files))
                .isInstanceOf(GuardRefused.class)
                .rootCause()
                .hasMessageContaining("two administrators");
        assertThat(write(ONE, OTHER, files).grave().none()).isFalse();
    }

    @Test
    void an_office_closes_and_its_administrator_moves_in_the_same_files_by_one_alone() throws SQLException {
        var files = new HashMap<>(lines("offices.csv", TOWN.replace(",yes,", ",no,")));
        files.putAll(lines("officers.csv", THIRD.replace("TOWN", "GOV")));

        assertThat(write(ONE, null, files).grave().none()).isTrue();
    }

    @Test
    void what_is_grave_at_the_end_is_refused_to_one_alone() throws SQLException {
        takesTwo(lines("officers.csv", THIRD.replace(",NONE,", ",CLEARED,")));
    }

    @Test
    void another_login_of_a_partner_and_one_that_may_send_again_take_two() throws SQLException {
        takesTwo(lines("partners.csv", WAGES.replace("000011", "000013")));
        takesTwo(lines("partners.csv", IDLE.replace(",no,", ",yes,")));
        assertThat(write(ONE, null, lines("partners.csv", WAGES.replace(",yes,", ",no,")))
                        .grave()
                        .none())
                .isTrue();
    }

    @Test
    void an_interest_is_prolonged_by_one_and_ended_sooner_by_two() throws SQLException {
        takesTwo(lines("interests.csv", "gov-1,FORMER_POST,POL,,,2025-01-01,2026-01-31,declared\n"));
        takesTwo(lines("interests.csv", "min-1,FAMILY,,Trader Invented,,2026-02-04,2026-02-05,declared\n"));
        assertThat(write(ONE, null, lines("interests.csv", "gov-1,FORMER_POST,POL,,,2025-01-01,,declared\n"))
                        .grave()
                        .none())
                .isTrue();
    }

    @Test
    void nobody_brings_in_an_interest_of_his_own() throws SQLException {
        var files = lines("interests.csv", "adm-1,FAMILY,POL,,,2026-01-01,,declared\n");
        try (var connection = DATABASE.app()) {
            var prospect = look(connection, ONE, files);
            int me = person(connection, ONE).officer();
            assertThat(new Found(prospect, "ticket", me, me).oneself()).isTrue();
        }
        assertThatThrownBy(() -> write(ONE, null, files)).rootCause().hasMessageContaining("his own");
    }

    @Test
    void a_desk_that_has_got_a_case_since_it_was_looked_at_is_not_closed() throws SQLException {
        try (var connection = DATABASE.app()) {
            var prospect = look(connection, ONE, lines("offices.csv", DESK.replace(",yes,", ",no,")));
            enterCase();
            assertThatThrownBy(() -> country(connection, ONE).write(prospect, null, rows -> {}))
                    .isInstanceOfSatisfying(
                            ImportRefused.class,
                            refused -> assertThat(refused.key()).isEqualTo("refusal.import-desk"));
            connection.rollback();
        }
    }

    /** Only the header of a case, past all that an act would ask. */
    private static void enterCase() throws SQLException {
        try (var connection = DATABASE.superuser();
                var statement = connection.createStatement()) {
            statement.execute("SET session_replication_role = replica");
            statement.execute("INSERT INTO recourse.grievance (id, state, office, desk, received_at, registered_at)"
                    + " SELECT 1, 5, o.id, d.id, now(), now() FROM recourse.office o, recourse.office d"
                    + " WHERE o.code = 'MIN' AND d.code = 'DES2'");
            connection.commit();
        }
    }

    @Test
    void what_somebody_asked_for_who_is_no_administrator_any_more_is_not_written_and_the_reason_is_said()
            throws SQLException {
        try (var connection = DATABASE.app()) {
            var prospect = look(connection, ONE, lines("leave.csv", "min-1,2027-05-01,2027-05-02\n"));
            int me = person(connection, ONE).officer();
            int other = person(connection, OTHER).officer();
            long version = changes(prospect).version();
            new Found(prospect, "ticket", me, other).mayBeWritten(version);
            assertThatThrownBy(() -> new Found(prospect, "ticket", me, 1).mayBeWritten(version))
                    .isInstanceOfSatisfying(
                            ImportRefused.class,
                            refused -> assertThat(refused.key()).isEqualTo("refusal.import-asker"));
        }
    }

    @Test
    void what_the_database_forbids_is_not_to_be_tried_again() {
        assertThatThrownBy(() -> write(ONE, ONE, lines("leave.csv", "min-1,2027-05-01,2027-05-02\n")))
                .isInstanceOfSatisfying(
                        GuardRefused.class,
                        refused -> assertThat(ImportWriter.sentence(new EJBException(refused)))
                                .isEqualTo("refusal.import-forbidden"));
        assertThat(ImportWriter.sentence(new EJBException("other"))).isEqualTo(ImportWriter.UNDONE);
    }

    @Test
    void what_took_longer_than_its_context_holds_may_be_tried_again() throws SQLException {
        try (var connection = DATABASE.app()) {
            var prospect = look(connection, ONE, lines("leave.csv", "min-1,2027-05-01,2027-05-02\n"));
            var slow = country(connection, ONE, SignedContext.VALID.plusSeconds(1));
            assertThatThrownBy(() -> slow.write(prospect, null, rows -> {}))
                    .isInstanceOfSatisfying(
                            GuardRefused.class,
                            refused -> assertThat(ImportWriter.sentence(new EJBException(refused)))
                                    .isEqualTo(ImportWriter.UNDONE));
            connection.rollback();
        }
    }

    @Test
    void an_administrator_may_send_his_own_unchanged_line_to_be_named_by_a_key() throws SQLException {
        try (var connection = DATABASE.superuser();
                var statement = connection.createStatement()) {
            statement.execute("UPDATE recourse.officer SET key_sealed = NULL WHERE subject = '" + OTHER + "'");
            connection.commit();
        }
        var changes = write(
                OTHER, null, lines("officers.csv", "adm-2,DES,administrator,NONE,,," + OTHER + ",Two of ADM,اثنان\n"));

        assertThat(changes.all())
                .singleElement()
                .satisfies(change -> assertThat(change.columns()).isEqualTo(Set.of("key_sealed")));
        try (var connection = DATABASE.app()) {
            assertThat(changes.concerns(person(connection, OTHER).officer())).isFalse();
        }
    }
}

package org.recourse.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.recourse.access.KeyPurpose;
import org.recourse.access.KeyRing;
import org.recourse.access.NameDigests;
import org.recourse.access.SignedContext;
import org.recourse.access.Vault;
import org.recourse.administration.Notice.Kind;
import org.recourse.directory.CountryFile;
import org.recourse.directory.Defect;
import org.recourse.directory.Fault;
import org.recourse.directory.Parcel;
import org.recourse.migrate.TestDatabase;

/** What an office that closes has in hand is told, and a desk with open cases stays open. */
class ClosingOfficesTest {

    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final KeyRing KEYS = TestDatabase.keys();
    private static final int IN_ACTION = 5;
    private static final int CLOSED = 14;

    @BeforeAll
    static void a_country_with_three_cases_is_there() throws SQLException {
        var files = new LinkedHashMap<String, byte[]>();
        CountryFile.FILES.forEach(name -> files.put(name, resource(name).getBytes(StandardCharsets.UTF_8)));
        try (var connection = DATABASE.app()) {
            country(connection).bringIn(Parcel.of(files), rows -> {});
            connection.commit();
        }
        enter(1, IN_ACTION, "MIN");
        enter(2, IN_ACTION, "MIN");
        enter(3, CLOSED, "POST");
    }

    private static String resource(String name) {
        try (var in = Objects.requireNonNull(ClosingOfficesTest.class.getResourceAsStream("/country/" + name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static CountryImport country(Connection connection) {
        return new CountryImport(
                connection,
                new Vault(KEYS),
                new NameDigests(KEYS),
                () -> SignedContext.sign(
                        SignedContext.Caller.clockwork(null), KEYS.newest(KeyPurpose.CONTEXT), Instant.now()));
    }

    /** Only the header of a case, past all that an act would ask. */
    private static void enter(int id, int state, String office) throws SQLException {
        try (var connection = DATABASE.superuser();
                var statement = connection.createStatement()) {
            statement.execute("SET session_replication_role = replica");
            statement.execute("INSERT INTO recourse.grievance (id, state, office, desk, received_at, registered_at)"
                    + " SELECT %d, %d, o.id, d.id, now(), now() FROM recourse.office o, recourse.office d"
                            .formatted(id, state)
                    + " WHERE o.code = '%s' AND d.code = 'DES'".formatted(office));
            connection.commit();
        }
    }

    private static Prospect closing(String office) throws SQLException {
        var text = resource("offices.csv").replaceAll("(?m)^(" + office + ",.*),yes,", "$1,no,");
        try (var connection = DATABASE.app()) {
            return country(connection).look(Parcel.of(Map.of("offices.csv", text.getBytes(StandardCharsets.UTF_8))));
        }
    }

    @Test
    void open_cases_of_an_office_that_closes_are_counted() throws SQLException {
        assertThat(closing("MIN").notices()).containsExactly(new Notice(Kind.CASES_MOVE, "MIN", 2));
    }

    @Test
    void an_office_without_open_cases_closes_without_a_word() throws SQLException {
        assertThat(closing("POST").notices()).isEmpty();
    }

    @Test
    void a_desk_with_open_cases_stays_open() throws SQLException {
        var prospect = closing("DES");

        assertThat(prospect.holds()).isFalse();
        assertThat(prospect.faults()).extracting(Fault::defect).contains(Defect.DESK_HAS_CASES);
        assertThat(prospect.faults())
                .filteredOn(fault -> fault.defect() == Defect.DESK_HAS_CASES)
                .extracting(Fault::toString)
                .containsExactly("offices.csv, line 12, column open: DES is a grievance desk that holds open cases (2)."
                        + " If it closed now, nobody would look at them. Enter the desk that follows it, and close this"
                        + " one when its last case is closed.");
    }
}

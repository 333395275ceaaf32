package org.recourse.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.recourse.access.SignedContext.Caller;
import org.recourse.administration.CountryImport;
import org.recourse.administration.Prospect;
import org.recourse.directory.CountryFile;
import org.recourse.directory.Parcel;
import org.recourse.migrate.TestDatabase;

/** A country with 5,000 offices and 20,000 officers. */
class GrowingCountryTest {

    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final KeyRing KEYS = TestDatabase.keys();
    private static final int DISTRICTS = 1_000;

    private static String resource(String name) {
        try (var in = Objects.requireNonNull(GrowingCountryTest.class.getResourceAsStream("/country/" + name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The small country with a thousand districts more, five offices in each and four people in each office. */
    private static Parcel parcel() {
        var areas = new StringBuilder(resource("areas.csv"));
        var offices = new StringBuilder(resource("offices.csv"));
        var officers = new StringBuilder(resource("officers.csv"));
        var kinds = List.of("MINING_AUTH", "LOCAL_GOV", "LAND_OFFICE", "ENV_AGENCY", "LABOUR_INSP");
        for (int district = 0; district < DISTRICTS; district++) {
            areas.append("D%d,XA-1,District %1$d,منطقة,,%n".formatted(district));
            for (var kind : kinds) {
                var office = kind + "-" + district;
                offices.append("%s,%s,L2,D%d,GOV,yes,,Office %1$s,مكتب%n".formatted(office, kind, district));
                for (int person = 0; person < 4; person++) {
                    var key = office + "-" + person;
                    officers.append("%s,%s,official,CLEARED,,,%s,Person %1$s,شخص%n"
                            .formatted(key, office, UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.US_ASCII))));
                }
            }
        }
        var files = new HashMap<String, byte[]>();
        CountryFile.FILES.forEach(name -> files.put(name, resource(name).getBytes(StandardCharsets.UTF_8)));
        Map.of("areas.csv", areas, "offices.csv", offices, "officers.csv", officers)
                .forEach((name, text) -> files.put(name, text.toString().getBytes(StandardCharsets.UTF_8)));
        return Parcel.of(files);
    }

    private static CountryImport country(Connection connection) {
        return new CountryImport(
                connection,
                new Vault(KEYS),
                new NameDigests(KEYS),
                () -> SignedContext.sign(Caller.clockwork(null), KEYS.newest(KeyPurpose.CONTEXT), Instant.now()));
    }

    @Test
    void a_large_country_is_looked_at_written_and_looked_at_again_within_a_minute() throws SQLException {
        var parcel = parcel();
        var steps = new ArrayList<Integer>();
        var begin = Instant.now();
        Prospect prospect;
        try (var connection = DATABASE.app()) {
            prospect = country(connection).look(parcel);
            assertThat(prospect.holds()).isTrue();
            country(connection).write(prospect, null, steps::add);
            connection.commit();
        }
        var took = Duration.between(begin, Instant.now());
        System.out.println("5,011 offices and 20,017 officers took " + took);
        assertThat(took).isLessThan(Duration.ofSeconds(60));
        assertThat(steps).hasSizeGreaterThan(10).isSorted();
        try (var connection = DATABASE.app()) {
            assertThat(country(connection).look(parcel).changesSomething()).isFalse();
        }
        System.out.println(
                "and once more " + Duration.between(begin, Instant.now()).minus(took));
    }
}

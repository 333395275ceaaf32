package org.recourse.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotTest {

    @TempDir
    Path root;

    private Places played;
    private Places fresh;

    @BeforeEach
    void an_installation_was_played() throws IOException {
        played = new Places(root, root.resolve("played"));
        fresh = new Places(root, root.resolve("fresh"));
        write(root.resolve("pom.xml"), "a build");
        write(root.resolve("ejb/target/classes/A.class"), "the product");
        write(root.resolve("keycloak-realm/target/classes/realm/demo.json"), "a realm");
        write(root.resolve("system/src/main/resources/country/stories/a.json"), "a life");
        write(root.resolve("system/target/classes/org/recourse/system/country/Play.class"), "a play");
        write(played.secrets().resolve("database.app"), "a password");
        write(played.keys().resolve("vault"), "a key");
        write(played.home().resolve("played.txt"), "");
        write(played.marker("realm"), "a realm");
        write(played.postgres().resolve("PG_VERSION"), "18");
        var snapshot = new Snapshot(played);
        snapshot.keep(snapshot.sources());
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void a_new_installation_begins_with_what_was_played_and_with_its_keys() throws IOException {
        var snapshot = new Snapshot(fresh);
        snapshot.load(snapshot.moment().orElseThrow());

        assertThat(fresh.postgres().resolve("PG_VERSION")).hasContent("18");
        assertThat(fresh.keys().resolve("vault")).hasContent("a key");
        assertThat(fresh.secrets().resolve("database.app")).hasContent("a password");
        assertThat(fresh.marker("demonstration")).exists();
        for (var folder :
                new Path[] {fresh.postgres(), fresh.keys(), fresh.secrets(), root.resolve("system/target/snapshot")}) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void one_that_has_data_of_its_own_keeps_them() {
        assertThat(new Snapshot(played).moment()).isEmpty();
    }

    @Test
    void what_was_made_of_other_sources_is_played_again() throws IOException {
        Files.writeString(root.resolve("system/src/main/resources/country/stories/a.json"), "another life");

        assertThat(new Snapshot(fresh).moment()).isEmpty();
    }

    @Test
    void what_is_older_than_a_week_is_played_again() throws IOException {
        madeBefore(Duration.ofDays(8));

        assertThat(new Snapshot(fresh).moment()).isEmpty();
    }

    @Test
    void the_clock_goes_on_from_the_day_on_which_it_was_made() throws IOException {
        var made = madeBefore(Duration.ofDays(2));
        var snapshot = new Snapshot(fresh);
        snapshot.load(snapshot.moment().orElseThrow());

        assertThat(fresh.marker("clock")).hasContent(made.toString());
    }

    @Test
    void within_an_hour_the_clock_is_that_of_the_machine() {
        var snapshot = new Snapshot(fresh);
        snapshot.load(snapshot.moment().orElseThrow());

        assertThat(fresh.marker("clock")).doesNotExist();
    }

    @Test
    void what_was_played_while_the_sources_changed_is_not_kept_and_the_one_of_before_stays() {
        var snapshot = new Snapshot(played);
        var before = snapshot.sources();
        write(root.resolve("ejb/target/classes/A.class"), "another product");

        assertThatThrownBy(() -> snapshot.keep(before)).hasMessageContaining("has changed while it was played");
        write(root.resolve("ejb/target/classes/A.class"), "the product");
        assertThat(new Snapshot(fresh).moment()).isPresent();
    }

    @Test
    void one_whose_making_fails_half_way_leaves_the_one_of_before() throws IOException {
        Files.delete(played.home().resolve("played.txt"));
        var snapshot = new Snapshot(played);

        assertThatThrownBy(() -> snapshot.keep(snapshot.sources())).isInstanceOf(UncheckedIOException.class);
        var kept = new Snapshot(fresh);
        kept.load(kept.moment().orElseThrow());
        assertThat(fresh.home().resolve("played.txt")).exists();
    }

    @Test
    void a_bad_one_is_set_aside_and_nothing_begins_with_it_again() throws IOException {
        Files.delete(root.resolve("system/target/snapshot/played.txt"));
        var snapshot = new Snapshot(fresh);
        var made = snapshot.moment().orElseThrow();

        assertThatThrownBy(() -> snapshot.load(made)).isInstanceOf(UncheckedIOException.class);
        assertThat(snapshot.setAside())
                .isEqualTo(root.resolve("system/target/snapshot.bad"))
                .isDirectory();
        assertThat(new Snapshot(new Places(root, root.resolve("another"))).moment())
                .isEmpty();
    }

    @Test
    void a_note_that_is_not_in_its_form_is_no_snapshot() throws IOException {
        Files.writeString(root.resolve("system/target/snapshot/made"), "");

        assertThat(new Snapshot(fresh).moment()).isEmpty();
    }

    private Instant madeBefore(Duration age) throws IOException {
        var note = root.resolve("system/target/snapshot/made");
        var made = Instant.now().minus(age);
        Files.writeString(note, Files.readAllLines(note).get(0) + "\n" + made + "\n");
        return made;
    }
}

package org.recourse.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recourse.access.DirectoryDoors;
import org.recourse.directory.CountryFile;
import org.recourse.directory.CountryRefused;

class BringInTest {

    private static final TestDatabase DATABASE = TestDatabase.fresh();

    private static BringIn tool() {
        var installation = DATABASE.installation();
        return new BringIn(installation.url(), installation.appPassword(), TestDatabase.keys());
    }

    private static Path folder() throws Exception {
        return Path.of(Objects.requireNonNull(BringInTest.class.getResource("/country"))
                .toURI());
    }

    private static long directoryVersion() throws Exception {
        try (var connection = DATABASE.app()) {
            return new DirectoryDoors(connection).version();
        }
    }

    @Test
    void a_country_comes_whole_from_its_folder_and_once_more_changes_nothing(@TempDir Path other, @TempDir Path part)
            throws Exception {
        for (var file : CountryFile.FILES) {
            Files.copy(folder().resolve(file), other.resolve(file));
        }
        Files.writeString(other.resolve("offices.csv"), "X,POLICE,L1,nowhere,,yes,,X,X\n", StandardOpenOption.APPEND);
        assertThatThrownBy(() -> tool().bring(other, rows -> {}))
                .isInstanceOf(CountryRefused.class)
                .hasMessageContaining("offices.csv");
        assertThat(directoryVersion()).isZero();

        var looked = tool().look(folder());
        assertThat(looked.changesSomething()).isTrue();
        assertThat(ChangeWords.counts(Objects.requireNonNull(looked.changes())))
                .contains("Offices: 11 new")
                .allMatch(line -> line.matches("[A-Z][a-z ]+: \\d+ new"));
        assertThat(directoryVersion()).isZero();
        assertThat(tool().bring(folder(), rows -> {}).foreseen().offices()).hasSize(11);
        assertThat(directoryVersion()).isEqualTo(4);
        assertThat(tool().bring(folder(), rows -> {}).changesSomething()).isFalse();
        losesNoRoute(part);
        assertThat(directoryVersion()).isEqualTo(4);
    }

    private static void losesNoRoute(Path part) throws Exception {
        var officers = Files.readString(folder().resolve("officers.csv"));
        Files.writeString(part.resolve("officers.csv"), officers.replace("SEALED", "CLEARED"));

        assertThatThrownBy(() -> tool().bring(part, rows -> {}))
                .isInstanceOf(CountryRefused.class)
                .hasMessageContaining("areas.csv, XA as it is there already: Nobody could answer for")
                .hasMessageContaining(" where it is kept as “P4”.");
    }

    @Test
    void what_is_missing_is_named() {
        var environment = new Environment(Map.of("RECOURSE_DB_APP_PASSWORD_FILE", "/nowhere/app"));
        assertThatThrownBy(() -> environment.secret("RECOURSE_DB_APP_PASSWORD_FILE"))
                .hasMessage("/nowhere/app cannot be read");
        assertThatThrownBy(() -> environment.required("RECOURSE_KEYS")).hasMessage("RECOURSE_KEYS is not set");
    }
}

package org.recourse.system.install;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Opens a copy of the database and the kept log, and looks for what must be in neither. */
final class CopySearch {

    private static final String SECRET = "secret ";

    private final Institution institution;
    private final Path opened;

    CopySearch(Institution institution, Path copy) {
        this.institution = institution;
        this.opened = institution.home().resolve("opened");
        institution
                .machine()
                .run(
                        ". %s/opt/recourse/backup/settings; opened < %s/data > %s; for f in $TO/wal/*; do opened < $f >> %s; done"
                                .formatted(institution.home(), copy, opened, opened));
    }

    /** Neither a key of the server, as it is written or as it is used, nor what somebody said. */
    void findsNeitherKeysNorWords(String... words) throws IOException {
        // Read as Latin letters, each byte is a letter: so one search finds bytes and words.
        var everything = Files.readString(opened, StandardCharsets.ISO_8859_1);
        assertThat(everything.contains("recourse_app")).isTrue();
        for (var sought : sought(words)) {
            assertThat(everything.contains(sought)).isFalse();
        }
        Files.delete(opened);
    }

    private List<String> sought(String... words) throws IOException {
        var sought = new ArrayList<>(List.of(words));
        try (var files = Files.newDirectoryStream(institution.home().resolve("etc/recourse/keys"))) {
            for (var file : files) {
                var secret = Files.readAllLines(file).stream()
                        .filter(line -> line.startsWith(SECRET))
                        .map(line -> line.substring(SECRET.length()))
                        .findFirst()
                        .orElseThrow();
                sought.add(secret);
                sought.add(new String(HexFormat.of().parseHex(secret), StandardCharsets.ISO_8859_1));
            }
        }
        return sought;
    }
}

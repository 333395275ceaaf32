package org.recourse.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recourse.ledger.StreamName;
import org.recourse.shared.Reference;

class KeyRingTest {

    private static final StreamName CASE = StreamName.of(new Reference(1));

    @TempDir
    Path folder = Path.of("");

    @BeforeEach
    void install() throws IOException {
        KeyRing.install(folder, false);
    }

    @Test
    void an_installation_has_one_key_for_each_purpose_and_none_is_replaced() throws IOException {
        var before = KeyRing.read(folder, false);
        KeyRing.install(folder, false);
        var after = KeyRing.read(folder, false);

        for (var purpose : KeyPurpose.values()) {
            assertThat(after.newest(purpose).sameSecret(before.newest(purpose))).isTrue();
        }
    }

    @Test
    void a_file_that_others_may_read_is_refused() throws IOException {
        for (var mode : new String[] {"r--r-----", "r-----r--", "rw-------", "r-x------"}) {
            Files.setPosixFilePermissions(folder.resolve("kek-1.key"), PosixFilePermissions.fromString(mode));

            assertThatThrownBy(() -> KeyRing.read(folder, false))
                    .isInstanceOf(KeyRefused.class)
                    .hasMessageContaining("mode 0400");
        }
    }

    @Test
    void a_key_of_a_demonstration_is_refused_outside_one() throws IOException {
        KeyFile.create(folder, KeyPurpose.WRAPPING, 2, true);

        assertThatThrownBy(() -> KeyRing.read(folder, false))
                .isInstanceOf(KeyRefused.class)
                .hasMessageEndingWith("is a key of a demonstration");
        assertThat(KeyRing.read(folder, true).newest(KeyPurpose.WRAPPING).number())
                .isEqualTo(2);
    }

    @Test
    void a_secret_serves_one_purpose() throws IOException {
        var text = Files.readString(folder.resolve("kek-1.key")).replace("purpose kek", "purpose form");
        replace("form-1.key", text);

        assertThatThrownBy(() -> KeyRing.read(folder, false))
                .isInstanceOf(KeyRefused.class)
                .hasMessageEndingWith("has the secret of another key");
    }

    @Test
    void a_number_is_given_once() throws IOException {
        var text = Files.readString(folder.resolve("form-1.key")).replaceAll("secret .{8}", "secret 01234567");
        replace("form-2.key", text);

        assertThatThrownBy(() -> KeyRing.read(folder, false)).hasMessageEndingWith("has the number of another key");
    }

    @Test
    void a_purpose_without_a_key_is_refused() throws IOException {
        Files.delete(folder.resolve("search-1.key"));

        assertThatThrownBy(() -> KeyRing.read(folder, false)).hasMessageEndingWith("holds no key for search");
    }

    @Test
    void another_form_is_refused_and_its_content_not_told() throws IOException {
        replace("kek-1.key", "0123456789abcdef");

        assertThatThrownBy(() -> KeyRing.read(folder, false))
                .isInstanceOf(KeyRefused.class)
                .hasMessageNotContaining("0123456789abcdef");
    }

    @Test
    void old_keys_unwrap_under_the_key_that_wrapped_them_and_new_ones_under_the_newest() throws IOException {
        var key = CaseKey.fresh(CASE, 0);
        var old = new Vault(KeyRing.read(folder, false)).wrap(key);
        KeyFile.create(folder, KeyPurpose.WRAPPING, 2, false);
        var vault = new Vault(KeyRing.read(folder, false));

        var rotated = vault.wrap(vault.unwrap(CASE, old));

        assertThat(old.wrappedBy()).isEqualTo(1);
        assertThat(rotated.wrappedBy()).isEqualTo(2);
        assertThat(vault.unwrap(CASE, rotated).secret()).isEqualTo(key.secret());
    }

    @Test
    void a_key_wrapped_elsewhere_does_not_unwrap() {
        var wrapped = new Vault(KeyRings.demonstration()).wrap(CaseKey.fresh(CASE, 0));
        var vault = new Vault(KeyRing.read(folder, false));

        assertThatThrownBy(() -> vault.unwrap(CASE, wrapped)).isInstanceOf(Unopenable.class);
        assertThatThrownBy(() -> vault.unwrap(CASE, new WrappedKey(0, 3, wrapped.bytes())))
                .isInstanceOf(Unopenable.class);
    }

    @Test
    void the_directory_opens_what_an_older_key_sealed() throws IOException {
        var name = Place.inDirectory("officer.name_sealed", "7", 1);
        var sealed = new Vault(KeyRing.read(folder, false)).directoryKey().seal(name, ClearText.of("An Officer"));
        KeyFile.create(folder, KeyPurpose.DIRECTORY, 2, false);
        var vault = new Vault(KeyRing.read(folder, false));

        assertThat(vault.directoryKey().number()).isEqualTo(2);
        assertThat(vault.directoryKey(sealed).open(name, sealed).reveal()).isEqualTo("An Officer");
    }

    private void replace(String name, String text) throws IOException {
        var file = folder.resolve(name);
        Files.deleteIfExists(file);
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--------"));
    }
}

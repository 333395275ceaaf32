package org.recourse.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import org.recourse.access.KeyRing;

/**
 * The passwords of one installation: a file of mode 0400 for each, its name the name of the property under which the
 * server reads it. The server's keys lie in a folder of their own. All are made at the first start.
 */
public final class Secrets {

    /** In letters that need no quoting anywhere. */
    private static final List<String> PASSWORDS = List.of(
            "database.superuser", "database.migrator", "database.app", "database.keycloak", "recourse.login.secret");

    private static final int BYTES = 32;

    private final Path folder;
    private final Path keys;

    private Secrets(Path folder, Path keys) {
        this.folder = folder;
        this.keys = keys;
    }

    /** Opens the passwords of one folder and the keys of another, and makes those that are missing. */
    public static Secrets of(Path folder, Path keys) {
        Folders.privately(folder);
        Folders.privately(keys);
        Secrets secrets = new Secrets(folder, keys);
        SecureRandom random = new SecureRandom();
        try {
            KeyRing.install(keys, true);
            for (String name : PASSWORDS) {
                secrets.make(name, random);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return secrets;
    }

    /** The folder of the server's keys. */
    Path keys() {
        return keys;
    }

    /** One password; it is never printed. */
    public String secret(String name) {
        try {
            return Files.readString(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void make(String name, SecureRandom random) throws IOException {
        Path file = folder.resolve(name);
        if (Files.exists(file)) {
            return;
        }
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--------"));
    }
}

package org.recourse.migrate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.recourse.access.KeyRing;

/** What the tools are told by the environment: addresses and folders themselves, passwords as files. */
record Environment(Map<String, String> variables) {

    Environment {
        variables = Map.copyOf(variables);
    }

    /** A variable; refuses with {@link IllegalArgumentException} where it is not set, and names it. */
    String required(String name) {
        var value = variables.get(name);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(name + " is not set");
        }
        return value;
    }

    /** What stands in the file that a variable names, without the line's end. */
    String secret(String name) {
        return text(Path.of(required(name))).strip();
    }

    /** The database's superuser; none where {@code RECOURSE_DB_SUPERUSER} is not set. */
    Installation.@Nullable Login superuser() {
        var name = variables.get("RECOURSE_DB_SUPERUSER");
        return name == null ? null : new Installation.Login(name, secret("RECOURSE_DB_SUPERUSER_PASSWORD_FILE"));
    }

    /** A whole file; refuses with {@link IllegalArgumentException} where it cannot be read, and names it. */
    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalArgumentException(file + " cannot be read", e);
        }
    }

    /** {@code RECOURSE_INSTALLATION}; a real one where it is not said. */
    Installation.Kind kind() {
        return Installation.Kind.valueOf(
                variables.getOrDefault("RECOURSE_INSTALLATION", "real").toUpperCase(Locale.ROOT));
    }

    /** The server's keys in the folder {@code RECOURSE_KEYS}; those of a demonstration are refused for a real one. */
    KeyRing keys() {
        return KeyRing.read(Path.of(required("RECOURSE_KEYS")), kind() != Installation.Kind.REAL);
    }

    /** Says no value. */
    @Override
    public String toString() {
        return "environment";
    }
}

package org.recourse.system.container;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.recourse.grievance.Act;
import org.recourse.grievance.CaseVersion;
import org.recourse.shared.Reference;
import org.recourse.system.Person;

/**
 * One attempt at an act.
 *
 * @param by who makes it; null for somebody whom nobody knows
 * @param input what the act asks for: the record of the service, or outside the server its JSON; null where it asks for
 *     nothing
 * @param answer what it must be answered by the services
 */
public record Attempt(
        Trial trial,
        @Nullable Person by,
        CaseVersion at,
        @Nullable Object input,
        String answer) {

    /** An attempt that a test inside the server has told. */
    public static Attempt of(JsonObject told) {
        var by = told.containsKey("login")
                ? new Person(told.getString("login"), told.getString("subject"), told.getString("role"))
                : null;
        var version = told.containsKey("version") ? told.getInt("version") : null;
        return new Attempt(
                Trial.of(Act.of(told.getString("act"))),
                by,
                new CaseVersion(Reference.parse(told.getString("reference")), version, null),
                told.getJsonObject("input"),
                told.getString("answer"));
    }

    /** Tells it to a test that looks from outside. */
    JsonObject json() {
        var told = Json.createObjectBuilder()
                .add("act", trial.act().code())
                .add("reference", reference().text())
                .add("input", Body.of(input))
                .add("answer", answer);
        if (by != null) {
            told.add("login", by.login()).add("subject", by.subject()).add("role", by.role());
        }
        if (at.version() != null) {
            told.add("version", at.version());
        }
        return told.build();
    }

    public Reference reference() {
        return Objects.requireNonNull(at.reference());
    }

    /** The same, made by somebody else. */
    public Attempt by(Person other) {
        return new Attempt(trial, other, at, input, answer);
    }

    /** Who does what, for a message. */
    public String who() {
        return trial.act() + " by " + (by == null ? "nobody" : by.login());
    }
}

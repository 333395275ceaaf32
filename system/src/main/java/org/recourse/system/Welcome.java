package org.recourse.system;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/** What is printed when everything answers: where to go, and as whom. */
final class Welcome {

    private Welcome() {}

    static String text(Stack stack, Duration taken) {
        StringBuilder people = new StringBuilder();
        for (Person person : people()) {
            people.append("    %-16s %s%n".formatted(person.login(), person.role()));
        }
        return """

                Recourse is ready, %.1f s after the build.

                  Public pages    %s/
                  Portal          %s/portal/
                  Login           on port %d: the portal leads there and back
                  Health, metrics http://localhost:%d/health  /metrics

                  People of the demonstration (the password of each is: recourse)
                %s
                  Data and logs   %s
                  Ctrl-C stops everything; -Dfresh begins anew.
                """.formatted(
                        taken.toMillis() / 1000.0,
                        stack.address(),
                        stack.address(),
                        stack.ports().login(),
                        stack.ports().management(),
                        people.toString().stripTrailing(),
                        stack.places().home());
    }

    private static List<Person> people() {
        var file = Objects.requireNonNull(Welcome.class.getResourceAsStream("/realm/people.csv"));
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .skip(1)
                    .map(line -> line.split(","))
                    .map(cells -> new Person(cells[0], cells[2]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Person(String login, String role) {}
}

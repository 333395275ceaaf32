package org.recourse.system;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.wildfly.security.auth.principal.NamePrincipal;
import org.wildfly.security.auth.server.SecurityDomain;
import org.wildfly.security.authz.RoleMapper;
import org.wildfly.security.authz.Roles;

/**
 * One of the demonstration's people, in a test: as whom a browser logs in, or as whom code inside the server runs.
 *
 * @param login what the person types at the login
 * @param subject who the person is for the application
 * @param role the person's one role
 */
public record Person(String login, String subject, String role) {

    /** A person by the name of the login, as the realm has it. */
    public static Person named(String login) {
        var file = Objects.requireNonNull(Person.class.getResourceAsStream("/realm/people.csv"));
        try (var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .map(line -> line.split(","))
                    .filter(cells -> cells[0].equals(login))
                    .map(cells -> new Person(cells[0], cells[1], cells[2]))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs code inside the server as this person: subject and role are those that a login would have given. */
    public <T> T calls(Callable<T> work) {
        return calls(Set.of(role), work);
    }

    /** The same for somebody whose login has these roles. */
    public <T> T calls(Set<String> roles, Callable<T> work) {
        try {
            return SecurityDomain.getCurrent()
                    .createAdHocIdentity(new NamePrincipal(subject))
                    .withDefaultRoleMapper(RoleMapper.constant(Roles.fromSet(roles)))
                    .runAs(work);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}

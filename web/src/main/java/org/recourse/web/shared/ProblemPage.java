package org.recourse.web.shared;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What somebody sees in place of what he asked for. What he had written is given back to him, so that nothing is lost.
 *
 * @param officers whether it was asked for in the portal
 * @param path     where a form was sent
 * @param sent     what it held; nothing where none was sent
 */
public record ProblemPage(Problem problem, boolean officers, String path, Map<String, List<String>> sent)
        implements Page {

    private static final int SIGNED_OUT = 401;

    private static final int MISDIRECTED = 421;

    private static final Set<String> UNSEEN = Set.of("token", "version");

    /** A page for whoever has not sent a form. */
    public ProblemPage(Problem problem, boolean officers) {
        this(problem, officers, "/", Map.of());
    }

    /** The login does not answer; {@code path} is where to go on afterwards. */
    static ProblemPage loginAway(String path) {
        return new ProblemPage(Problem.of(503, "login"), false, path, Map.of());
    }

    /** The portal has a frame of its own. */
    @Override
    public String template() {
        return officers ? "portal/problem" : "shared/problem";
    }

    /** Our own fault, which we call ours. */
    public boolean ours() {
        return problem.status() >= 500;
    }

    /** Whether signing in, now or in a while, is the way on. */
    public boolean signIn() {
        return problem.status() == SIGNED_OUT || loginAway();
    }

    private boolean loginAway() {
        return problem.title().equals("problem.login.title");
    }

    /** Where signing in leads to. */
    public String signInAt() {
        return loginAway() ? path : "/portal";
    }

    /** Whether the same form can be sent once more; nothing is done twice by that. */
    public boolean again() {
        return ours() && !sent.isEmpty();
    }

    /** What was written in words, and not chosen from a list. */
    public List<String> words() {
        return sent.entrySet().stream()
                .filter(field -> !UNSEEN.contains(field.getKey()))
                .flatMap(field -> field.getValue().stream())
                .filter(value -> !value.isBlank() && !value.matches("[\\w.-]{1,40}"))
                .toList();
    }

    /** The way out: a place of ours, also for whoever came to an address that is not. */
    public String home() {
        if (problem.status() == MISDIRECTED) {
            return String.valueOf(problem.arguments().get(0));
        }
        return officers ? "/portal/cases" : "/";
    }

    public String icon() {
        if (ours()) {
            return "p-hand";
        }
        return switch (problem.status()) {
            case 404 -> "i-search";
            case 401, 403 -> "k-2";
            default -> "i-info";
        };
    }
}

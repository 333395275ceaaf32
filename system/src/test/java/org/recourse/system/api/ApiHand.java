package org.recourse.system.api;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.recourse.shared.Reference;
import org.recourse.system.Person;
import org.recourse.system.container.Attempt;
import org.recourse.system.container.Attempts;
import org.recourse.system.container.Judge;

/**
 * Makes attempts as a machine does, with the token of whoever makes them. Where a case is hidden, the same is sent to one
 * that never was, and the answers must be one, byte for byte and header for header.
 */
final class ApiHand implements Judge.Hand {

    /** Can log in, and is in no directory. */
    static final Person NEWCOMER = Person.named("newcomer");

    private static final int TWICE = 2;

    @Override
    public String due(Attempt attempt) {
        if (attempt.by() == null) {
            return "401 problem.signed-out.detail";
        }
        if (NEWCOMER.equals(attempt.by())) {
            return "403 problem.stranger.detail";
        }
        if (attempt.at().version() == null && attempt.trial().row().material()) {
            return "428 problem.version.detail";
        }
        return switch (attempt.answer()) {
            case Attempts.NO_ACCESS -> "403 problem.forbidden.detail";
            case Attempts.ACTOR -> "403 refusal.actor";
            case Attempts.HIDDEN -> "404 problem.absent.detail";
            case Attempts.STATE -> "409 refusal.state";
            case Attempts.STALE -> "412 refusal.stale";
            default -> attempt.answer();
        };
    }

    @Override
    public String answer(Attempt attempt) {
        var answer = sent(attempt, attempt.reference());
        if (answer.status() == 404) {
            var absent = sent(attempt, new Reference(attempt.reference().value() ^ 1));
            if (!answer.told().equals(absent.told())) {
                return answer.told() + ", and of a case that never was " + absent.told();
            }
        }
        return inWords(answer);
    }

    @Override
    public List<String> twice(Attempt attempt) {
        var headers = Stream.of(
                        version(attempt),
                        List.of("Idempotency-Key", UUID.randomUUID().toString()))
                .flatMap(List::stream)
                .toArray(String[]::new);
        return machine(attempt).together(TWICE, path(attempt, attempt.reference()), body(attempt), headers).stream()
                .map(ApiHand::inWords)
                .toList();
    }

    private static Machine.Answer sent(Attempt attempt, Reference reference) {
        return machine(attempt)
                .post(path(attempt, reference), body(attempt), version(attempt).toArray(String[]::new));
    }

    private static Machine machine(Attempt attempt) {
        return attempt.by() == null ? Machine.NOBODY : new Machine(attempt.by().login());
    }

    private static String path(Attempt attempt, Reference reference) {
        return "/grievances/" + reference.text() + "/acts/"
                + attempt.trial().act().code();
    }

    private static String body(Attempt attempt) {
        return String.valueOf(attempt.input());
    }

    private static List<String> version(Attempt attempt) {
        var version = attempt.at().version();
        return version == null ? List.of() : List.of("If-Match", "\"" + version + '"');
    }

    private static String inWords(Machine.Answer answer) {
        return answer.status() / 100 == 2
                ? Attempts.DONE + ' ' + answer.json().getString("entry")
                : answer.status() + " " + answer.json().getString("key", "without a key");
    }
}

package org.recourse.system.container;

import jakarta.ejb.EJBAccessException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.recourse.grievance.CaseVersion;
import org.recourse.grievance.Done;
import org.recourse.shared.Refusal;

/** Makes attempts inside the server, by the method of the service that does the act. */
final class ServiceHand implements Judge.Hand {

    private final Road road;
    private final ExecutorService executor;

    ServiceHand(Road road, ExecutorService executor) {
        this.road = road;
        this.executor = executor;
    }

    @Override
    public String due(Attempt attempt) {
        return attempt.answer();
    }

    @Override
    public String answer(Attempt attempt) throws Exception {
        return answer(attempt, attempt.at());
    }

    @Override
    public List<String> twice(Attempt attempt) throws Exception {
        var request = UUID.randomUUID().toString().replace("-", "");
        var at = new CaseVersion(attempt.reference(), attempt.at().version(), request);
        var together = new CyclicBarrier(2);
        Callable<String> one = () -> {
            together.await();
            return answer(attempt, at);
        };
        var answers = new ArrayList<String>();
        for (Future<String> answer : List.of(executor.submit(one), executor.submit(one))) {
            answers.add(answer.get());
        }
        return answers;
    }

    private String answer(Attempt attempt, CaseVersion at) throws Exception {
        Callable<Done> act = () -> road.performer(attempt.trial().act()).perform(at, attempt.input());
        try {
            var done = attempt.by() == null ? act.call() : attempt.by().calls(act);
            return Attempts.DONE + ' ' + done.entry();
        } catch (RuntimeException e) {
            return inWords(e);
        }
    }

    private static String inWords(Throwable e) {
        if (e instanceof Refusal refusal) {
            return refusal.key();
        }
        return e instanceof EJBAccessException ? Attempts.NO_ACCESS : causes(e);
    }

    private static String causes(Throwable e) {
        return Stream.iterate(e, cause -> cause != null, Throwable::getCause)
                .map(cause -> cause.getClass().getSimpleName() + " " + cause.getMessage())
                .collect(Collectors.joining(" < "));
    }
}

package org.recourse.escalation;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.security.DenyAll;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.recourse.health.Question;

/**
 * What {@code /health/live} of the management port says: whether the sweep of this node goes round. It is down only where
 * a new start would help, and is answered without the database: while that is away a new start helps nobody.
 */
@Singleton
@Startup
@DenyAll
public class LiveChecks {

    @Inject
    private Pulse pulse;

    @PostConstruct
    void begin() {
        Question.SWEEP.answeredBy(this::sweep);
    }

    @PreDestroy
    void end() {
        Question.SWEEP.unanswered();
    }

    private HealthCheckResponse sweep() {
        boolean hangs = pulse.hangs();
        var answer = HealthCheckResponse.named(Question.SWEEP.code())
                .status(!hangs)
                .withData("round-ended", pulse.ended().toString())
                .withData("round", pulse.last().name());
        if (hangs) {
            answer.withData("reason", "it has not come forward for " + Pulse.HANGS.toMinutes() + " minutes");
        }
        return answer.build();
    }
}

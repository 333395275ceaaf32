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
 * a new start would help. That steps are late is no reason to stop a node, so the lag is said and never judged here.
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
            answer.withData("reason", "no round has ended for " + Pulse.HANGS.toMinutes() + " minutes");
        }
        double lag = pulse.lag();
        return Double.isNaN(lag)
                ? answer.withData("lag-seconds", "unknown").build()
                : answer.withData("lag-seconds", Math.round(lag)).build();
    }
}

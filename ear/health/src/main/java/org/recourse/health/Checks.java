package org.recourse.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;

/** The questions as the server finds them: for readiness whether somebody would be heard, for life whether a start helps. */
@ApplicationScoped
public class Checks {

    @Produces
    @Readiness
    HealthCheck database() {
        return Question.DATABASE::asked;
    }

    @Produces
    @Readiness
    HealthCheck keys() {
        return Question.KEYS::asked;
    }

    @Produces
    @Readiness
    HealthCheck ledger() {
        return Question.LEDGER::asked;
    }

    @Produces
    @Liveness
    HealthCheck sweep() {
        return Question.SWEEP::asked;
    }
}

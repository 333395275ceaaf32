package org.recourse.health;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** What the server asks; one part of the application answers each. */
public enum Question {
    /** Does the database answer, and are its tables those of this release? */
    DATABASE,
    /** Are the files of the keys in order? */
    KEYS,
    /** Can entries be appended to the ledger? */
    LEDGER,
    /** Does the sweep of this node go round? */
    SWEEP;

    private static final Map<Question, HealthCheck> ANSWERS = new ConcurrentHashMap<>();

    /** As it stands in the answer. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** From now on this answers. */
    public void answeredBy(HealthCheck check) {
        ANSWERS.put(this, check);
    }

    /** From now on nobody answers: the part stops. */
    public void unanswered() {
        ANSWERS.remove(this);
    }

    /** The answer; down where nobody gives one yet, or any more. */
    HealthCheckResponse asked() {
        var answer = ANSWERS.get(this);
        return answer == null
                ? HealthCheckResponse.named(code())
                        .down()
                        .withData("reason", "is not started")
                        .build()
                : answer.call();
    }
}

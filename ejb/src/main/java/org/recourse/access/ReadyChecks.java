package org.recourse.access;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.security.DenyAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.recourse.health.Question;

/**
 * What {@code /health/ready} of the management port says: whether somebody who tells a story now would be heard. Where
 * something is wrong it says what an administrator can do something about, and never a value.
 */
@Singleton
@Startup
@DenyAll
public class ReadyChecks {

    /** An entry that is taken back costs the database a dead row: once in so long is often enough. */
    private static final Duration BETWEEN_ENTRIES = Duration.ofMinutes(1);

    private static final Set<Question> OURS = EnumSet.of(Question.DATABASE, Question.KEYS, Question.LEDGER);

    @EJB
    private Probe probe;

    @Inject
    private Keys keys;

    private volatile Instant appended = Instant.EPOCH;

    @PostConstruct
    void begin() {
        Question.DATABASE.answeredBy(() -> checked(Question.DATABASE, this::database));
        Question.KEYS.answeredBy(() -> checked(Question.KEYS, answer -> keys.look()));
        Question.LEDGER.answeredBy(() -> checked(Question.LEDGER, answer -> append()));
    }

    @PreDestroy
    void end() {
        OURS.forEach(Question::unanswered);
    }

    private void database(HealthCheckResponseBuilder answer) {
        var schema = probe.schema();
        answer.withData("schema", schema);
        if (!probe.schemaFits()) {
            answer.down()
                    .withData(
                            "reason",
                            "the schema is not at version " + SchemaVersion.EXPECTED
                                    + " with the functions of this release");
        }
    }

    private void append() {
        var now = Instant.now();
        if (appended.plus(BETWEEN_ENTRIES).isBefore(now)) {
            probe.append();
            appended = now;
        }
    }

    private static HealthCheckResponse checked(Question question, Consumer<HealthCheckResponseBuilder> look) {
        var answer = HealthCheckResponse.named(question.code()).up();
        try {
            look.accept(answer);
        } catch (RuntimeException failure) {
            answer.down().withData("reason", Readiness.kind(failure));
        }
        return answer.build();
    }
}

package org.recourse.web.intake;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.recourse.taxonomy.Limit;
import org.recourse.taxonomy.Severity;
import org.recourse.taxonomy.Step;
import org.recourse.taxonomy.Taxonomy;
import org.recourse.web.shared.Phrase;

/** How long each step may take, in words. It is said as deadlines.csv says it, and stands in no text. */
final class Terms {

    /** How grave a case is that nobody has said anything special of: what the home page promises to everybody. */
    static final Severity USUAL = Severity.S3;

    private final Taxonomy taxonomy;

    Terms(Taxonomy taxonomy) {
        this.taxonomy = taxonomy;
    }

    /** How long a step may take: {@code 20 working days}; nothing where cases of this severity do not have it. */
    Optional<Phrase> of(Step step, Severity severity) {
        return Optional.ofNullable(limit(step, severity)).map(Terms::words);
    }

    /** How long two steps may take, one after the other. */
    Optional<Phrase> of(Step first, Step then, Severity severity) {
        var one = limit(first, severity);
        var other = limit(then, severity);
        return one == null || other == null || one.unit() != other.unit()
                ? Optional.empty()
                : Optional.of(words(new Limit(one.amount() + other.amount(), one.unit())));
    }

    private @Nullable Limit limit(Step step, Severity severity) {
        return taxonomy.step(step).limit(severity);
    }

    private static Phrase words(Limit limit) {
        return Phrase.of("limit." + limit.unit(), limit.amount());
    }
}

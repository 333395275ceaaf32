package org.recourse.web.intake;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.recourse.taxonomy.Limit;
import org.recourse.taxonomy.Severity;
import org.recourse.taxonomy.Step;
import org.recourse.taxonomy.Taxonomy;
import org.recourse.web.shared.Phrase;

/** How long each step may take, in words. It is said as deadlines.csv says it, and stands in no text. */
final class Terms {

    /** By hours; a working day counts as a day. */
    private static final Comparator<Limit> LENGTH =
            Comparator.comparing(limit -> limit.unit() == Limit.Unit.HOURS ? limit.amount() : 24 * limit.amount());

    private final Taxonomy taxonomy;

    Terms(Taxonomy taxonomy) {
        this.taxonomy = taxonomy;
    }

    /** How long a step may take: {@code 20 working days}; nothing where cases of this severity do not have it. */
    Optional<Phrase> of(Step step, Severity severity) {
        return Optional.ofNullable(limit(step, severity)).map(Terms::words);
    }

    /** The longest that these steps may take one after the other, however grave the case: what holds for everybody. */
    Phrase longest(Step... steps) {
        return words(all(steps).max(LENGTH).orElseThrow());
    }

    /** The shortest working days of a step, however grave the case. */
    int shortest(Step step) {
        return all(step)
                .filter(limit -> limit.unit() == Limit.Unit.WORKING_DAYS)
                .min(LENGTH)
                .orElseThrow()
                .amount();
    }

    private Stream<Limit> all(Step... steps) {
        return Arrays.stream(Severity.values())
                .map(severity -> sum(severity, steps))
                .flatMap(Optional::stream);
    }

    private Optional<Limit> sum(Severity severity, Step... steps) {
        return Arrays.stream(steps)
                .map(step -> Optional.ofNullable(limit(step, severity)))
                .reduce((one, other) -> one.flatMap(first -> other.filter(second -> second.unit() == first.unit())
                        .map(second -> new Limit(first.amount() + second.amount(), first.unit()))))
                .orElseThrow();
    }

    /** For how many years after closing something is kept, as the list retention says. */
    Phrase kept(String what) {
        var years = taxonomy.list("retention").stream()
                .filter(code -> code.code().equals(what))
                .map(code -> Objects.requireNonNull(code.attribute("years")))
                .findFirst()
                .orElseThrow();
        return Phrase.of("limit.YEARS", Integer.valueOf(years));
    }

    private @Nullable Limit limit(Step step, Severity severity) {
        return taxonomy.step(step).limit(severity);
    }

    private static Phrase words(Limit limit) {
        return Phrase.of("limit." + limit.unit(), limit.amount());
    }
}

package org.recourse.web.shared.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * How often one login may call the API: a bucket of calls for each, which fills again by the second. It protects this
 * node, so it lives in this node's memory and costs the database nothing; a call that was refused is not counted, and so
 * nobody is ever locked out.
 */
@ApplicationScoped
public class Allowance {

    /** From so many logins on, those whose buckets are full again are forgotten. */
    private static final int MANY = 1000;

    private static final double NANOS = 1e9;

    private final double burst;
    private final double perSecond;
    private final LongSupplier clock;
    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();

    /** @param calls that are left; less than nothing never stays */
    private record Bucket(double calls, long at) {}

    /** For the container's proxy. */
    protected Allowance() {
        this(1, 1);
    }

    /**
     * @param burst     calls at once
     * @param perSecond calls that come back in a second
     */
    @Inject
    public Allowance(
            @ConfigProperty(name = "recourse.api.burst", defaultValue = "300") int burst,
            @ConfigProperty(name = "recourse.api.per-second", defaultValue = "20") int perSecond) {
        this(burst, perSecond, System::nanoTime);
    }

    Allowance(int burst, int perSecond, LongSupplier clock) {
        this.burst = burst;
        this.perSecond = perSecond;
        this.clock = clock;
    }

    /**
     * Takes one call.
     *
     * @return how long to wait until one is left; nothing where it was taken
     */
    Duration take(String login) {
        forget();
        var after = buckets.compute(login, (who, before) -> {
            var filled = filled(before);
            return new Bucket(filled.calls() - 1, filled.at());
        });
        if (after.calls() >= 0) {
            return Duration.ZERO;
        }
        buckets.computeIfPresent(login, (who, bucket) -> new Bucket(bucket.calls() + 1, bucket.at()));
        return Duration.ofNanos((long) Math.ceil(-after.calls() / perSecond * NANOS));
    }

    private Bucket filled(@Nullable Bucket before) {
        long now = clock.getAsLong();
        return before == null
                ? new Bucket(burst, now)
                : new Bucket(Math.min(burst, before.calls() + (now - before.at()) / NANOS * perSecond), now);
    }

    private void forget() {
        if (buckets.size() >= MANY) {
            buckets.values().removeIf(bucket -> filled(bucket).calls() >= burst);
        }
    }
}

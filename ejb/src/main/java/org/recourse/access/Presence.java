package org.recourse.access;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.recourse.taxonomy.Role;

/**
 * An actor in the role in which an act or a read is done, with what the database must be told of it.
 *
 * @param office pseudonym of the office, or null where the actor has none
 * @param principals what the actor is in this role
 * @param receipt keyed digest of the receipt that was shown, or null
 */
public record Presence(
        Actor actor, Role role, @Nullable String office, Set<Integer> principals, byte @Nullable [] receipt) {

    public Presence {
        principals = Set.copyOf(principals);
    }

    /** The product itself. */
    public static Presence clockwork() {
        var sweep = new Actor.Clockwork(Actor.Job.SWEEP);
        return new Presence(sweep, Role.CLOCKWORK, null, Set.copyOf(sweep.principals()), null);
    }

    /** What the signed context says. */
    SignedContext.Caller caller(@Nullable String request) {
        return switch (actor.kind()) {
            case OFFICER ->
                new SignedContext.Caller(
                        SignedContext.Kind.OFFICER,
                        actor.pseudonym(),
                        role,
                        office,
                        principals,
                        actor instanceof Actor.Officer officer ? officer.id() : 0,
                        request);
            case RECEIPT -> SignedContext.Caller.receipt(request);
            case STRANGER -> SignedContext.Caller.stranger(request);
            case PARTNER ->
                new SignedContext.Caller(
                        SignedContext.Kind.PARTNER, actor.pseudonym(), role, null, principals, 0, request);
            case CLOCKWORK -> SignedContext.Caller.clockwork(request);
        };
    }
}

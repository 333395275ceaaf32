package org.recourse.grievance;

import java.util.function.Consumer;

/**
 * How a case begins that comes out of another one.
 *
 * @param kind how it stands to the one that it comes from
 * @param fill puts into it what it begins with, when the other one is settled
 */
public record Beginning(LinkKind kind, Consumer<CaseInHand> fill) {

    /** Says how a case begins from the one that is in hand. */
    @FunctionalInterface
    public interface From<I> {
        Beginning of(CaseInHand first, I input);
    }
}

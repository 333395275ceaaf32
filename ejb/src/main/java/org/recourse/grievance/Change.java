package org.recourse.grievance;

/** What is peculiar to an act: it checks what its row of the lifecycle cannot, and adds what the act brings. */
@FunctionalInterface
public interface Change<I> {

    /** Refuses by throwing a {@link org.recourse.shared.Refusal}; nothing of it then stays. */
    void apply(CaseInHand hand, I input);
}

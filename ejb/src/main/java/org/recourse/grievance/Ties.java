package org.recourse.grievance;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import org.recourse.access.Relation;
import org.recourse.access.Tie;

/** Who stands how to the case in hand, and what the act changes of it. The database keeps it when the act is settled. */
public final class Ties {

    private final Instant now;
    private final List<Tie> past = new ArrayList<>();
    private final List<Tie> held = new ArrayList<>();
    private boolean changed;

    Ties(List<Tie> ties, Instant now) {
        this.now = now;
        ties.forEach(tie -> (tie.until() == null ? held : past).add(tie));
    }

    /** All that hold now. */
    public List<Tie> held() {
        return List.copyOf(held);
    }

    /** All that ever held, ended ones first. */
    List<Tie> all() {
        var all = new ArrayList<Tie>(past);
        all.addAll(held);
        return all;
    }

    /** Every tie of this relation that ever was, ended or not, in no order. */
    public List<Tie> ever(Relation relation) {
        var ever = new ArrayList<Tie>(past);
        ever.addAll(held);
        ever.removeIf(tie -> tie.relation() != relation);
        return ever;
    }

    /** The principal that stands so to the case, if there is one; the first of several. */
    public OptionalInt principal(Relation relation) {
        return held.stream()
                .filter(tie -> tie.relation() == relation)
                .mapToInt(Tie::principal)
                .findFirst();
    }

    public boolean has(Relation relation, int principal) {
        return held.stream().anyMatch(tie -> tie.relation() == relation && tie.principal() == principal);
    }

    /** From now on this principal stands so to the case. */
    public void bind(Relation relation, int principal) {
        if (!has(relation, principal)) {
            held.add(new Tie(relation, principal, now, null));
            changed = true;
        }
    }

    /** Nobody stands so to the case any more. */
    public void release(Relation relation) {
        changed |= held.removeIf(tie -> tie.relation() == relation);
    }

    /** None of these principals stands so to the case any more. */
    public void release(Relation relation, IntPredicate which) {
        changed |= held.removeIf(tie -> tie.relation() == relation && which.test(tie.principal()));
    }

    /** Nobody else than this principal stands so to the case any more. */
    public void replace(Relation relation, int principal) {
        changed |= held.removeIf(tie -> tie.relation() == relation && tie.principal() != principal);
        bind(relation, principal);
    }

    boolean changed() {
        return changed;
    }
}

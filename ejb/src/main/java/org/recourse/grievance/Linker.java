package org.recourse.grievance;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recourse.access.Database;
import org.recourse.access.LinkDoors;
import org.recourse.access.LinkDoors.Other;
import org.recourse.access.Presented;
import org.recourse.shared.InputRefused;
import org.recourse.shared.Reference;

/**
 * Links the case in hand with another one. A reference that is misread, that nobody has and that the caller may not know
 * of are answered alike. What was done stands in the history of the other case too, by the product itself.
 */
@ApplicationScoped
public class Linker {

    @EJB
    private Database database;

    @Inject
    private Acts acts;

    @Inject
    private Presented presented;

    /** Another case that the caller may know of; refuses every other one alike, at this field. */
    public Reference other(CaseInHand hand, String field, @Nullable String written) {
        var other = read(written);
        if (other == null || other.equals(hand.reference())) {
            throw InputRefused.field(field, "no-other-case");
        }
        look(field, other);
        return other;
    }

    Other look(String field, Reference other) {
        return database.on(connection -> new LinkDoors(connection).other(other))
                .orElseThrow(() -> InputRefused.field(field, "no-other-case"));
    }

    /** How many persons complain in another case that the caller may know of. */
    int persons(Reference other) {
        return database.on(connection -> new LinkDoors(connection).persons(other));
    }

    private static @Nullable Reference read(@Nullable String written) {
        try {
            return written == null ? null : Reference.parse(written);
        } catch (IllegalArgumentException misread) {
            return null;
        }
    }

    /**
     * Links the case in hand; the other one stays locked until the transaction ends.
     *
     * @param turned whether it is the other that stands so to the one in hand
     */
    void link(String field, Reference other, LinkKind kind, boolean turned) {
        var linked = database.on(connection -> new LinkDoors(connection).link(other, kind.name(), turned));
        switch (linked) {
            case HIDDEN -> throw InputRefused.field(field, "no-other-case");
            case ALREADY -> throw InputRefused.field(field, "linked-already");
            case BUSY -> throw InputRefused.field(field, "other-case-busy");
            case DONE -> {}
        }
    }

    /** The same matter: a link that holds already is as good as a new one; whether it is a new one. */
    public boolean linkSame(String field, Reference other) {
        try {
            link(field, other, LinkKind.DUPLICATE, false);
            return true;
        } catch (InputRefused refused) {
            if (refused.faults().get(0).key().endsWith("linked-already")) {
                return false;
            }
            throw refused;
        }
    }

    /** Says in the history of the other case that it was linked with this one, once that act is settled. */
    public void follow(Reference other, Reference with, LinkKind kind) {
        presented.asClockwork(() -> acts.perform(Act.LINK, CaseVersion.any(other), List.of(), (hand, nothing) -> {
            hand.fact("other", with.text());
            hand.fact("kind", kind);
        }));
    }
}

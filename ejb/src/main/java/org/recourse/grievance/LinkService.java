package org.recourse.grievance;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import org.recourse.access.CaseLink;
import org.recourse.access.Database;
import org.recourse.access.LinkDoors;
import org.recourse.access.LinkDoors.Other;
import org.recourse.shared.InputRefused;
import org.recourse.shared.Reference;
import org.recourse.taxonomy.Severity;

/** Links cases and takes them apart: duplicates are linked and never swallowed, and each keeps its own answer. */
@Stateless
@PerformsActs
public class LinkService {

    @Inject
    private Acts acts;

    @Inject
    private Linker linker;

    @EJB
    private Database database;

    /** What was linked by an act, if it was not done before. */
    private static final class Pair {
        private Optional<Reference> other = Optional.empty();
    }

    /**
     * Links two cases. Refused where the other one is hidden or absent, alike; where they are linked; a systemic case in
     * place of the answer that a grave single one must have; and as split off, where not just one of the two is of a group.
     */
    @Performs(Act.LINK)
    @RolesAllowed({"case-manager", "protection", "oversight"})
    public Done link(CaseVersion at, Linking linking) {
        var pair = new Pair();
        var done = acts.perform(Act.LINK, at, linking, (hand, input) -> pair.other = Optional.of(linked(hand, input)));
        pair.other.ifPresent(other -> linker.follow(other, done.reference(), LinkKind.valueOf(linking.kind())));
        return done;
    }

    private Reference linked(CaseInHand hand, Linking linking) {
        var kind = LinkKind.valueOf(linking.kind());
        if (!kind.saidByHand()) {
            throw InputRefused.field("kind", "link-by-itself");
        }
        var other = linker.other(hand, "other", linking.other());
        boolean turned = isTurned(kind, hand, other, linking);
        linker.link("other", other, kind, turned);
        hand.fact("other", other.text());
        hand.fact("kind", kind);
        hand.factIf("own-answer", kind == LinkKind.SYSTEMIC ? linking.ownAnswer() : null);
        return other;
    }

    /** Whether it is the other case that stands so to this one. */
    private boolean isTurned(LinkKind kind, CaseInHand hand, Reference other, Linking linking) {
        return switch (kind) {
            case SYSTEMIC -> isUnder(hand, linker.look("other", other), linking);
            case SPLIT -> isOfTheGroup(hand, other);
            case DUPLICATE, RELATED, REPRISAL, OWN_MOTION -> false;
        };
    }

    /** Whether it is the other case that was split off from this one; refuses two groups, and two single persons. */
    private boolean isOfTheGroup(CaseInHand hand, Reference other) {
        boolean group = hand.people().persons().size() > 1;
        if (group == linker.persons(other) > 1) {
            throw InputRefused.field("kind", "link-not-of-a-group");
        }
        return group;
    }

    /** Whether it is the other case that is systemic; refuses two of one sort, and one in place of a grave case's answer. */
    private static boolean isUnder(CaseInHand hand, Other other, Linking linking) {
        boolean systemic = hand.grievance().facts().contains(Guard.SYSTEMIC);
        if (systemic == other.systemic()) {
            throw InputRefused.field("kind", "link-not-systemic");
        }
        var single = systemic ? other.severity() : hand.grievance().severity();
        if (linking.ownAnswer() == null) {
            throw InputRefused.field("ownAnswer", "blank");
        }
        if (!linking.ownAnswer() && single.compareTo(Severity.S2) <= 0) {
            throw InputRefused.field("ownAnswer", "single-answer");
        }
        return !systemic;
    }

    /** Takes two cases apart, when a second person has confirmed it; refused where whoever asks knows of no link. */
    @Performs(Act.UNLINK)
    @RolesAllowed({"case-manager", "protection"})
    public Done unlink(CaseVersion at, Unlinking unlinking) {
        return acts.perform(Act.UNLINK, at, unlinking, this::check, this::unlinked);
    }

    private Reference check(CaseInHand hand, Unlinking unlinking) {
        var other = linker.other(hand, "other", unlinking.other());
        boolean linked = database.on(connection -> new LinkDoors(connection).links()).stream()
                .filter(CaseLink::holds)
                .anyMatch(link -> link.other().equals(other));
        if (!linked) {
            throw InputRefused.field("other", "not-linked");
        }
        return other;
    }

    private void unlinked(CaseInHand hand, Unlinking unlinking) {
        var other = check(hand, unlinking);
        database.on(connection -> new LinkDoors(connection).unlink(other));
        hand.texts().write(Field.REASON, unlinking.reason());
        hand.fact("other", other.text());
    }
}

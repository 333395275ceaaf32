package org.recourse.grievance;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.recourse.access.Scope;
import org.recourse.access.VisibilityPolicy;
import org.recourse.shared.InputRefused;
import org.recourse.taxonomy.Parameter;

/**
 * Who speaks for whom in a group. One voice for many may not be the voice of each of them: where one speaks for more than
 * REPRESENTATIVE_ALERT persons, those are warned who could open who the persons are. It stops nobody.
 */
public final class Representatives {

    private final CaseInHand hand;

    public Representatives(CaseInHand hand) {
        this.hand = hand;
    }

    /**
     * Whoever is said to speak for somebody; null where it is nobody. Refuses one whom there is not, and a party that is
     * accused or must put it right. To whoever does not see the case there is nobody in it.
     *
     * @param said as {@link Representative#text} writes it
     */
    public @Nullable Representative said(@Nullable String said) {
        if (said == null || said.isBlank()) {
            return null;
        }
        var one = Representative.of(said)
                .filter(found -> hand.seen() && isThere(found))
                .orElseThrow(() -> InputRefused.field("representative", "no-representative"));
        if (one.kind() == Representative.Kind.PARTY
                && !hand.concern().party(one.no()).isInformant()) {
            throw InputRefused.field("representative", "accused-represents");
        }
        return one;
    }

    /** Whoever has left the group, or was named by mistake, speaks for nobody in this case any more. */
    private boolean isThere(Representative one) {
        return switch (one.kind()) {
            case PERSON -> hand.people().persons().stream().anyMatch(person -> person.no() == one.no());
            case PARTY -> hand.concern().parties().stream().anyMatch(party -> party.no() == one.no());
        };
    }

    /** Whether one more person is all by which this one speaks for too many, so that it is said now and not each time. */
    public boolean isOneTooMany(@Nullable Representative one) {
        long spokenFor =
                whom().values().stream().filter(other -> other.equals(one)).count();
        return spokenFor == alert() + 1L;
    }

    private int alert() {
        return hand.around().taxonomy().parameter(Parameter.REPRESENTATIVE_ALERT);
    }

    /** Who speaks for each person for whom somebody does, by the number of that person. */
    private Map<Integer, Representative> whom() {
        var whom = new TreeMap<Integer, Representative>();
        hand.papers().representatives().stream()
                .filter(kept -> isThere(new Representative(Representative.Kind.PERSON, kept.no())))
                .forEach(kept -> hand.papers()
                        .open(kept)
                        .filter(this::isThere)
                        .ifPresent(one -> whom.put((int) kept.no(), one)));
        return whom;
    }

    /** @param opened whether the reader has opened who the persons are */
    Represented shown(boolean opened) {
        if (!mayKnow()) {
            return Represented.NOBODY;
        }
        var whom = whom();
        int most = Represented.most(whom.values());
        return new Represented(opened ? whom : Map.of(), most > alert() ? most : 0);
    }

    /** Whether this reader could open who the persons are, at once or for a reason. */
    private boolean mayKnow() {
        var value =
                VisibilityPolicy.ahead(hand.doer().relations(), hand.grievance().confidentiality(), Scope.IDENTITY);
        return switch (value) {
            case YES, VETTED, OWN, REASON -> true;
            case NONE, WRITE, CONSENT, REDACTED -> false;
        };
    }
}

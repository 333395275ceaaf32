package org.recourse.access;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;
import org.recourse.taxonomy.Confidentiality;
import org.recourse.taxonomy.Vetting;

/** What the policy gives to somebody, scope by scope, and as the masks of a reader row. */
record Sight(Map<Scope, AccessValue> values) {

    static Sight of(Collection<Relation> relations, Confidentiality level, Vetting vetting, boolean named) {
        var values = new EnumMap<Scope, AccessValue>(Scope.class);
        for (var scope : Scope.values()) {
            values.put(scope, VisibilityPolicy.value(relations, level, vetting, named, scope));
        }
        return new Sight(values);
    }

    /** Whether it is nothing at all; a consent widens where it is used, and is nothing by itself. */
    boolean isEmpty() {
        return values.values().stream().allMatch(value -> value == AccessValue.NONE || value == AccessValue.CONSENT);
    }

    /**
     * The row of a principal. Whoever works on the case also adds to what he sees whole, as his own, or with a reason:
     * to write a message nobody must first say why he reads the others. Whoever sees nothing back does not work on it.
     * A list shows the case to whoever works on it and sees that there is one: an asked office sees its order alone.
     */
    SignedReadership.Reader reader(int principal, Tie tie, int ownAs) {
        int reads = mask(AccessValue.YES, AccessValue.VETTED);
        int own = mask(AccessValue.OWN);
        int adds = mask(AccessValue.WRITE);
        boolean works = tie.relation().works() && (reads | own) != 0;
        return new SignedReadership.Reader(
                principal,
                tie.relation(),
                reads,
                works ? adds | reads | own | mask(AccessValue.REASON) : adds,
                own,
                mask(AccessValue.REDACTED),
                mask(AccessValue.REASON),
                works && ((reads | own) & Scope.SKELETON.bit()) != 0,
                ownAs,
                tie.until());
    }

    private int mask(AccessValue... wanted) {
        return Scope.mask(Stream.of(Scope.values())
                .filter(scope -> Stream.of(wanted).anyMatch(value -> value == values.get(scope)))
                .toList());
    }
}

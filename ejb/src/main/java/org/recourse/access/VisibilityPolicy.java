package org.recourse.access;

import java.util.Collection;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.recourse.taxonomy.Confidentiality;
import org.recourse.taxonomy.Vetting;

/**
 * Who sees what of a case. The first base relation that fits and every limit apply together, and the stricter value wins.
 * What others wrote is shown at P3 only to officers vetted CLEARED, at P4 only to those named and vetted SEALED, whatever
 * the table says. Hidden and absent are one answer. Consents widen this where they are used, never a limit.
 */
public final class VisibilityPolicy {

    private VisibilityPolicy() {}

    /**
     * What somebody sees of a scope.
     *
     * @param relations all that hold, in any order
     * @param level of the case
     * @param vetting of the officer; of no account for the complainant
     * @param named whether the officer is on the case by name and not by office
     */
    public static AccessValue value(
            Collection<Relation> relations, Confidentiality level, Vetting vetting, boolean named, Scope scope) {
        var base = base(relations);
        if (base == null) {
            return AccessValue.NONE;
        }
        var value = judged(base, relations, level, vetting, named, scope);
        boolean known = base == Relation.ASKED_OFFICE
                || judged(base, relations, level, vetting, named, Scope.SKELETON)
                        .shows();
        return known || value == AccessValue.WRITE ? value : AccessValue.NONE;
    }

    /**
     * What whoever sees the case at all could open of a scope: such a person is vetted for it, and named on it where it is
     * sealed. Whatever is opened is judged again then.
     *
     * @param relations all that hold, in any order
     */
    public static AccessValue ahead(Collection<Relation> relations, Confidentiality level, Scope scope) {
        return value(relations, level, Vetting.SEALED, true, scope);
    }

    /** The first base relation of these, in their order; null where none holds. */
    public static @Nullable Relation base(Collection<Relation> relations) {
        return relations.stream()
                .filter(relation -> relation.kind() == Relation.Kind.BASE)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private static AccessValue judged(
            Relation base,
            Collection<Relation> relations,
            Confidentiality level,
            Vetting vetting,
            boolean named,
            Scope scope) {
        var value = AccessTable.cell(base, scope, level);
        for (var relation : relations) {
            if (relation.kind() == Relation.Kind.LIMIT) {
                value = value.stricter(AccessTable.cell(relation, scope, level));
            }
        }
        return shownToOthers(base, value) && !vetted(level, vetting, named) ? AccessValue.NONE : value;
    }

    /** What others wrote: all but own things; a former office keeps what it read, and so only who was vetted for it. */
    private static boolean shownToOthers(Relation base, AccessValue value) {
        return switch (value) {
            case NONE, WRITE -> false;
            case OWN -> base == Relation.FORMER_OFFICE;
            case REDACTED, CONSENT, REASON, VETTED, YES -> base != Relation.RECEIPT;
        };
    }

    private static boolean vetted(Confidentiality level, Vetting vetting, boolean named) {
        return vetting.sees(level) && (named || level != Confidentiality.P4);
    }
}

package org.recourse.record;

import static org.recourse.access.Relation.ACCOUNTABLE_OFFICE;
import static org.recourse.access.Relation.CARRIER;
import static org.recourse.access.Relation.DECIDING_OFFICE;
import static org.recourse.access.Relation.DESK;
import static org.recourse.access.Relation.L5_WITH;
import static org.recourse.access.Relation.LOGGED_IT;
import static org.recourse.access.Relation.NAMED;
import static org.recourse.access.Relation.OVERSIGHT_BODY;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import org.recourse.access.Relation;
import org.recourse.access.Rights;
import org.recourse.access.Scope;
import org.recourse.grievance.Field;
import org.recourse.taxonomy.Confidentiality;

/** For whose eyes a record is (list copy). */
public enum Copy {
    /** Own words, decisions with reasons, remedies and dates; handed over by whoever carries the case for the person. */
    COMPLAINANT(
            Field.RECORD_COMPLAINANT,
            EnumSet.of(Scope.SKELETON, Scope.NARRATIVE, Scope.PROPOSAL, Scope.REMEDY),
            EnumSet.of(LOGGED_IT, CARRIER, NAMED)),
    /** Reference, allegations, summary, area, what is due and when; nothing at all at P4. */
    DUTY_BEARER(
            Field.RECORD_DUTY_BEARER,
            EnumSet.of(Scope.SKELETON, Scope.SUMMARY),
            EnumSet.of(DESK, CARRIER, NAMED, ACCOUNTABLE_OFFICE, DECIDING_OFFICE, L5_WITH)),
    /** The whole timeline, clocks, breaches, reasons and who read, by roles and never by names. */
    OVERSIGHT(
            Field.RECORD_OVERSIGHT,
            EnumSet.of(Scope.SKELETON, Scope.SUMMARY, Scope.PROPOSAL, Scope.REMEDY, Scope.HISTORY, Scope.ACCESS_LOG),
            EnumSet.of(OVERSIGHT_BODY)),
    /**
     * Exactly what the person allowed for one recipient ({@link Referral}), and nothing beside; handed over by whoever keeps
     * the case for the person.
     */
    REFERRAL(Field.RECORD_REFERRAL, EnumSet.of(Scope.SKELETON), EnumSet.of(LOGGED_IT, DESK, CARRIER, NAMED));

    private final Field field;
    private final Set<Scope> scopes;
    private final Set<Relation> askedBy;

    Copy(Field field, Set<Scope> scopes, Set<Relation> askedBy) {
        this.field = field;
        this.scopes = Set.copyOf(scopes);
        this.askedBy = Set.copyOf(askedBy);
    }

    /** Where it waits on the case: in the scope that its reader has. */
    Field field() {
        return field;
    }

    /** What is opened for it; nothing else of the case reaches its pages. */
    public Set<Scope> scopes() {
        return scopes;
    }

    /** Whether somebody who stands so to a case of this level may ask for it. */
    public boolean isFor(Collection<Relation> relations, Confidentiality level) {
        return (this != DUTY_BEARER || level != Confidentiality.P4)
                && relations.stream().anyMatch(askedBy::contains);
    }

    /** Whether whoever asks sees what makes it: a copy shows nobody more than he may see himself. */
    boolean isWithin(Rights rights) {
        var must = field.scope();
        return switch (this) {
            case COMPLAINANT -> rights.showsAsItIs(must);
            // The referral is the reason for which a part that is kept apart may be opened.
            case REFERRAL -> rights.showsAsItIs(must) || rights.showsForReason(must);
            case DUTY_BEARER, OVERSIGHT -> rights.showsWhole(must);
        };
    }
}

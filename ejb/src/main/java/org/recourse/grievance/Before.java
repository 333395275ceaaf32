package org.recourse.grievance;

import org.jspecify.annotations.Nullable;
import org.recourse.taxonomy.Confidentiality;
import org.recourse.taxonomy.Severity;

/**
 * What a case was when it was taken in hand: from what the act made of it things follow.
 *
 * @param office the office that owed the answer, or null
 */
public record Before(
        Severity severity,
        Confidentiality confidentiality,
        @Nullable Integer office) {

    static Before of(Grievance grievance) {
        return new Before(grievance.severity(), grievance.confidentiality(), grievance.office());
    }

    /** Whether an office owes the answer now, and none did before. */
    boolean isTakenOnBy(Grievance now) {
        return office == null && now.office() != null;
    }

    /** Whether it is kept more or less closely now. */
    boolean isKeptOtherwise(Grievance now) {
        return confidentiality != now.confidentiality();
    }
}

package org.recourse.routing;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The rows that an office must pass to be accountable or to decide, in the order of routes.csv. */
public enum Eligibility {
    /** The kind stands in the route or the bypass, may be accountable, and the country did not narrow it away. */
    KIND,
    /** The level is not below where the route begins nor below a level already reached. */
    LEVEL,
    /** The office's area contains the leading area of the case. */
    AREA,
    /** The office is in force and not suspended. */
    OPEN,
    /** It is no respondent, in no respondent's line, and in no accused security service. */
    LINE,
    /** No officer of it is a party, its head has no interest, and no respondent heads, owns or serves in it. */
    NAMED,
    /** It has not recused, was not passed, has not decided in this case. */
    BEFORE,
    /** A kind that oversees others oversees a respondent or an office that was accountable. */
    OVER,
    /** It and its people may see a case of this confidentiality. */
    CLEAR,
    /** Somebody without a conflict is there in time. */
    PRESENT;

    /** What weighs most comes first: to stand in the accused's line or to be theirs; the others in the order of the table. */
    static final List<Eligibility> GRAVEST_FIRST = Stream.concat(
                    Stream.of(LINE, NAMED), Arrays.stream(values()).filter(row -> row != LINE && row != NAMED))
            .toList();

    /** The rows that an office must still pass to keep a case that it has. */
    static final Set<Eligibility> TO_STAY = Collections.unmodifiableSet(EnumSet.of(OPEN, LINE, NAMED, CLEAR, PRESENT));
}

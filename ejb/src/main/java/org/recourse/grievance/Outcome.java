package org.recourse.grievance;

import org.jspecify.annotations.Nullable;

/**
 * One of the ways an act can end; of a row's outcomes the first whose guard holds is taken.
 *
 * @param guard null for the last one, which is taken when no other is
 */
public record Outcome(@Nullable Guard guard, Target target) {}

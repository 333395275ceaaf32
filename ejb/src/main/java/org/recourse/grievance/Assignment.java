package org.recourse.grievance;

import jakarta.validation.constraints.NotNull;

/**
 * Who of one's own desk or office carries the case from now on.
 *
 * @param person number of the officer
 */
public record Assignment(@NotNull Integer person) {}

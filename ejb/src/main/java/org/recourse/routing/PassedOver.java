package org.recourse.routing;

import org.jspecify.annotations.Nullable;
import org.recourse.conflict.Conflict;
import org.recourse.directory.Office;

/**
 * An office of the place that the router left out, and why. The case manager reads it before admission.
 *
 * @param failed the first row it failed
 * @param conflict the plainest conflict it has, if any, also where another row failed first
 */
public record PassedOver(
        Office office, Eligibility failed, @Nullable Conflict conflict) {}

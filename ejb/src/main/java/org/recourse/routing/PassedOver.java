package org.recourse.routing;

import org.jspecify.annotations.Nullable;
import org.recourse.conflict.Conflict;
import org.recourse.directory.Office;

/**
 * An office of the place that the router left out, and why. The case manager reads it before admission.
 *
 * @param failed the gravest row it failed: that it stands in the accused's line goes before that it is of another kind
 * @param conflict the plainest conflict it has, if any
 */
public record PassedOver(
        Office office, Eligibility failed, @Nullable Conflict conflict) {}

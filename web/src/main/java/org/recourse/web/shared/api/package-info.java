/**
 * What everything below {@code /api/v1} has in common: who comes in and how often, bodies that are read within a limit
 * and a time, versions in {@code ETag} and {@code If-Match}, keys of requests, pages of lists.
 */
@NullMarked
package org.recourse.web.shared.api;

import org.jspecify.annotations.NullMarked;

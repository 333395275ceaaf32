/**
 * Areas, offices, command, officers, interests and calendars: who there is, and who answers to whom.
 *
 * <p>{@link org.recourse.directory.Country} is the directory at one moment, whole and immutable, so that conflicts,
 * routes and dates are pure functions of it. Names of people are kept apart and sealed; here a person is a number and,
 * where somebody may be named in a case, a keyed digest. An office belongs to one area, serves all within it, and
 * answers to any number of others, without circles. Nothing is deleted: an office is closed, an interest is ended.
 */
@NullMarked
package org.recourse.directory;

import org.jspecify.annotations.NullMarked;

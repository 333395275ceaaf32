/**
 * The pages on which an administrator brings in a country or a part of one: what files there are, what is wrong with those
 * that were sent, what they would change, and how far the writing has come.
 */
@NullMarked
package org.recourse.web.administration;

import org.jspecify.annotations.NullMarked;

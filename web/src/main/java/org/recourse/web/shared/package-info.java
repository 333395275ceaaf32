/**
 * Layout, errors, sessions, headers, forms and language: all that web features share, and all that they share.
 *
 * <p>Every request passes the {@link org.recourse.web.shared.Gate}, every failure becomes an answer in {@link
 * org.recourse.web.shared.Failures}: a refusal says why, whatever is hidden is absent, and our own fault tells nothing. A
 * page is a record that has decided everything; its template only draws. No page needs a script.
 */
@NullMarked
package org.recourse.web.shared;

import org.jspecify.annotations.NullMarked;

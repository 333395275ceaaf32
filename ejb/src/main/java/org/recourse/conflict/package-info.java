/**
 * Who may not touch a case: from respondents, command, named persons, interests, recusals and earlier decisions to the
 * offices and officers excluded. Pure, over values.
 *
 * <p>Two circles are drawn around a respondent. Its <em>line</em>, itself and all above and below it in command, is out
 * for everything. Against a security service the whole <em>service</em> is out for accountability and decision as well,
 * but another station may still be asked to protect. A conflict follows from facts and is judged anew by every act that
 * brings one.
 */
@NullMarked
package org.recourse.conflict;

import org.jspecify.annotations.NullMarked;

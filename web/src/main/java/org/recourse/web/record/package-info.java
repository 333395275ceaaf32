/**
 * The record of a case on paper: tagged PDF/A-3a and PDF/UA-1 for a court, an office and an archive.
 *
 * <p>A paper is words in their order, taken from what the policy gives its reader. It is written down as JSON, sealed, and the
 * pages are made of it by a template of XHTML; the same JSON is attached to them with what proves it. What has no letters in
 * our type is refused by name.
 */
@NullMarked
package org.recourse.web.record;

import org.jspecify.annotations.NullMarked;

/**
 * The pieces that pages are made of, as the look describes them: each a small record here and a template of the same
 * name in {@code jte/shared/}. They hold phrases and values, already decided; the page {@code /components} of a
 * demonstration shows them all.
 *
 * <p>In a template: {@code @template.shared.clock(texts = texts, mark = page.clock())}.
 */
@NullMarked
package org.recourse.web.shared.part;

import org.jspecify.annotations.NullMarked;

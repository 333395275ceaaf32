/**
 * All pieces that pages are made of, on one page with invented content: whoever draws one looks here first. It exists in a
 * demonstration only.
 */
@NullMarked
package org.recourse.web.components;

import org.jspecify.annotations.NullMarked;

/** Tests that see what a person sees, in a real browser. */
@NullMarked
package org.recourse.system.browser;

import org.jspecify.annotations.NullMarked;

/** What oversight bodies see and ask. */
@NullMarked
package org.recourse.oversight;

import org.jspecify.annotations.NullMarked;

/** Holds the realms to what was promised about login. */
@NullMarked
package org.recourse.realm;

import org.jspecify.annotations.NullMarked;

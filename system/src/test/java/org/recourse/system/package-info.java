/** Proves the whole on its real parts: one database, one login, one server and one deployment for all tests. */
@NullMarked
package org.recourse.system;

import org.jspecify.annotations.NullMarked;

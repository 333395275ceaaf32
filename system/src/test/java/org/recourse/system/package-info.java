/**
 * Proves the whole on its real parts: one database, one login, one server and one deployment for all tests, and a second
 * database and server for those that move the clock.
 */
@NullMarked
package org.recourse.system;

import org.jspecify.annotations.NullMarked;

/** All of Recourse at once: database, login and server, started, watched and stopped as one. */
@NullMarked
package org.recourse.system;

import org.jspecify.annotations.NullMarked;

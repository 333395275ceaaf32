/** Areas, offices, command, officers, interests and calendars: who there is, and who answers to whom. */
@NullMarked
package org.recourse.directory;

import org.jspecify.annotations.NullMarked;

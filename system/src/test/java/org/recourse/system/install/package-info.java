/** Installs Recourse for real as its manual says, and looks whether it works. A command of its own, since it takes minutes. */
@NullMarked
package org.recourse.system.install;

import org.jspecify.annotations.NullMarked;

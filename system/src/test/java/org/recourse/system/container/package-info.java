/** Tests that run inside the server, beside the beans that they ask. */
@NullMarked
package org.recourse.system.container;

import org.jspecify.annotations.NullMarked;

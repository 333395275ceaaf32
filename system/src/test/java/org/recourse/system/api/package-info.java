/** The API as machines use it, over HTTP and with tokens of the real login. */
@NullMarked
package org.recourse.system.api;

import org.jspecify.annotations.NullMarked;

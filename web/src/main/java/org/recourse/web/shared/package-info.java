/** Layout, errors, sessions, headers, paging and language: all that web features share. */
@NullMarked
package org.recourse.web.shared;

import org.jspecify.annotations.NullMarked;

/** Who may see and add what: actor, visibility policy, readership, case keys, sealed texts, the signed context of the database. */
@NullMarked
package org.recourse.access;

import org.jspecify.annotations.NullMarked;

/**
 * The portal's lists and cases: docket, the pages of a case, and the pages on which acts are done.
 *
 * <p>A case is opened with the scopes that its page shows, no more, since opening is an entry of the ledger. The form of an
 * act is drawn from the record that the act asks for; a new act has its page by having its texts. What was typed is never
 * lost: a stale, refused or late form comes back with it.
 */
@NullMarked
package org.recourse.web.grievance;

import org.jspecify.annotations.NullMarked;

package org.recourse.web.grievance;

import org.recourse.access.AccessValue;
import org.recourse.access.Scope;
import org.recourse.access.VisibilityPolicy;
import org.recourse.grievance.CaseView;

/** Which pages and parts of a case its reader could open next; whatever he opens is judged again when he does. */
final class Sights {

    private final CaseView view;

    Sights(CaseView view) {
        this.view = view;
    }

    /** Whether something of this scope would be shown at once. */
    boolean opens(Scope scope) {
        return switch (value(scope)) {
            case YES, VETTED, OWN, REDACTED -> true;
            case NONE, WRITE, CONSENT, REASON -> false;
        };
    }

    /** Whether it would be shown for a written reason. */
    boolean opensForReason(Scope scope) {
        return value(scope) == AccessValue.REASON;
    }

    private AccessValue value(Scope scope) {
        return VisibilityPolicy.ahead(view.relations(), view.header().confidentiality(), scope);
    }
}

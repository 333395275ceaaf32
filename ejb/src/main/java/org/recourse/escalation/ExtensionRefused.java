package org.recourse.escalation;

import org.recourse.shared.Refusal;

/** A step is extended once, and before its date. */
public final class ExtensionRefused extends Refusal {

    private static final long serialVersionUID = 1L;

    private ExtensionRefused(Kind kind, String key, Object... arguments) {
        super(kind, key, arguments);
    }

    static ExtensionRefused again() {
        return new ExtensionRefused(Kind.CONFLICT, "refusal.extension-again");
    }

    static ExtensionRefused late() {
        return new ExtensionRefused(Kind.CONFLICT, "refusal.extension-late");
    }
}

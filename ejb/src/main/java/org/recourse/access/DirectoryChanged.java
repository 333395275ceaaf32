package org.recourse.access;

import org.recourse.shared.Refusal;

/** Somebody else has changed the directory since these changes were looked at: look again. */
public final class DirectoryChanged extends Refusal {

    private static final long serialVersionUID = 1L;

    DirectoryChanged() {
        super(Kind.CONFLICT, "refusal.directory-changed");
    }
}

package org.recourse.access;

import org.recourse.shared.Refusal;

/** Somebody else is changing the directory at this moment: try again when that is done. */
public final class DirectoryTaken extends Refusal {

    private static final long serialVersionUID = 1L;

    DirectoryTaken() {
        super(Kind.CONFLICT, "refusal.directory-taken");
    }
}

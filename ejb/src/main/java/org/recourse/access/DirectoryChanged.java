package org.recourse.access;

import org.recourse.shared.Refusal;

/** A country is brought in only once. */
public final class DirectoryFilled extends Refusal {

    private static final long serialVersionUID = 1L;

    DirectoryFilled() {
        super(Kind.CONFLICT, "refusal.directory-filled");
    }
}

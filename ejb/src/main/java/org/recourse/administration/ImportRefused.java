package org.recourse.administration;

import org.recourse.shared.Refusal;

/** Why files of a country were not written. */
public final class ImportRefused extends Refusal {

    private static final long serialVersionUID = 1L;

    private ImportRefused(Kind kind, String key) {
        super(kind, "refusal.import-" + key);
    }

    /** The files were kept for a day, or were never here. */
    static ImportRefused gone() {
        return new ImportRefused(Kind.NOT_FOUND, "gone");
    }

    /** The directory has changed, and these files do not fit it any more. */
    static ImportRefused stale() {
        return new ImportRefused(Kind.CONFLICT, "stale");
    }

    /** Somebody with a grave post is among them: another administrator must confirm. */
    static ImportRefused second() {
        return new ImportRefused(Kind.FORBIDDEN, "second");
    }

    /** The one who asked for it is no administrator any more. */
    static ImportRefused asker() {
        return new ImportRefused(Kind.FORBIDDEN, "asker");
    }

    /** A desk that would close has got open cases meanwhile. */
    static ImportRefused desk() {
        return new ImportRefused(Kind.CONFLICT, "desk");
    }

    /** Nobody changes a post or an interest of his own. */
    static ImportRefused oneself() {
        return new ImportRefused(Kind.FORBIDDEN, "oneself");
    }
}

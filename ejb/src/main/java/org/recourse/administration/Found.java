package org.recourse.administration;

import org.jspecify.annotations.Nullable;

/**
 * What was found in some files, by somebody.
 *
 * @param ticket under which the files are kept; none where they cannot be written
 * @param me number of the administrator who looks
 * @param asker number of the administrator who asked for it
 */
public record Found(Prospect prospect, @Nullable String ticket, int me, int asker) {

    /** Whether the reader asked for it. */
    public boolean mine() {
        return me == asker;
    }

    /** Whether another administrator than the one who asked must confirm. */
    public boolean second() {
        var changes = prospect.changes();
        return changes != null && !changes.grave().none();
    }

    /** Whether the one who asked for it is an administrator still. */
    public boolean askerStays() {
        var changes = prospect.changes();
        return changes == null || mine() || changes.administers(asker);
    }

    /** Whether a post or an interest of the reader, or of the one who asked, is among what changes. */
    public boolean oneself() {
        var changes = prospect.changes();
        return changes != null && (changes.concerns(me) || changes.concerns(asker));
    }

    /** The state of the directory in which it was looked at; 0 where there is nothing to write. */
    public long version() {
        var changes = prospect.changes();
        return changes == null ? 0 : changes.version();
    }

    /**
     * Refuses what may not be written, by this administrator, as it was looked at.
     *
     * @param version the state of the directory in which he looked at it
     * @throws ImportRefused with the reason
     */
    void mayBeWritten(long version) {
        if (!prospect.holds()) {
            throw ImportRefused.stale();
        }
        if (!askerStays()) {
            throw ImportRefused.asker();
        }
        if (oneself()) {
            throw ImportRefused.oneself();
        }
        if (second() && mine()) {
            throw ImportRefused.second();
        }
        if (version != version()) {
            throw ImportRefused.stale();
        }
    }
}

package org.recourse.directory;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.recourse.taxonomy.Role;
import org.recourse.taxonomy.Vetting;

/**
 * A person who acts for an office.
 *
 * @param away times in which the person is not there
 * @param head does the person head the office? Its interest is the office's
 * @param name keyed digest of the name, by which a person named in a case is found; none where it was not entered
 */
public record Officer(
        int id,
        int office,
        Set<Role> roles,
        Vetting vetting,
        List<Away> away,
        boolean head,
        @Nullable KeyedDigest name) {

    public Officer {
        roles = Set.copyOf(roles);
        away = List.copyOf(away);
    }

    /** An officer whose name was not entered for comparison. */
    public Officer(int id, int office, Set<Role> roles, Vetting vetting, List<Away> away, boolean head) {
        this(id, office, roles, vetting, away, head, null);
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    /** Is the person there at some moment from the first instant up to and with the last? */
    public boolean isThereBetween(Instant first, Instant last) {
        var moment = first;
        while (!moment.isAfter(last)) {
            var absence = absenceAt(moment);
            if (absence == null) {
                return true;
            }
            moment = absence.until();
        }
        return false;
    }

    /** Is the person there at some moment until this is due; now, where it has no date or is late? */
    public boolean isThereBefore(@Nullable Instant due, Instant now) {
        return isThereBetween(now, due == null || due.isBefore(now) ? now : due);
    }

    private @Nullable Away absenceAt(Instant moment) {
        for (var one : away) {
            if (one.covers(moment)) {
                return one;
            }
        }
        return null;
    }
}

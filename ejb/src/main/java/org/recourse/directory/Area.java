package org.recourse.directory;

import java.time.DateTimeException;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A place of the tree of places, from the country down to the site.
 *
 * @param code ISO 3166-2 or P-code
 * @param parent the place it lies in; none at the top of the tree
 * @param zone time zone by which its days end
 * @param calendar code of the calendar by which its working days are counted
 */
public record Area(int id, String code, @Nullable Integer parent, String zone, String calendar, Names names) {

    public Area {
        try {
            ZoneId.of(zone);
        } catch (DateTimeException unknown) {
            throw new IllegalArgumentException("area " + code + ": no time zone " + zone, unknown);
        }
    }

    /** A place that is called by its code. */
    public Area(int id, String code, @Nullable Integer parent, String zone, String calendar) {
        this(id, code, parent, zone, calendar, Names.same(code));
    }

    public ZoneId zoneId() {
        return ZoneId.of(zone);
    }
}

package org.recourse.routing;

import java.time.Instant;
import java.util.Map;
import org.recourse.conflict.Excluded;
import org.recourse.taxonomy.Confidentiality;
import org.recourse.taxonomy.Route;

/**
 * All that the router must know of a case.
 *
 * @param route of the leading category, with the bypass already applied
 * @param leadingArea where the harm was done; harm done abroad: the whole country, and the route begins at L5
 * @param now from when somebody must be there
 * @param acceptBy until when ACCEPT_OR_RECUSE would run
 * @param load cases in ASSIGNED and IN_ACTION by office; an office that is not in it has none
 */
public record Matter(
        Route route,
        Confidentiality confidentiality,
        int leadingArea,
        Excluded excluded,
        Past past,
        Purpose purpose,
        Instant now,
        Instant acceptBy,
        Map<Integer, Integer> load) {

    public Matter {
        load = Map.copyOf(load);
    }

    int load(int office) {
        return load.getOrDefault(office, 0);
    }

    Matter with(Past other) {
        return new Matter(route, confidentiality, leadingArea, excluded, other, purpose, now, acceptBy, load);
    }

    Matter with(Purpose other) {
        return new Matter(route, confidentiality, leadingArea, excluded, past, other, now, acceptBy, load);
    }
}

package org.recourse.system.browser;

import java.util.ArrayList;
import java.util.List;

/**
 * Every page that there is: who looks at it, and how it is reached. Whatever looks at pages goes through this list, so a
 * new page is one more line in one of its parts.
 */
final class Tour {

    private final Cases cases;

    Tour(Cases cases) {
        this.cases = cases;
    }

    List<Stop> stops() {
        var stops = new ArrayList<Stop>();
        stops.addAll(new PublicTour(cases).stops());
        stops.addAll(new PortalTour(cases).stops());
        stops.addAll(new RefusalTour(cases).stops());
        return stops;
    }
}

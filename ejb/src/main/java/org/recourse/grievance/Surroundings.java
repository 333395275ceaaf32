package org.recourse.grievance;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Map;
import org.recourse.access.HiddenNames;
import org.recourse.access.Principals;
import org.recourse.access.Staff;
import org.recourse.directory.Country;
import org.recourse.taxonomy.Taxonomy;

/** What a case is judged by that is not its own: the directory, the tables, the instant. */
public record Surroundings(
        Country country,
        Principals principals,
        Staff staff,
        Taxonomy taxonomy,
        HiddenNames names,
        Instant now,
        Load load) {

    /** How many cases offices are dealing with, asked when the router has to choose. */
    @FunctionalInterface
    public interface Load {
        Map<Integer, Integer> of(Collection<Integer> offices);
    }

    /** The day at this place. */
    public LocalDate today(int area) {
        return LocalDate.ofInstant(now, zone(area));
    }

    public ZoneId zone(int area) {
        return country.zone(area);
    }
}

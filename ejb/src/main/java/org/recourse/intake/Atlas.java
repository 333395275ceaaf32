package org.recourse.intake;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recourse.access.Database;
import org.recourse.directory.Areas;
import org.recourse.directory.Directory;
import org.recourse.directory.Office;

/** The places and offices of the country, which anybody may know; people are not in it. */
@Stateless
public class Atlas {

    private static final Duration FRESH = Duration.ofMinutes(1);

    private static volatile @Nullable Known kept;

    @EJB
    private Database database;

    /**
     * What is known.
     *
     * @param read when it was read
     */
    public record Known(Areas areas, List<Office> offices, Instant read) {
        public Known {
            offices = List.copyOf(offices);
        }
    }

    /** The places and offices as they stood at most a minute ago. */
    @PermitAll
    public Known known() {
        var known = kept;
        if (known == null || known.read().plus(FRESH).isBefore(Instant.now())) {
            known = database.on(connection -> {
                var country = new Directory(connection).country();
                return new Known(country.areas(), List.copyOf(country.offices()), Instant.now());
            });
            kept = known;
        }
        return known;
    }
}

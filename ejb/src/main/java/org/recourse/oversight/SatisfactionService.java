package org.recourse.oversight;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.recourse.access.Keys;
import org.recourse.access.Voice;
import org.recourse.access.VoiceDoors;
import org.recourse.access.VoiceDoors.Heard;
import org.recourse.oversight.Satisfaction.Answered;
import org.recourse.taxonomy.Taxonomy;

/**
 * How content people of each group were, and the others, in quarters that are over. There is no filter: the same cells for everybody who asks,
 * so that nobody takes one answer from another. That it was asked stands in the asker's own stream.
 */
@Stateless
public class SatisfactionService {

    /** So many quarters are told of. */
    private static final int QUARTERS = 8;

    @Inject
    private Asking asking;

    @Inject
    private Keys keys;

    private final Taxonomy taxonomy = Taxonomy.standard();

    /**
     * The quarters before this day, the latest first; of the latest {@link Answer#MOST} closings at most.
     *
     * @param zone in which quarters begin and end
     */
    @RolesAllowed("oversight")
    public List<Satisfaction> quarters(LocalDate today, ZoneId zone) {
        var before = today.withDayOfMonth(1).minusMonths((today.getMonthValue() - 1) % 3);
        var since = before.minusMonths(3L * QUARTERS);
        var asked = asking.begin("satisfaction", false);
        var heard = VoiceDoors.heard(
                asked.trip(),
                since.atStartOfDay(zone).toInstant(),
                before.atStartOfDay(zone).toInstant(),
                zone,
                Answer.MOST);
        asking.go(asked);
        return Satisfaction.of(heard.all().stream().flatMap(this::opened).toList(), least());
    }

    private Stream<Answered> opened(Heard heard) {
        var sealed = heard.sealed();
        var voice = sealed == null ? Optional.of(Voice.UNASKED) : keys.voices().open(sealed);
        return voice.stream().map(who -> new Answered(heard.quarter(), heard.satisfaction(), who));
    }

    private int least() {
        return Integer.parseInt(
                taxonomy.code("publication", "MIN_COUNT").attributes().getOrDefault("value", "5"));
    }
}

package org.recourse.web.grievance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.recourse.directory.Area;
import org.recourse.directory.Calendar;
import org.recourse.directory.Country;
import org.recourse.directory.Names;
import org.recourse.grievance.Docket;
import org.recourse.grievance.Docket.Shelf;
import org.recourse.grievance.State;
import org.recourse.shared.Reference;
import org.recourse.taxonomy.Confidentiality;
import org.recourse.taxonomy.Level;
import org.recourse.taxonomy.Severity;
import org.recourse.web.shared.CountryNames;
import org.recourse.web.shared.Gallery;
import org.recourse.web.shared.Phrase;
import org.recourse.web.shared.part.ClockMark;

class DocketRowsTest {

    @Test
    void a_closed_case_says_when_it_was_closed_and_is_never_late() {
        var closed = Gallery.NOW.minus(Duration.ofDays(90));
        var row = new Docket.Row(
                new Reference(1),
                closed,
                null,
                List.of(),
                null,
                Docket.Approval.APPROVED,
                State.CLOSED,
                Severity.S3,
                Confidentiality.P2,
                Level.L2,
                "PRC-01",
                1,
                null,
                null,
                false,
                3,
                null);
        var drawn = new DocketRows(names(), Gallery.NOW, Shelf.CLOSED, Map.of()).row(row);
        assertThat(drawn.clock()).isEqualTo(ClockMark.closed(closed));
        assertThat(new Agenda(Gallery.NOW, ZoneOffset.UTC).groups(List.of(drawn)))
                .allMatch(group -> group.name().equals(Phrase.of("docket.group.closed")) && !group.hot());
    }

    private static CountryNames names() {
        var area = new Area(1, "XT", null, "UTC", "C", Names.same("Tarwen"));
        var calendar = new Calendar("C", Set.of(), Set.of());
        return new CountryNames(new Country(List.of(area), List.of(calendar), List.of(), List.of(), List.of()), "en");
    }
}

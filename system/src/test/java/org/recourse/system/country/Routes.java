package org.recourse.system.country;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.recourse.conflict.Conflicts;
import org.recourse.conflict.Involved;
import org.recourse.conflict.Respondent;
import org.recourse.directory.Country;
import org.recourse.directory.KeyedDigest;
import org.recourse.routing.Choice;
import org.recourse.routing.Matter;
import org.recourse.routing.Past;
import org.recourse.routing.Purpose;
import org.recourse.routing.RoutePolicy;
import org.recourse.routing.Router;
import org.recourse.routing.Triggers;
import org.recourse.taxonomy.Confidentiality;
import org.recourse.taxonomy.Taxonomy;

/** What the router tells the case manager of a story before its admission. */
record Routes(Country country, Taxonomy taxonomy, Cast cast) {

    /** How names are compared. */
    interface Names {
        KeyedDigest of(String name);
    }

    /** The offices that may act, the first of them first. */
    Choice choice(Story story, Deed triage, Names names, Instant now) {
        var categories = triage.codes("categories");
        var respondents = respondents(story.report(), names);
        int area = cast.areaNumber(story.place());
        var involved = new Involved(area, Set.copyOf(categories), respondents, now);
        var excluded = new Conflicts(country, taxonomy).of(involved);
        var policy = new RoutePolicy(taxonomy);
        var triggers = new Triggers(
                Set.copyOf(categories),
                new HashSet<>(story.report().codes("flags")),
                Set.of(),
                !excluded.offices().isEmpty(),
                false);
        return new Router(country, taxonomy)
                .choose(new Matter(
                        policy.route(policy.leading(categories), triggers),
                        Confidentiality.valueOf(String.valueOf(triage.text("confidentiality"))),
                        area,
                        excluded,
                        Past.NONE,
                        Purpose.ANSWER,
                        now,
                        now.plus(Duration.ofDays(7)),
                        Map.of()));
    }

    private List<Respondent> respondents(Deed report, Names names) {
        String kind = report.text("respondent");
        if (kind == null) {
            return List.of();
        }
        String office = report.text("respondentOffice");
        String name = report.text("respondentName");
        return List.of(new Respondent(
                kind, office == null ? null : cast.officeNumber(office), name == null ? null : names.of(name)));
    }
}

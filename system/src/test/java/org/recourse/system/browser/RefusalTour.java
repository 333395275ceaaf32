package org.recourse.system.browser;

import static org.recourse.system.browser.Stop.open;
import static org.recourse.system.browser.Stop.portal;
import static org.recourse.system.container.Station.*;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.recourse.grievance.Act;

/**
 * What somebody sees in place of what he asked for. That the database is away has a test of its own, because nobody else
 * can look at anything meanwhile; nothing of release 1 answers that there was too much (429).
 */
final class RefusalTour {

    private static final String FORM = "application/x-www-form-urlencoded";

    /** More than a form may hold. */
    private static final int TOO_MUCH = 600_000;

    private final Cases cases;

    RefusalTour(Cases cases) {
        this.cases = cases;
    }

    List<Stop> stops() {
        return Stream.concat(atTheDoor().stream(), inThePortal().stream()).toList();
    }

    private List<Stop> atTheDoor() {
        return List.of(
                sent("malformed-400", "/report/check", FORM, Map.of("token", "forged")),
                new Stop("foreign-403", null, Journeys::comesFromElsewhere),
                open("absent-404", "/nothing"),
                sent("method-405", "/about/hiding", FORM, Map.of("a", "b")),
                sent("large-413", "/report/words", FORM, Map.of("words", "x".repeat(TOO_MUCH))),
                sent("kind-415", "/report", "multipart/form-data", Map.of("a", "b")),
                new Stop("host-421", null, Visitor::opensElsewhere),
                open("fault-500", "/test/case?station=nowhere"),
                open("login-away-503", "/sign-in"));
    }

    private static Stop sent(String name, String path, String kind, Map<String, String> fields) {
        return new Stop(name, null, visitor -> visitor.opens("/about/hiding").sendsTo(path, kind, fields));
    }

    private List<Stop> inThePortal() {
        return List.of(
                portal("stranger", "newcomer", ""),
                portal("stranger-403", "newcomer", "/cases"),
                new Stop("signed-out-401", "case-manager", visitor -> {
                    visitor.opens("/portal/cases/" + cases.at(REGISTERED).reference());
                    Journeys.opensWhatIsApart(visitor.isSignedOut());
                }),
                on("forbidden-403", "official", "/acts/triage"),
                on("absent-in-the-portal-404", "police", ""),
                portal("filter-422", "case-manager", "/cases?part=open&state=NO_SUCH"),
                new Stop(
                        "act-of-another-409",
                        "liaison",
                        visitor -> Journeys.isSomebodyElse(visitor, cases.at(TRIAGED))),
                new Stop("act-stale-412", "liaison", visitor -> Journeys.isOvertaken(visitor, cases.fresh(TRIAGED))),
                new Stop("act-kept", "liaison", visitor -> {
                    PortalTour.form(visitor, cases.at(TRIAGED), Act.WRITE_SUMMARY)
                            .says("text", "Miners are stopped at a gate.", "يُوقَف العمّال عند بوابة.")
                            .isSignedOut()
                            .sends()
                            .looks("login-with-a-form-kept")
                            .logsIn("liaison");
                }));
    }

    private Stop on(String name, String who, String page) {
        return new Stop(
                name,
                who,
                visitor -> visitor.opens("/portal/cases/" + cases.at(REGISTERED).reference() + page));
    }
}

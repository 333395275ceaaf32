package org.recourse.system.browser;

import static org.recourse.system.browser.Stop.open;
import static org.recourse.system.container.Station.*;

import java.util.ArrayList;
import java.util.List;
import org.recourse.system.container.Station;

/** The pages that anybody sees, with a receipt or without. */
final class PublicTour {

    private final Cases cases;

    PublicTour(Cases cases) {
        this.cases = cases;
    }

    List<Stop> stops() {
        var stops = new ArrayList<Stop>();
        stops.addAll(forEverybody());
        stops.addAll(followUp());
        return stops;
    }

    private List<Stop> forEverybody() {
        return List.of(
                open("home", "/"),
                open("about-who-sees-what", "/about/who-sees-what"),
                open("about-hiding", "/about/hiding"),
                open("about-keeping", "/about/keeping"),
                open("about-help", "/about/help"),
                open("about-talk", "/about/talk"),
                open("api", "/api/v1/openapi/page"),
                open("components", "/components"),
                open("mail", "/demonstration/mail"),
                open("login", "/portal/"),
                new Stop("login-wrong", null, Journeys::mistypesThePassword),
                new Stop("note", null, Journeys::reports),
                open("code", "/follow-up"),
                new Stop(
                        "code-misread",
                        null,
                        visitor -> visitor.opens("/follow-up")
                                .fills("code", "1NEM CKT5 YCMY 6AA8 C3XC 6")
                                .sends()));
    }

    private List<Stop> followUp() {
        return List.of(
                follow("follow-up-new", REGISTERED, ""),
                follow("follow-up-assigned", ASSIGNED, ""),
                follow("follow-up-question", AWAITING, ""),
                follow("follow-up-answer", AWAITING, "/answer"),
                follow("follow-up-offered", TOLD, ""),
                follow("follow-up-proposal", TOLD, "/proposal"),
                follow("follow-up-agree", TOLD, "/agree"),
                follow("follow-up-dispute", TOLD, "/dispute"),
                new Stop(
                        "follow-up-dispute-empty",
                        null,
                        visitor -> visitor.follows(cases.at(TOLD))
                                .opens("/follow-up/dispute")
                                .sends()),
                follow("follow-up-escalate", IN_ACTION, "/escalate"),
                follow("follow-up-withdraw", IN_ACTION, "/withdraw"),
                new Stop(
                        "follow-up-written",
                        null,
                        visitor -> visitor.follows(cases.fresh(IN_ACTION))
                                .says("text", "When will somebody come?", "متى يأتي أحد؟")
                                .clicks("form[action='/follow-up/message'] button")),
                new Stop("follow-up-kept", null, visitor -> Journeys.comesTooLate(visitor, cases.at(IN_ACTION))),
                follow("follow-up-disputed", DISPUTED, ""),
                follow("follow-up-rejected", REJECTION_TOLD, ""),
                follow("follow-up-decision", REJECTION_TOLD, "/decision"),
                follow("follow-up-appeal", TOLD, "/appeal"),
                follow("follow-up-appealed", UNDER_APPEAL, ""),
                follow("follow-up-stop-appeal", UNDER_APPEAL, "/stop-appeal"),
                follow("follow-up-dismissed", DISMISSED, "/decision"),
                follow("follow-up-stands", STANDS, "/proposal"),
                follow("follow-up-reopen", CLOSED, "/reopen"),
                follow("follow-up-remedy", REMEDY, ""),
                follow("follow-up-view-item", PAID, "/view-item"),
                follow("follow-up-report-reprisal", IN_ACTION, "/report-reprisal"),
                new Stop(
                        "follow-up-reported-reprisal",
                        null,
                        visitor -> visitor.follows(cases.fresh(IN_ACTION))
                                .opens("/follow-up/report-reprisal")
                                .says("words", "They came at night.", "جاؤوا ليلًا.")
                                .says("since", "Since Sunday", "منذ الأحد")
                                .picks("danger", "no")
                                .sends()),
                follow("follow-up-closed", CLOSED, ""));
    }

    private Stop follow(String name, Station station, String page) {
        return new Stop(name, null, visitor -> {
            visitor.follows(cases.at(station));
            if (!page.isEmpty()) {
                visitor.opens("/follow-up" + page);
            }
        });
    }
}

package org.recourse.system.browser;

import static org.recourse.system.browser.Stop.open;
import static org.recourse.system.browser.Stop.portal;
import static org.recourse.system.container.Station.*;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.recourse.grievance.Act;
import org.recourse.system.container.Players;
import org.recourse.system.container.Station;
import org.recourse.system.container.Trial;

/**
 * Every page that there is: who looks at it, and how it is reached. Whatever looks at pages goes through this list, so a
 * new page is one more line here.
 */
final class Tour {

    private static final List<String> OFFICERS = List.of(
            "liaison",
            "case-manager",
            "protection",
            "official",
            "official2",
            "police",
            "inspectorate",
            "oversight",
            "administrator");

    private final Cases cases;

    Tour(Cases cases) {
        this.cases = cases;
    }

    List<Stop> stops() {
        var stops = new ArrayList<Stop>();
        stops.addAll(forEverybody());
        stops.addAll(followUp());
        stops.addAll(homesAndLists());
        stops.addAll(cases());
        stops.addAll(forms());
        stops.addAll(answers());
        return stops;
    }

    // ---- for everybody

    private List<Stop> forEverybody() {
        return List.of(
                open("home", "/"),
                open("about-who-sees-what", "/about/who-sees-what"),
                open("about-hiding", "/about/hiding"),
                open("about-keeping", "/about/keeping"),
                open("about-help", "/about/help"),
                open("about-talk", "/about/talk"),
                open("components", "/components"),
                open("absent", "/nothing"),
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
                follow("follow-up-disputed", DISPUTED, ""),
                follow("follow-up-remedy", REMEDY, ""),
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

    // ---- for officers

    private List<Stop> homesAndLists() {
        return Stream.concat(
                        OFFICERS.stream().map(who -> portal("today-" + who, who, "")),
                        Stream.of(
                                new Stop("report-spoken", "liaison", visitor -> visitor.opens("/portal/report")),
                                portal("docket", "case-manager", "/cases"),
                                portal("docket-others", "case-manager", "/cases?part=open"),
                                portal("docket-closed", "case-manager", "/cases?part=closed"),
                                portal(
                                        "docket-filtered",
                                        "case-manager",
                                        "/cases?part=open&severity=S3&state=ASSIGNED"),
                                portal("docket-none", "case-manager", "/cases?part=closed&severity=S4&state=OFFERED"),
                                portal("docket-misread", "case-manager", "/cases?reference=7K3M"),
                                portal("docket-liaison", "liaison", "/cases?part=open"),
                                portal("docket-official", "official", "/cases"),
                                portal("docket-police", "police", "/cases"),
                                portal("docket-oversight", "oversight", "/cases?part=open"),
                                portal("overdue", "oversight", "/overdue"),
                                new Stop("overdue-of-one", "oversight", Journeys::narrowsTheOverdue)))
                .toList();
    }

    private List<Stop> cases() {
        return List.of(
                summary("case-registered", "case-manager", REGISTERED),
                summary("case-registered-liaison", "liaison", REGISTERED),
                summary("case-triaged", "case-manager", TRIAGED),
                summary("case-summarised", "case-manager", SUMMARISED),
                summary("case-assigned-official", "official", ASSIGNED),
                summary("case-in-action", "case-manager", IN_ACTION),
                summary("case-in-action-official", "official", IN_ACTION),
                summary("case-question-waits", "case-manager", QUESTION_WAITS),
                summary("case-awaiting", "liaison", AWAITING),
                summary("case-proposed", "case-manager", PROPOSED),
                summary("case-offered", "liaison", OFFERED),
                summary("case-disputed", "case-manager", DISPUTED),
                summary("case-remedy-official", "official", REMEDY),
                summary("case-done", "liaison", DONE),
                summary("case-closing", "case-manager", CLOSING),
                summary("case-closed", "case-manager", CLOSED),
                summary("case-oversight", "oversight", REMEDY),
                summary("case-sealed", "protection", SEALED),
                tab("case-messages-none", "liaison", REGISTERED, "/messages"),
                tab("case-messages", "liaison", AWAITING, "/messages"),
                tab("case-remedy-none", "case-manager", ASSIGNED, "/remedy"),
                tab("case-remedy", "case-manager", CLOSING, "/remedy"),
                tab("case-remedy-official-items", "official", REMEDY, "/remedy"),
                tab("case-history", "case-manager", CLOSED, "/history"),
                tab("case-history-oversight", "oversight", CLOSED, "/history"),
                tab("case-history-reads", "oversight", CLOSED, "/history?show=reads"),
                tab("case-reads", "oversight", CLOSED, "/reads"),
                new Stop(
                        "case-opened",
                        "case-manager",
                        visitor -> Journeys.opensWhatIsApart(visitor.opens(cases.address(REGISTERED, visitor)))),
                tab("absent-in-the-portal", "police", REGISTERED, ""));
    }

    private Stop summary(String name, String who, Station station) {
        return tab(name, who, station, "");
    }

    private Stop tab(String name, String who, Station station, String tab) {
        return new Stop(name, who, visitor -> visitor.opens(cases.address(station, visitor) + tab));
    }

    /** The form of every act that somebody does, each where the matrix of acts tries it. */
    private List<Stop> forms() {
        var players = Players.ofNessor();
        return Trial.ALL.stream()
                .filter(trial -> trial.act() != Act.DECLINE)
                .map(trial -> new Stop(
                        "act-" + trial.act().code(),
                        players.of(trial.part()).login(),
                        visitor -> form(visitor, cases.at(trial.station()), trial.act())))
                .toList();
    }

    /** What comes of a form: mistakes, and what was done. */
    private List<Stop> answers() {
        return List.of(
                empty("act-triage-empty", "case-manager", REGISTERED, Act.TRIAGE),
                empty("act-propose-empty", "official", IN_ACTION, Act.PROPOSE),
                empty("act-tell-empty", "liaison", OFFERED, Act.TELL),
                empty("act-close-empty", "case-manager", CLOSING, Act.CLOSE),
                new Stop(
                        "act-propose-items",
                        "official",
                        visitor -> form(visitor, cases.at(IN_ACTION), Act.PROPOSE)
                                .clicks("main button[name=add][value=items]")),
                new Stop(
                        "done-note",
                        "official",
                        visitor -> form(visitor, cases.fresh(IN_ACTION), Act.NOTE)
                                .says("text", "Ask the weights office.", "اسألوا مكتب الموازين.")
                                .sends()),
                new Stop(
                        "done-ask-waits",
                        "official",
                        visitor -> form(visitor, cases.fresh(IN_ACTION), Act.ASK)
                                .says("text", "On which days was it shut?", "في أي أيام كان مغلقاً؟")
                                .fills("days", "10")
                                .sends()),
                new Stop("act-stale", "liaison", visitor -> Journeys.isOvertaken(visitor, cases.fresh(TRIAGED))),
                new Stop(
                        "act-kept",
                        "liaison",
                        visitor -> form(visitor, cases.at(TRIAGED), Act.WRITE_SUMMARY)
                                .says("text", "Miners are stopped at a gate.", "يُوقَف العمّال عند بوابة.")
                                .isSignedOut()
                                .sends()));
    }

    private Stop empty(String name, String who, Station station, Act act) {
        return new Stop(
                name, who, visitor -> form(visitor, cases.at(station), act).sends());
    }

    static Visitor form(Visitor visitor, Cases.Case on, Act act) {
        return visitor.opens("/portal/cases/" + on.reference() + "/acts/" + act.code());
    }
}

package org.recourse.system.browser;

import static org.recourse.system.browser.Stop.portal;
import static org.recourse.system.container.Station.*;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.recourse.grievance.Act;
import org.recourse.system.container.Players;
import org.recourse.system.container.Station;
import org.recourse.system.container.Trial;

/** The pages of officers. */
final class PortalTour {

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

    PortalTour(Cases cases) {
        this.cases = cases;
    }

    List<Stop> stops() {
        var stops = new ArrayList<Stop>();
        stops.addAll(homesAndLists());
        stops.addAll(cases());
        stops.addAll(forms());
        stops.addAll(answers());
        return stops;
    }

    private List<Stop> homesAndLists() {
        return Stream.concat(
                        OFFICERS.stream().map(who -> portal("today-" + who, who, "")),
                        Stream.of(
                                portal("import", "administrator", "/import"),
                                portal("letters", "administrator", "/letters"),
                                new Stop(
                                        "import-refused-422",
                                        "administrator",
                                        visitor -> Imports.sends(visitor, Imports.WRONG)),
                                new Stop(
                                        "import-look",
                                        "administrator",
                                        visitor -> Imports.sends(visitor, Imports.NEVER)),
                                portal("calendars", "administrator", "/calendars"),
                                portal("calendar", "administrator", "/calendars?code=MARRUN&year=2027"),
                                portal("calendar-copied", "administrator", "/calendars?code=MARRUN&year=2029"),
                                new Stop("calendar-refused-422", "administrator", visitor -> {
                                    var page = visitor.opens("/portal/calendars?code=MARRUN&year=2028")
                                            .page();
                                    page.fill("#date-0", "2027-01-01");
                                    page.click("form[action$=days] button");
                                }),
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
                                portal("docket-found", "case-manager", "/cases?part=open&words=scale"),
                                portal("docket-found-nowhere", "case-manager", "/cases?words=zzyzx"),
                                portal("docket-words-misread", "case-manager", "/cases?words=the"),
                                new Stop("docket-carried", "case-manager2", visitor -> {
                                    cases.at(CARRIED);
                                    visitor.opens("/portal/cases?carrier=me");
                                }),
                                portal("docket-liaison", "liaison", "/cases?part=open"),
                                portal("docket-official", "official", "/cases"),
                                portal("docket-police", "police", "/cases"),
                                new Stop("orders", "police", visitor -> {
                                    cases.at(PROTECTED);
                                    visitor.opens("/portal/orders");
                                }),
                                portal("orders-others", "police", "/orders?part=others"),
                                portal("orders-mine", "police", "/orders?carrier=me"),
                                order("order", ""),
                                new Stop(
                                        "order-empty",
                                        "police",
                                        visitor -> order(visitor, "").sends()),
                                order("order-assign", "/acts/assign"),
                                order("order-step-back", "/acts/step-back"),
                                portal("docket-oversight", "oversight", "/cases?part=open"),
                                portal("overdue", "oversight", "/overdue"),
                                portal("questions", "oversight", "/questions"),
                                portal("question-arrivals", "oversight", "/questions/arrivals?by=category"),
                                portal("question-escalations", "oversight", "/questions/escalations"),
                                portal("question-times", "oversight", "/questions/times?only=open"),
                                portal("question-accused", "oversight", "/questions/accused?by=person"),
                                portal("question-promises", "oversight", "/questions/promises"),
                                portal("patterns", "oversight", "/patterns"),
                                portal("satisfaction", "oversight", "/satisfaction"),
                                portal("formalisation", "case-manager", "/formalisation"),
                                portal("cohorts", "oversight", "/formalisation/cohorts"),
                                portal("question-none", "oversight", "/questions/law-gaps?until=2020-01-01"),
                                new Stop("overdue-of-one", "oversight", Journeys::narrowsTheOverdue)))
                .toList();
    }

    /** A page of the first order of those that wait for a report. */
    private Stop order(String name, String page) {
        return new Stop(name, "police", visitor -> order(visitor, page));
    }

    /** From some of the others that tests leave behind, all but one person of the office have stepped back. */
    private Visitor order(Visitor visitor, String page) {
        cases.at(PROTECTED);
        for (var order : visitor.opens("/portal/orders").links("main th a")) {
            if (visitor.opens(order)
                            .page()
                            .locator("main a[href$='/acts/assign']")
                            .count()
                    > 0) {
                return visitor.opens(order + page);
            }
        }
        throw new IllegalStateException("no order of which somebody can be named who carries it");
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
                summary("case-carried", "case-manager", CARRIED),
                summary("case-question-waits", "case-manager", QUESTION_WAITS),
                summary("case-awaiting", "liaison", AWAITING),
                summary("case-proposed", "case-manager", PROPOSED),
                summary("case-offered", "liaison", OFFERED),
                summary("case-disputed", "case-manager", DISPUTED),
                summary("case-linked", "case-manager", LINKED),
                summary("case-reject-waits", "case-manager2", REJECT_WAITS),
                summary("case-rejected", "liaison", INADMISSIBLE),
                summary("case-referred", "case-manager", REFERRED),
                summary("case-helped", "liaison", HELPED),
                summary("case-appealed", "official2", UNDER_APPEAL),
                tab("case-remedy-rejected", "case-manager", INADMISSIBLE, "/remedy"),
                tab("case-remedy-appealed", "case-manager", DISMISSED, "/remedy"),
                summary("case-remedy-official", "official", REMEDY),
                summary("case-done", "liaison", DONE),
                summary("case-closing", "case-manager", CLOSING),
                summary("case-closed", "case-manager", CLOSED),
                summary("case-oversight", "oversight", REMEDY),
                summary("case-sealed", "protection", SEALED),
                summary("case-held", "case-manager", HELD),
                tab("case-messages-none", "liaison", REGISTERED, "/messages"),
                tab("case-messages", "liaison", AWAITING, "/messages"),
                tab("case-remedy-none", "case-manager", ASSIGNED, "/remedy"),
                tab("case-remedy", "case-manager", CLOSING, "/remedy"),
                tab("case-remedy-official-items", "official", REMEDY, "/remedy"),
                tab("case-remedy-protected", "case-manager", PROTECTED, "/remedy"),
                tab("case-remedy-heard", "case-manager", HEARD, "/remedy"),
                tab("case-packet", "case-manager", HEARD, "/packet"),
                tab("case-hear-waits", "case-manager2", HEAR_WAITS, "/acts/confirm"),
                tab("case-remedy-paid", "official", PAID, "/remedy"),
                tab("case-history", "case-manager", CLOSED, "/history"),
                tab("case-history-oversight", "oversight", CLOSED, "/history"),
                tab("case-history-reads", "oversight", CLOSED, "/history?show=reads"),
                tab("case-reads", "oversight", CLOSED, "/reads"),
                tab("case-copies", "oversight", CLOSED, "/records"),
                tab("case-copies-liaison", "liaison", IN_ACTION, "/records"),
                tab("case-copies-gone", "official", IN_ACTION, "/records?asked=00000000000000000000000000000000"),
                new Stop(
                        "case-opened",
                        "case-manager",
                        visitor -> Journeys.opensWhatIsApart(visitor.opens(cases.address(REGISTERED, visitor)))));
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

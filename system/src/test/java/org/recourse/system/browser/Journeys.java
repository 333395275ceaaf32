package org.recourse.system.browser;

import com.microsoft.playwright.Route;
import org.recourse.grievance.Act;
import org.recourse.system.RunningSystem;

/** Ways of the tour that pass several pages. */
final class Journeys {

    private Journeys() {}

    /** Somebody tells of a toll at a road, makes every mistake that can be made, and prints the slip. */
    static void reports(Visitor visitor) {
        visitor.opens("/report").looks("report-what").sends().looks("report-what-empty");
        visitor.picks("tile", "ROADBLOCK").sends().looks("report-words").sends().looks("report-words-empty");
        visitor.says(
                        "words",
                        "At the bar on the ferry road men in uniform stop us.\n"
                                + "They take a share of the sacks and write nothing down.",
                        "عند الحاجز في طريق العبّارة يوقفنا رجال بزي رسمي.\nيأخذون نصيباً من الأكياس ولا يكتبون شيئاً.")
                .says("outcome", "We want a road without a toll.", "نريد طريقاً بلا إتاوة.")
                .sends();
        where(visitor);
        visitor.looks("report-who").sends().looks("report-who-empty");
        visitor.picks("group", "ARMED").sends().looks("report-who-armed");
        visitor.picks("respondent", "POLICE").sends().looks("report-danger").sends();
        visitor.looks("report-contact").sends().looks("report-contact-empty");
        visitor.picks("named", "no")
                .picks("consentToAct", "yes")
                .picks("contact", "RECEIPT_ONLY")
                .sends();
        visitor.looks("report-check").sends().looks("receipt").opens("/note");
    }

    private static void where(Visitor visitor) {
        visitor.looks("report-where").sends().looks("report-where-empty");
        for (var within : new String[] {"district", "site", "exactly"}) {
            visitor.picksFirst("within");
            visitor.sends().looks("report-where-" + within);
        }
        visitor.sends();
        visitor.opens("/report").looks("report-unfinished").clicks("main a.govuk-button");
    }

    /** Of nobody whom the login knows: after two wrong ones in a second it would let a person wait for a minute. */
    static void mistypesThePassword(Visitor visitor) {
        visitor.opens("/portal/");
        visitor.page().fill("#username", "liason");
        visitor.page().fill("#password", "wrong");
        visitor.clicks("#kc-login");
    }

    /** The page of a stranger has a form that leads to us. */
    static void comesFromElsewhere(Visitor visitor) {
        var page = visitor.page();
        var foreign = "http://" + Visitor.ELSEWHERE + "/";
        page.route(
                foreign,
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("text/html")
                        .setBody("<form method=post action='" + RunningSystem.address()
                                + "/report'><button>Win</button></form>")));
        page.navigate(foreign);
        page.click("button");
        page.unroute(foreign);
    }

    /** Writes in a case that the browser has forgotten meanwhile, and enters the code once more. */
    static void comesTooLate(Visitor visitor, Cases.Case told) {
        visitor.follows(told).says("text", "When will somebody come?", "متى يأتي أحد؟");
        visitor.isForgotten()
                .clicks("form[action='/follow-up/message'] button")
                .looks("code-kept")
                .fills("code", told.receipt())
                .sends();
    }

    /** Sends a form as another than the one who opened it. */
    static void isSomebodyElse(Visitor visitor, Cases.Case on) {
        PortalTour.form(visitor, on, Act.WRITE_SUMMARY)
                .says("text", "Miners are stopped at a gate.", "يُوقَف العمّال عند بوابة.")
                .isSignedOut();
        var other = visitor.page().context().newPage();
        other.navigate(RunningSystem.address().resolve("/portal/").toString());
        BrowserTest.logsIn(other, "liaison2");
        other.waitForURL(RunningSystem.address().resolve("/portal/") + "**");
        visitor.sends();
    }

    /** Opens the first part of a case that is kept apart, with a reason where one is asked for. */
    static void opensWhatIsApart(Visitor visitor) {
        if (visitor.sees("main .rc-sealed [name=reason]")) {
            visitor.page()
                    .locator("main .rc-sealed [name=reason]")
                    .first()
                    .fill(visitor.language().equals("ar") ? "أكتب الملخّص" : "I write the summary");
        }
        visitor.clicks("main .rc-sealed button");
    }

    static void narrowsTheOverdue(Visitor visitor) {
        visitor.opens("/portal/overdue");
        if (visitor.sees("main a[href*='whose=']")) {
            visitor.clicks("main a[href*='whose=']");
        }
    }

    /** Writes a summary on a case that has become another in the meantime. */
    static void isOvertaken(Visitor visitor, Cases.Case on) {
        PortalTour.form(visitor, on, Act.WRITE_SUMMARY)
                .says("text", "Miners are stopped at a gate.", "يُوقَف العمّال عند بوابة.");
        var other = visitor.page().context().newPage();
        other.navigate(visitor.page().url());
        other.fill("main [name=text]", "At a gate miners are sent away.");
        other.locator("main form button.govuk-button[type=submit]:not([name])")
                .first()
                .click();
        visitor.sends();
    }
}

package org.recourse.system.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A grievance goes its whole road through the pages, each act by the person whose it is, with the real login. */
class RoadJourneyIT extends BrowserTest {

    private static final String STORY = "يوقفوننا عند باب المنجم ولا يعطوننا ورقة.";

    private String reference = "";
    private String receipt = "";

    @BeforeEach
    void country() {
        stranger("en", DESK).navigate(address("/test/country"));
    }

    @Test
    void a_grievance_travels_from_the_pit_to_an_answer_and_is_closed_by_two() {
        logged(as("liaison", "ar", PHONE));
        reference = newest(as("case-manager"));
        var manager = as("case-manager");
        triaged(manager);
        written(as("liaison"));
        approvedAndAdmitted(manager);
        var official = as("official");
        accepted(official);
        asked(official, manager);
        answered(stranger("ar", PHONE));
        proposed(official);
        released(manager);
        told(as("liaison"));
        agreed(stranger("ar", PHONE));
        done(official);
        verified(as("liaison"));
        closed(manager, as("oversight"));
        audited(as("oversight"));
    }

    // ---- one step each

    private void logged(Page page) {
        page.navigate(address("/portal/report"));
        choose(page, "#what-LICENCE");
        goOn(page);
        page.fill("#words", STORY);
        page.fill("#outcome", "نريد ورقة");
        goOn(page);
        for (var place : List.of("أومبار العليا", "نسور", "المدرّج الأحمر")) {
            page.getByLabel(place).check(new Locator.CheckOptions().setForce(true));
            goOn(page);
        }
        while (page.url().endsWith("/where")) {
            goOn(page);
        }
        page.locator("input[name=group]").first().check(new Locator.CheckOptions().setForce(true));
        goOn(page);
        while (page.url().contains("/who")) {
            goOn(page);
        }
        goOn(page);
        choose(page, "#named-no");
        choose(page, "#consentToAct");
        choose(page, "#contact-IN_PERSON");
        goOn(page);
        isAccessible(page);
        goOn(page);
        isAccessible(page);
        receipt = String.join(
                " ",
                page.locator(".rc-code li").allTextContents().stream()
                        .map(group -> group.strip().substring(1))
                        .toList());
        assertThat(receipt).isNotBlank();
    }

    /** The reference of the case that came in last. */
    private String newest(Page manager) {
        manager.navigate(address("/portal/cases?state=REGISTERED"));
        isAccessible(manager);
        return manager.locator("a[href^='/portal/cases/']")
                .last()
                .getAttribute("href")
                .replaceAll("^.*/", "");
    }

    private void triaged(Page manager) {
        act(manager, "triage");
        choose(manager, "input[name=categories][value='LIC-02']");
        pick(manager, "severity", "S2");
        manager.fill("[name=reason]", "Kept from the site without a paper");
        pick(manager, "confidentiality", "P2");
        pick(manager, "fear", "NONE");
        pick(manager, "conflictsChecked", "yes");
        pick(manager, "askedAboutDanger", "yes");
        send(manager);
    }

    private void written(Page liaison) {
        act(liaison, "write-summary");
        liaison.fill("[name=text]", "Miners are stopped at the gate of a site and get no paper.");
        send(liaison);
    }

    private void approvedAndAdmitted(Page manager) {
        act(manager, "approve-summary");
        pick(manager, "readBack", "yes");
        send(manager);
        act(manager, "admit");
        send(manager);
    }

    private void accepted(Page official) {
        act(official, "accept");
        official.fill("[name='actions.0.what']", "Visit the gate");
        date(official, "actions.0.by", 10);
        pick(official, "noInterest", "yes");
        send(official);
    }

    private void asked(Page official, Page manager) {
        act(official, "ask");
        official.fill("[name=text]", "On which days was the gate shut?");
        official.fill("main [name=days]", "10");
        send(official);
        assertThat(official.url()).contains("waits=yes");
        act(manager, "confirm");
        isAccessible(manager);
        manager.locator("form[action$='/acts/confirm'] button[type=submit]").click();
        assertThat(manager.url()).contains("/done/confirm");
    }

    private void answered(Page page) {
        followed(page);
        page.navigate(address("/follow-up/answer"));
        page.fill("[name=words]", "في أيام السوق");
        pick(page, "declines", "no");
        sendMine(page);
    }

    private void proposed(Page official) {
        act(official, "propose");
        pick(official, "findings.0.finding", "SUBSTANTIATED");
        official.fill("[name='findings.0.reasons']", "The gate was seen shut");
        if (official.locator("[name='items.0.what']").count() == 0) {
            official.locator("button[name=add][value=items]").click();
        }
        pick(official, "items.0.type", "GNR");
        official.fill("[name='items.0.what']", "The gate is open on market days");
        date(official, "items.0.due", 20);
        official.fill("[name=askedAndGot]", "A paper was asked for and is given");
        official.fill("[name=whoLoses]", "Nobody");
        official.fill("[name=whoCouldRetaliate]", "The guards");
        official.fill("[name=whoWasNotAsked]", "The women who sort");
        send(official);
    }

    private void released(Page manager) {
        act(manager, "release");
        pick(manager, "wordsChecked", "yes");
        pick(manager, "doNoHarmRead", "yes");
        manager.fill("[name=spoken]", "The gate will be open on market days.");
        manager.fill("[name=appeal]", "You can say no within 45 working days.");
        pick(manager, "adviserOffered", "yes");
        send(manager);
    }

    private void told(Page liaison) {
        act(liaison, "tell");
        liaison.locator("[name=word]").last().check(new Locator.CheckOptions().setForce(true));
        pick(liaison, "how", "IN_PERSON");
        date(liaison, "when", 0);
        pick(liaison, "understood", "yes");
        send(liaison);
    }

    private void agreed(Page page) {
        followed(page);
        page.navigate(address("/follow-up/agree"));
        pick(page, "askedAlone", "yes");
        sendMine(page);
    }

    private void done(Page official) {
        act(official, "report-done");
        pick(official, "item", "1");
        official.fill("[name=what]", "The gate is open");
        date(official, "when", 0);
        official.fill("[name=proof]", "A picture");
        send(official);
    }

    private void verified(Page liaison) {
        act(liaison, "verify");
        pick(liaison, "item", "1");
        liaison.fill("[name=seen]", "I went through the gate");
        pick(liaison, "view", "DONE");
        pick(liaison, "passed", "yes");
        send(liaison);
    }

    private void closed(Page manager, Page oversight) {
        act(manager, "close");
        pick(manager, "code", "RESOLVED_SATISFIED");
        pick(manager, "satisfaction", "YES");
        pick(manager, "fear", "NONE");
        pick(manager, "rootCause", "POWER");
        manager.fill("[name=askedAndGot]", "A paper was asked for and given");
        send(manager);
        assertThat(manager.url()).contains("waits=yes");
        act(oversight, "confirm");
        oversight.locator("form[action$='/acts/confirm'] button[type=submit]").click();
        assertThat(oversight.url()).contains("/done/confirm");
    }

    private void audited(Page oversight) {
        oversight.navigate(address("/portal/cases/" + reference + "/history"));
        isAccessible(oversight);
        assertThat(oversight.locator(".rc-time__item").count()).isGreaterThan(15);
        oversight.navigate(address("/portal/cases/" + reference + "/reads"));
        isAccessible(oversight);
        assertThat(oversight.content()).doesNotContain(STORY);
    }

    // ---- how a page is used

    private void act(Page page, String act) {
        page.navigate(address("/portal/cases/" + reference + "/acts/" + act));
        isAccessible(page);
    }

    private static void send(Page page) {
        page.locator("main form button.govuk-button[type=submit]:not([name])")
                .last()
                .click();
        assertThat(page.url()).as(page.locator("main").innerText()).contains("/done/");
        isAccessible(page);
    }

    private static void sendMine(Page page) {
        isAccessible(page);
        page.locator("main form button.govuk-button[type=submit]:not([name])")
                .last()
                .click();
        assertThat(page.locator(".govuk-error-summary").count())
                .as(page.content())
                .isZero();
    }

    private void followed(Page page) {
        page.navigate(address("/follow-up"));
        page.fill("#code", receipt);
        goOn(page);
        isAccessible(page);
    }

    private static void goOn(Page page) {
        page.locator("form button.govuk-button[type=submit]:not(.govuk-button--secondary)")
                .last()
                .click();
    }

    private static void choose(Page page, String what) {
        page.locator(what).first().check(new Locator.CheckOptions().setForce(true));
    }

    /** Picks a choice, whether it is drawn as radios, as a list or as one box to tick. */
    private static void pick(Page page, String field, String value) {
        var list = page.locator("select[name='" + field + "']");
        if (list.count() > 0) {
            list.selectOption(value);
            return;
        }
        var choice = page.locator("input[name='" + field + "'][value='" + value + "']");
        (choice.count() > 0 ? choice : page.locator("input[name='" + field + "']"))
                .first()
                .check(new Locator.CheckOptions().setForce(true));
    }

    private static void date(Page page, String field, int daysAhead) {
        var day = java.time.LocalDate.now(java.time.ZoneId.of("Etc/GMT-3")).plusDays(daysAhead);
        page.fill("[name='" + field + ".day']", String.valueOf(day.getDayOfMonth()));
        page.fill("[name='" + field + ".month']", String.valueOf(day.getMonthValue()));
        page.fill("[name='" + field + ".year']", String.valueOf(day.getYear()));
    }
}

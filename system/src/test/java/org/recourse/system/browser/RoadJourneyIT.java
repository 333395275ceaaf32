package org.recourse.system.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.recourse.system.browser.Clicks.date;
import static org.recourse.system.browser.Clicks.pick;
import static org.recourse.system.browser.Clicks.sendToBeDone;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A grievance goes its whole road through the pages, each act by the person whose it is, with the real login. */
class RoadJourneyIT extends JourneyTest {

    private static final String STORY = "يوقفوننا عند باب المنجم ولا يعطوننا ورقة.";
    private static final String ASKED = "نريد ورقة";

    @Test
    void a_grievance_travels_from_the_pit_to_an_answer_and_is_closed_by_two() {
        logged(as("liaison", "ar", PHONE));
        followed(stranger("ar", PHONE));
        var manager = as("case-manager");
        triaged(manager, List.of("LIC-02"), "S2", "P2");
        written(as("liaison"), "Miners are stopped at the gate of a site and get no paper.", ASKED);
        approved(manager);
        admitted(manager);
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
        receipt = new Teller(page)
                .touches("LICENCE")
                .says(STORY, ASKED)
                .at("أومبار العليا", "نسور", "المدرّج الأحمر")
                .doesNotKnowWho()
                .isInNoDanger()
                .withoutName("IN_PERSON")
                .sends();
    }

    private void accepted(Page official) {
        act(official, "accept");
        official.fill("[name='actions.0.what']", "Visit the gate");
        date(official, "actions.0.by", 10);
        pick(official, "noInterest", "yes");
        sendToBeDone(official);
    }

    private void asked(Page official, Page manager) {
        act(official, "ask");
        official.fill("[name=text]", "On which days was the gate shut?");
        official.fill("main [name=days]", "10");
        sendToBeDone(official);
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
        assertThat(official.locator("main").innerText()).contains(ASKED);
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
        sendToBeDone(official);
    }

    private void released(Page manager) {
        act(manager, "release");
        pick(manager, "wordsChecked", "yes");
        pick(manager, "doNoHarmRead", "yes");
        manager.fill("[name=spoken]", "The gate will be open on market days.");
        assertThat(manager.inputValue("[name=appeal]")).contains("45").contains("جهة مستقلة");
        manager.fill("[name=appeal]", "You can say no within 45 working days.");
        pick(manager, "adviserOffered", "yes");
        sendToBeDone(manager);
    }

    private void told(Page liaison) {
        act(liaison, "tell");
        liaison.locator("[name=word]").last().check(Clicks.UNDER_ITS_PICTURE);
        pick(liaison, "how", "IN_PERSON");
        date(liaison, "when", 0);
        pick(liaison, "understood", "yes");
        sendToBeDone(liaison);
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
        sendToBeDone(official);
    }

    private void verified(Page liaison) {
        act(liaison, "verify");
        pick(liaison, "item", "1");
        liaison.fill("[name=seen]", "I went through the gate");
        pick(liaison, "view", "DONE");
        pick(liaison, "passed", "yes");
        sendToBeDone(liaison);
    }

    private void closed(Page manager, Page oversight) {
        act(manager, "close");
        pick(manager, "code", "RESOLVED_SATISFIED");
        pick(manager, "satisfaction", "YES");
        pick(manager, "fear", "NONE");
        pick(manager, "rootCause", "POWER");
        manager.fill("[name=askedAndGot]", "A paper was asked for and given");
        sendToBeDone(manager);
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
}

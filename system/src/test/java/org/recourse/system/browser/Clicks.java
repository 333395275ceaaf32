package org.recourse.system.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.recourse.system.RunningSystem;

/** How a person uses a page: touches, picks, fills in, goes on. */
final class Clicks {

    /** Boxes lie over the inputs that they draw. */
    static final Locator.CheckOptions UNDER_ITS_PICTURE = new Locator.CheckOptions().setForce(true);

    private Clicks() {}

    /** The button that leads on in a form of the public pages. */
    static void goOn(Page page) {
        page.locator("form button.govuk-button[type=submit]:not(.govuk-button--secondary)")
                .last()
                .click();
    }

    static void choose(Page page, String what) {
        page.locator(what).first().check(UNDER_ITS_PICTURE);
    }

    static void chooseNamed(Page page, String label) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).check(UNDER_ITS_PICTURE);
    }

    /** Picks a choice, whether it is drawn as radios, as a list or as one box to tick. */
    static void pick(Page page, String field, String value) {
        var list = page.locator("select[name='" + field + "']");
        if (list.count() > 0) {
            list.selectOption(value);
            return;
        }
        var choice = page.locator("input[name='" + field + "'][value='" + value + "']");
        (choice.count() > 0 ? choice : page.locator("input[name='" + field + "']"))
                .first()
                .check(UNDER_ITS_PICTURE);
    }

    /** A day so many days from today, as the demonstration country counts them. */
    static void date(Page page, String field, int daysAhead) {
        var day = RunningSystem.today().plusDays(daysAhead);
        page.fill("[name='" + field + ".day']", String.valueOf(day.getDayOfMonth()));
        page.fill("[name='" + field + ".month']", String.valueOf(day.getMonthValue()));
        page.fill("[name='" + field + ".year']", String.valueOf(day.getYear()));
    }

    /** Sends the form of an act. */
    static void send(Page page) {
        page.locator("main form button.govuk-button[type=submit]:not([name])")
                .last()
                .click();
    }

    /** Sends the form of an act of the portal, which has to be done then. */
    static void sendToBeDone(Page page) {
        send(page);
        assertThat(page.url()).as(page.locator("main").innerText()).contains("/done/");
        BrowserTest.isAccessible(page);
    }
}

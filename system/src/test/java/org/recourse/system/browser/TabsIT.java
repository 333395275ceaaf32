package org.recourse.system.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** Two receipts and two reports in the tabs of one browser, and one that is forgotten: nothing is lost or mixed up. */
class TabsIT extends BrowserTest {

    private static final String WORDS = "Two of the three scales were sealed.\nالثالث لم يُختم 👍";

    private Brought brought(String station) {
        return Brought.to(station, stranger("en", DESK));
    }

    private int times(Brought found, String act) {
        return found.times(act, stranger("en", DESK));
    }

    private static void lose(Page page, String cookie) {
        page.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName(cookie));
    }

    private static void press(Page page, String field) {
        page.locator("form:has([name='" + field + "']) button.govuk-button[type=submit]:not([name])")
                .last()
                .click();
    }

    private static void goOn(Page page) {
        page.locator("form button.govuk-button[type=submit]:not(.govuk-button--secondary)")
                .last()
                .click();
    }

    private static void choose(Page page, String what) {
        page.locator(what).first().check(new Locator.CheckOptions().setForce(true));
    }

    // ---- the receipt

    private static void enter(Page page, String code) {
        page.navigate(address("/follow-up"));
        page.fill("#code", code);
        press(page, "code");
    }

    @Test
    void what_was_written_when_the_receipt_was_forgotten_is_there_again_with_its_code() {
        var found = brought("REGISTERED");
        var page = stranger("ar", PHONE);
        enter(page, found.receipt());
        page.fill("[name=text]", WORDS);
        lose(page, "case");
        press(page, "text");
        isAccessible(page);
        page.fill("#code", found.receipt());
        press(page, "code");
        assertThat(page.locator("[name=text]").inputValue()).isEqualTo(WORDS);
        isLegible(page);
        press(page, "text");
        assertThat(page.locator(".rc-talk").textContent()).contains("الثالث لم يُختم 👍");
        assertThat(times(found, "message")).isEqualTo(1);
    }

    @Test
    void a_form_of_one_case_is_never_sent_to_another_that_was_opened_in_a_second_tab() {
        var mine = brought("REGISTERED");
        var other = brought("REGISTERED");
        var first = stranger("en", PHONE);
        enter(first, mine.receipt());
        first.fill("[name=text]", WORDS);
        var second = first.context().newPage();
        second.navigate(address("/follow-up"));
        second.locator("form[action='/follow-up/close'] button").click();
        enter(second, other.receipt());
        press(first, "text");
        assertThat(first.locator("main").innerText()).contains("another case was opened meanwhile");
        isAccessible(first);
        first.fill("#code", other.receipt());
        press(first, "code");
        assertThat(first.locator("[name=text]").inputValue()).isEmpty();
        assertThat(times(mine, "message") + times(other, "message")).isZero();
        second.locator("form[action='/follow-up/close'] button").click();
        assertThat(second.context().cookies()).noneMatch(cookie -> cookie.name.equals("kept"));
    }

    @Test
    void a_message_that_is_sent_twice_is_said_once() {
        var found = brought("REGISTERED");
        var page = stranger("en", PHONE);
        enter(page, found.receipt());
        page.fill("[name=text]", WORDS);
        var fields = Tab.fields(page, "[name=text]");
        var answers = Tab.of(page).sendAtOnce("/follow-up/message", fields, 4);
        assertThat(answers).allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(303));
        assertThat(times(found, "message")).isEqualTo(1);
        page.goBack();
        page.goForward();
        assertThat(page.locator(".rc-talk").textContent()).contains("Two of the three");
    }

    // ---- two reports

    @Test
    void two_reports_in_two_tabs_are_never_mixed() {
        var first = as("liaison");
        tell(first, "They took our gold at the gate.");
        var second = first.context().newPage();
        tell(second, "They shut the well.");
        choose(first, "input[name=within]");
        goOn(first);
        first.navigate(address("/report/words"));
        assertThat(first.locator("#words").inputValue()).isEqualTo("They took our gold at the gate.");
        choose(second, "input[name=within]");
        goOn(second);
        second.navigate(address("/report/words"));
        assertThat(second.locator("#words").inputValue()).isEqualTo("They shut the well.");
    }

    private static void tell(Page page, String words) {
        page.navigate(address("/portal/report"));
        choose(page, "#what-ROADBLOCK");
        goOn(page);
        page.fill("#words", words);
        goOn(page);
    }
}

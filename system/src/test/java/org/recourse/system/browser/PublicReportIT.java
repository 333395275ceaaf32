package org.recourse.system.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Somebody at a site tells what happened on a cheap phone, and follows it with the code. */
class PublicReportIT extends BrowserTest {

    private static void goOn(Page page) {
        isAccessible(page);
        page.locator("form button.govuk-button[type=submit]:not(.govuk-button--secondary)")
                .last()
                .click();
    }

    private static void chooseFirst(Page page, String name) {
        page.locator("input[name='" + name + "']").first().check(new Locator.CheckOptions().setForce(true));
    }

    @Test
    void a_stranger_tells_gets_a_code_and_follows_the_case_with_it() {
        var page = stranger("en", PHONE);
        page.navigate(address("/test/country"));
        page.navigate(address("/"));
        isAccessible(page);
        page.locator("a[href='/report']").click();
        page.locator("#what-ROADBLOCK").check(new Locator.CheckOptions().setForce(true));
        goOn(page);
        page.locator("#words").fill("They took our gold at the gate.\nTwice.");
        page.locator("#outcome").fill("We want it back.");
        goOn(page);
        while (page.url().endsWith("/where")) {
            if (page.locator("input[name=within]").count() > 0) {
                chooseFirst(page, "within");
            }
            goOn(page);
        }
        page.locator("#group-ARMED").check();
        goOn(page);
        page.locator("#respondent").selectOption("POLICE");
        goOn(page);
        goOn(page);
        page.locator("#named-no").check();
        page.locator("#consentToAct").check();
        page.locator("#contact-RECEIPT_ONLY").check();
        goOn(page);
        assertThat(page.locator("main").textContent()).contains("They took our gold at the gate.");
        goOn(page);
        assertThat(page.title()).startsWith("Your receipt");
        assertThat(page.locator("main").textContent()).containsPattern("in \\S+ [a-z ]+: by ");
        isAccessible(page);
        follow(
                page,
                String.join(
                        " ",
                        page.locator(".rc-code li").allTextContents().stream()
                                .map(group -> group.strip().substring(1))
                                .toList()));
    }

    @Test
    void what_was_typed_is_there_when_somebody_goes_on_in_another_language() {
        var page = withoutScripts("en", PHONE);
        page.navigate(address("/report"));
        chooseFirst(page, "tile");
        page.locator(".rc-foot button[lang=ar]").click();
        assertThat(page.locator("html").getAttribute("dir")).isEqualTo("rtl");
        assertThat(page.locator("input[name=tile]").first().isChecked()).isTrue();
        goOn(page);
        page.locator("#words").fill("They took our gold at the gate.");
        page.locator(".rc-foot button[lang=en]").click();
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo("en");
        assertThat(page.locator("#words").inputValue()).isEqualTo("They took our gold at the gate.");
        assertThat(page.locator(".govuk-error-summary").count()).isZero();
        goOn(page);
        assertThat(page.url()).endsWith("/report/where");
    }

    @Test
    void a_report_that_was_begun_is_spoken_of_and_nothing_of_it_is_shown() {
        var page = stranger("en", PHONE);
        page.navigate(address("/report"));
        page.locator("#what-ROADBLOCK").check(new Locator.CheckOptions().setForce(true));
        goOn(page);
        page.locator("#words").fill("They took our gold at the gate.");
        goOn(page);
        page.navigate(address("/report"));
        isAccessible(page);
        assertThat(page.locator("main").textContent())
                .contains("A report was begun on this phone")
                .doesNotContain("gold", "They take money");
        page.locator("main a.govuk-button").click();
        assertThat(page.url()).endsWith("/report/where");
        page.navigate(address("/report"));
        page.locator("form[action='/report/anew'] button").click();
        assertThat(page.locator("#what-ROADBLOCK").isChecked()).isFalse();
        assertThat(page.context().cookies()).noneMatch(cookie -> cookie.name.equals("draft"));
        page.navigate(address("/report/words"));
        assertThat(page.url()).endsWith("/report");
    }

    private void follow(Page first, String code) {
        var page = stranger("ar", PHONE);
        page.navigate(address("/follow-up"));
        page.locator("#code").fill("1NEM CKT5 YCMY 6AA8 C3XC 6");
        goOn(page);
        assertThat(page.locator(".govuk-error-summary").count()).isEqualTo(1);
        page.locator("#code").fill(code.toLowerCase(Locale.ROOT));
        goOn(page);
        assertThat(page.locator("html").getAttribute("dir")).isEqualTo("rtl");
        assertThat(page.locator(".rc-now").count()).isEqualTo(1);
        page.locator("#text").fill("هل قرأتم شكواي؟");
        page.locator(".rc-foot button[lang=en]").click();
        assertThat(page.locator("#text").inputValue()).isEqualTo("هل قرأتم شكواي؟");
        page.locator(".rc-foot button[lang=ar]").click();
        isAccessible(page);
        page.locator("form[action='/follow-up/message'] button").click();
        isAccessible(page);
        assertThat(page.locator(".rc-talk").textContent()).contains("هل قرأتم شكواي؟");
        assertThat(first.locator("html").getAttribute("lang")).isEqualTo("en");
    }
}

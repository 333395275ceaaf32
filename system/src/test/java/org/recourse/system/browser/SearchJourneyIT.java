package org.recourse.system.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** A case is looked for by what it is about, or by its reference, in one field. */
class SearchJourneyIT extends BrowserTest {

    private static final String CASES = ".rc-docket__case a";

    private static void looksFor(Page page, String typed) {
        page.fill("#words", typed);
        page.press("#words", "Enter");
        page.waitForLoadState();
        isAccessible(page);
    }

    @Test
    void a_case_manager_finds_cases_by_words_and_one_by_its_reference() {
        var brought = Brought.to("SUMMARISED", stranger("en", DESK));
        var page = as("case-manager", "en", DESK);
        page.navigate(address("/portal/cases"));

        looksFor(page, "SCALE buying");
        assertThat(page.locator("h1 ~ p, .rc-lead, main p").allInnerTexts().toString())
                .contains("SCALE buying");
        assertThat(page.inputValue("#words")).isEqualTo("SCALE buying");
        assertThat(page.locator(CASES).count()).isPositive();

        page.selectOption("#severity", "S1");
        page.press("#words", "Enter");
        page.waitForLoadState();
        assertThat(page.url()).contains("words=SCALE+buying").contains("severity=S1");
        assertThat(page.locator("main").innerText()).doesNotContain(brought.reference());
        isAccessible(page);

        page.navigate(address("/portal/cases?words=scale"));
        page.click(".rc-views a[href*='part=closed']");
        assertThat(page.url()).contains("part=closed").contains("words=scale");
        assertThat(page.inputValue("#words")).isEqualTo("scale");
        isAccessible(page);

        looksFor(page, "scalebearer");
        assertThat(page.content()).contains("begin in the same way");

        looksFor(page, "zzyzxq");
        assertThat(page.locator(".rc-empty").innerText()).contains("zzyzxq", "Try fewer words");

        looksFor(page, "with the");
        assertThat(page.locator("#words-error").innerText()).contains("two letters");

        looksFor(page, brought.reference());
        assertThat(page.url()).endsWith("/portal/cases/" + brought.reference());

        page.fill("#find", brought.reference().toLowerCase(Locale.ROOT).replace("-", ""));
        page.press("#find", "Enter");
        page.waitForLoadState();
        assertThat(page.url()).endsWith("/portal/cases/" + brought.reference());
    }

    @Test
    void what_is_typed_on_a_telephone_in_arabic_is_answered_in_arabic() {
        var page = as("case-manager", "ar", PHONE);
        page.navigate(address("/portal/cases"));
        looksFor(page, "في على");
        assertThat(page.locator("#words-error").innerText()).contains("حرفين");
        looksFor(page, "تنين");
        assertThat(page.locator(".rc-empty").innerText()).contains("تنين");
        int overflow =
                (int) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(overflow).isZero();
    }
}

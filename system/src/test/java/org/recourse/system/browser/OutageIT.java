package org.recourse.system.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.recourse.system.RunningSystem;

/** Database and login go away and come back while the server runs: everybody is told what is so, and nothing is lost. */
@Isolated
class OutageIT extends BrowserTest {

    private static final Duration BACK = Duration.ofSeconds(40);

    private static final String WORDS = "Three bags were kept at the gate.";

    /** Asks for a page until it is there again; nobody starts the server anew. */
    private static void isBack(Page page, String path) {
        var until = Instant.now().plus(BACK);
        int status = 0;
        while (status != 200 && Instant.now().isBefore(until)) {
            status = page.navigate(address(path)).status();
            page.waitForTimeout(500);
        }
        assertThat(status).as(path).isEqualTo(200);
    }

    private static void isAwayInPlainWords(Response answer, String words) {
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.headerValue("retry-after")).isEqualTo("30");
        assertThat(answer.text()).contains(words).doesNotContain("Exception");
    }

    @Test
    void what_is_sent_while_the_database_is_away_is_kept_in_the_page_and_taken_once_when_it_is_back() {
        var found = Brought.to("REGISTERED", stranger("en", DESK));
        var mine = stranger("en", PHONE);
        mine.navigate(address("/follow-up"));
        mine.fill("#code", found.receipt());
        mine.locator("form:has(#code) button").click();
        mine.fill("[name=text]", WORDS);
        var officer = as("case-manager", "ar", PHONE);
        officer.navigate(address("/portal"));
        RunningSystem.withoutDatabase(() -> {
            assertThat(stranger("en", PHONE).navigate(address("/")).status()).isEqualTo(200);
            assertThat(stranger("en", PHONE).navigate(address("/about/hiding")).status())
                    .isEqualTo(200);
            isAwayInPlainWords(officer.navigate(address("/portal/cases")), "لا نصل إلى ملفاتنا الآن");
            mine.locator("form:has([name=text]) button").click();
            assertThat(mine.locator("main").innerText()).contains("We cannot reach our files just now", WORDS);
            isLegible(mine);
        });
        isBack(officer, "/portal/cases");
        mine.locator("form[action='/follow-up/message'] button").click();
        assertThat(mine.locator(".rc-talk").textContent()).contains(WORDS);
        assertThat(found.times("message", stranger("en", DESK))).isEqualTo(1);
    }

    @Test
    void while_the_login_is_away_the_public_pages_go_on_and_the_portal_says_so() {
        var found = Brought.to("TRIAGED", stranger("en", DESK));
        var officer = as("case-manager");
        officer.navigate(address(found.act("note")));
        var fields = new HashMap<>(Tab.fields(officer, "[name=text]"));
        fields.put("text", WORDS);
        RunningSystem.withoutLogin(() -> {
            assertThat(stranger("en", PHONE).navigate(address("/report")).status())
                    .isEqualTo(200);
            assertThat(stranger("en", PHONE).navigate(address("/follow-up")).status())
                    .isEqualTo(200);
            var page = stranger("ar", PHONE);
            isAwayInPlainWords(page.navigate(address("/portal/cases")), "الدخول لا يعمل الآن");
            assertThat(page.locator("a[href='/portal/cases']").count()).isEqualTo(1);
            isAccessible(page);
            var kept = new Tab("").send(found.act("note"), Map.copyOf(fields));
            assertThat(kept.statusCode()).isEqualTo(303);
            assertThat(kept.headers().firstValue("Set-Cookie").orElse("")).startsWith("kept=");
        });
        isBack(stranger("en", DESK), "/portal/");
        assertThat(as("case-manager").navigate(address("/portal/")).status()).isEqualTo(200);
    }
}

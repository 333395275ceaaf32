package org.recourse.system.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import org.junit.jupiter.api.Test;

/** Who comes into the portal, and how. */
class LoginIT extends BrowserTest {

    @Test
    void a_liaison_logs_in_and_reaches_the_portal() {
        Page page = as("liaison");
        var answer = page.navigate(address("/portal/"));
        assertThat(answer.status()).isLessThan(500);
        assertThat(page.url()).isEqualTo(address("/portal/"));
    }

    @Test
    void a_stranger_who_asks_for_the_portal_is_asked_to_log_in() {
        Page page = stranger("en", PHONE);
        page.navigate(address("/portal/"));
        page.waitForLoadState(LoadState.DOMCONTENTLOADED);
        assertThat(page.locator("#kc-form-login").count()).isEqualTo(1);
    }

    @Test
    void the_login_speaks_arabic_from_right_to_left() {
        Page page = stranger("ar", PHONE);
        page.navigate(address("/portal/"));
        assertThat(page.locator("html").getAttribute("dir")).isEqualTo("rtl");
    }
}

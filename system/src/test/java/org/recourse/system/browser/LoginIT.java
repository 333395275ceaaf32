package org.recourse.system.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.LoadState;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who comes into the portal, and how. */
class LoginIT extends BrowserTest {

    /** A field is drawn inside its border. */
    private static final double BORDER = 2;

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
    void words_that_were_typed_to_find_a_case_do_not_go_along_to_the_login() throws Exception {
        var typed = HttpRequest.newBuilder(URI.create(address("/portal/cases?part=open&words=thatwastyped")));
        var sent = HttpClient.newHttpClient().send(typed.build(), HttpResponse.BodyHandlers.discarding());
        assertThat(sent.statusCode()).isEqualTo(302);
        assertThat(sent.headers().firstValue("Location").orElse(""))
                .contains("%2Fportal%2Fcases&")
                .doesNotContain("thatwastyped");
    }

    @Test
    void the_login_speaks_arabic_from_right_to_left() {
        Page page = stranger("ar", PHONE);
        page.navigate(address("/portal/"));
        assertThat(page.locator("html").getAttribute("dir")).isEqualTo("rtl");
    }

    @Test
    void title_language_fields_and_button_of_the_login_stand_in_one_column() {
        for (var language : List.of("en", "ar")) {
            for (int width : List.of(PHONE, DESK)) {
                Page page = stranger(language, width);
                page.navigate(address("/portal/"));
                var column = box(page, "#kc-login");
                for (var part : List.of("#kc-page-title", "#login-select-toggle", "#username")) {
                    var inside = box(page, part);
                    assertThat(inside.x).as(part).isGreaterThanOrEqualTo(column.x - BORDER);
                    assertThat(inside.x + inside.width).as(part).isLessThanOrEqualTo(column.x + column.width + BORDER);
                }
                isLegible(page);
            }
        }
    }

    private static BoundingBox box(Page page, String what) {
        return page.locator(what).boundingBox();
    }
}

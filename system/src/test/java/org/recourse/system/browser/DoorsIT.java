package org.recourse.system.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.recourse.system.Wire;

/** A login that ends, two tabs, the back button and impatient fingers: nothing is lost, mixed up or done twice. */
class DoorsIT extends BrowserTest {

    private static final String WORDS = "Two of the three scales were sealed.\nالثالث لم يُختم 👍";

    private Brought brought(String station) {
        return Brought.to(station, stranger("en", DESK));
    }

    private int times(Brought found, String act) {
        return found.times(act, stranger("en", DESK));
    }

    private static void press(Page page, String field) {
        page.locator("form:has([name='" + field + "']) button.govuk-button[type=submit]:not([name])")
                .last()
                .click();
    }

    // ---- a login that ends

    @Test
    void a_form_that_came_after_the_session_ended_is_there_again_after_the_login() {
        var found = brought("TRIAGED");
        var page = as("case-manager", "ar", PHONE);
        page.navigate(address(found.act("note")));
        page.fill("[name=text]", WORDS);
        page.context().clearCookies();
        press(page, "text");
        logsIn(page, "case-manager");
        page.waitForURL(address(found.act("note")));
        assertThat(page.locator("[name=text]").inputValue()).isEqualTo(WORDS);
        assertThat(page.locator(".rc-note--warn").count()).isEqualTo(1);
        isAccessible(page);
        press(page, "text");
        assertThat(page.url()).contains("/done/note");
        assertThat(times(found, "note")).isEqualTo(1);
        page.navigate(address(found.act("note")));
        assertThat(page.locator("[name=text]").inputValue()).isEmpty();
    }

    @Test
    void what_one_person_wrote_is_not_shown_to_the_next_one_at_the_same_computer() {
        var found = brought("TRIAGED");
        var page = as("case-manager");
        page.navigate(address(found.act("note")));
        page.fill("[name=text]", WORDS);
        page.context().clearCookies();
        press(page, "text");
        logsIn(page, "case-manager2");
        page.waitForURL(address(found.act("note")));
        assertThat(page.locator("[name=text]").inputValue()).isEmpty();
    }

    @Test
    void a_form_that_one_person_opened_is_not_sent_as_another() {
        var found = brought("TRIAGED");
        var first = as("case-manager");
        first.navigate(address(found.act("note")));
        var fields = new HashMap<>(Tab.fields(first, "[name=text]"));
        fields.put("text", WORDS);
        var second = as("case-manager2");
        second.navigate(address("/portal"));
        assertThat(Tab.of(second).send(found.act("note"), fields).statusCode()).isEqualTo(409);
        assertThat(times(found, "note")).isZero();
    }

    @Test
    void what_is_opened_by_a_button_after_the_session_ended_asks_to_sign_in() {
        var found = brought("TRIAGED");
        var answer = new Tab("")
                .send(
                        "/portal/cases/" + found.reference() + "/opened",
                        Map.of("scope", "identity", "reason", "I have to call her back."));
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("You were signed out").contains("I have to call her back.");
    }

    // ---- addresses

    @Test
    void the_portal_has_one_address_and_opens_under_no_other() throws Exception {
        var page = as("oversight");
        page.navigate(address("/portal"));
        var cookies = "Cookie: " + Tab.of(page).cookies();
        assertThat(Wire.get("/portal", cookies)).startsWith("HTTP/1.1 200 ").contains("Mining Ombud");
        for (var path : List.of(
                "/%70ortal",
                "/p%6Frtal/cases",
                "/portal;x=1",
                "/portal;x=1/cases",
                "//portal",
                "/./portal",
                "/report/../portal",
                "/report/%2e%2e/portal/cases")) {
            assertThat(Wire.get(path, cookies))
                    .as(path)
                    .matches("(?s)HTTP/1\\.1 (400|403|404) .*")
                    .doesNotContain("Mining Ombud");
        }
    }

    // ---- impatient fingers

    @Test
    void a_form_that_is_sent_sixteen_times_at_once_is_one_act_with_one_answer() {
        var found = brought("ASSIGNED");
        var page = as("official");
        page.navigate(address(found.act("accept")));
        page.fill("[name='actions.0.what']", "Weigh the scale");
        Clicks.date(page, "actions.0.by", 20);
        page.locator("[name=noInterest]").first().check();
        var tab = Tab.of(page);
        var fields = Tab.fields(page, "[name='actions.0.what']");
        var answers = tab.sendAtOnce(found.act("accept"), fields, 16);
        assertThat(answers).allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(303));
        assertThat(answers.stream()
                        .map(answer -> answer.headers().firstValue("Location").orElse(""))
                        .distinct())
                .hasSize(1);
        assertThat(times(found, "accept")).isEqualTo(1);
        var later = tab.send(found.act("accept"), fields);
        assertThat(later.headers().firstValue("Location"))
                .isEqualTo(answers.get(0).headers().firstValue("Location"));
    }

    @Test
    void the_same_form_with_other_words_is_no_repetition_and_its_words_are_kept() {
        var found = brought("TRIAGED");
        var page = as("case-manager");
        page.navigate(address(found.act("write-summary")));
        page.fill("[name=text]", "Miners say that a scale shows too little.");
        var tab = Tab.of(page);
        var fields = new HashMap<>(Tab.fields(page, "[name=text]"));
        assertThat(tab.send(found.act("write-summary"), fields).statusCode()).isEqualTo(303);
        fields.put("text", "Miners say that two scales show too little.");
        var stale = tab.send(found.act("write-summary"), fields);
        assertThat(stale.statusCode()).isEqualTo(412);
        assertThat(stale.body())
                .contains("Miners say that two scales show too little.")
                .contains("This case changed while you wrote")
                .contains("What others have done meanwhile");
        assertThat(times(found, "write-summary")).isEqualTo(1);
    }
}

package org.recourse.system.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.recourse.system.CodeFlow;
import org.recourse.system.OneLogin;
import org.recourse.system.OutsideTest;
import org.recourse.system.Person;
import org.recourse.system.RunningSystem;

/** How long a login holds, and what becomes of what is sent after it. */
class SessionIT extends OutsideTest {

    private static final Map<String, String> FORM = Map.of("text", "written-for-half-an-hour");

    @Test
    void a_form_arrives_as_the_person_who_is_logged_in() {
        CodeFlow window = loggedIn();
        assertThat(window.submit(who(), FORM).body()).isEqualTo(subject() + " written-for-half-an-hour");
    }

    @Test
    void a_form_without_a_session_arrives_whole_as_nobody_and_begins_no_session() {
        HttpResponse<String> answer = new CodeFlow().submit(who(), FORM);
        assertThat(answer.body()).isEqualTo("nobody written-for-half-an-hour");
        assertThat(answer.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("recourse="));
    }

    @Test
    void a_page_without_a_session_leads_to_the_login() {
        HttpResponse<String> answer = new CodeFlow().get(who());
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).contains("/realms/recourse-demo/");
    }

    @Test
    void logging_out_ends_the_session_here_and_the_single_sign_on() {
        CodeFlow window = loggedIn();
        HttpResponse<String> answer = window.submit(RunningSystem.address().resolve("/portal/logout"), Map.of());
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).doesNotContain("token");
        assertThat(window.submit(who(), FORM).body()).startsWith("nobody");
        assertThat(window.follow(window.get(who())).body()).contains("kc-form-login");
    }

    @Test
    void the_cookie_of_the_portal_is_worth_nothing_at_the_api() {
        CodeFlow window = loggedIn();
        assertThat(window.get(RunningSystem.address().resolve("/api/v1/grievances"))
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void the_cookie_of_the_session_is_out_of_reach_of_scripts_and_other_sites() {
        HttpResponse<String> challenge = new CodeFlow().get(who());
        assertThat(challenge.headers().allValues("Set-Cookie"))
                .isNotEmpty()
                .allMatch(cookie -> cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"));
    }

    private static CodeFlow loggedIn() {
        CodeFlow window = new CodeFlow();
        OneLogin.of(
                "official",
                () -> assertThat(window.login(who(), "official", "recourse").body())
                        .startsWith(subject()));
        return window;
    }

    private static String subject() {
        return Person.named("official").subject();
    }

    private static URI who() {
        return RunningSystem.address().resolve("/portal/who");
    }
}

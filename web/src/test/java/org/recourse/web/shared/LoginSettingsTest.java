package org.recourse.web.shared;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LoginSettingsTest {

    private static final String PROVIDER = "recourse.login.provider";
    private static final String SECRET = "recourse.login.secret";

    private static void check(Map<String, String> settings) {
        LoginSettings.check(name -> Optional.ofNullable(settings.get(name)));
    }

    @Test
    void without_what_the_login_needs_the_application_does_not_start() {
        assertThatThrownBy(() -> check(Map.of(PROVIDER, "https://login.example.org/realms/recourse")))
                .hasMessage("the setting recourse.login.secret is missing");
        assertThatThrownBy(() -> check(Map.of(SECRET, "s3cret")))
                .hasMessage("the setting recourse.login.provider is missing");
        assertThatThrownBy(() -> check(Map.of(PROVIDER, "https://login.example.org", SECRET, " ")))
                .hasMessageContaining(SECRET);
        assertThatCode(() -> check(Map.of(PROVIDER, "https://login.example.org", SECRET, "s3cret")))
                .doesNotThrowAnyException();
    }
}

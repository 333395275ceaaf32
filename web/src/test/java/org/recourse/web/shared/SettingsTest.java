package org.recourse.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class SettingsTest {

    private static Settings at(String address) {
        return new Settings(false, null, null, "https://weather.example/", ZoneId.of("UTC"), null, address);
    }

    @Test
    void a_request_under_another_name_is_misdirected() {
        var here = at("http://localhost:8080");
        assertThat(here.misdirected("localhost:8080")).isFalse();
        assertThat(here.misdirected("127.0.0.1:8080")).isFalse();
        assertThat(here.misdirected("127.0.0.1.evil.example:8080")).isTrue();
        assertThat(here.misdirected("localhost:8081")).isTrue();
        assertThat(here.misdirected("evil.example")).isTrue();
        assertThat(here.misdirected(null)).isTrue();
        assertThat(at("https://recourse.example.org").misdirected("Recourse.example.org"))
                .isFalse();
        assertThat(Settings.NONE.misdirected("whatever")).isFalse();
    }
}

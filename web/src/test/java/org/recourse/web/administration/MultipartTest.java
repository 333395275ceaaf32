package org.recourse.web.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.recourse.web.shared.Malformed;

class MultipartTest {

    private static final String TYPE = "multipart/form-data; boundary=----x9";

    private static Map<String, byte[]> files(String type, String body) {
        return Multipart.files(type, body.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    private static String part(String disposition, String content) {
        return "------x9\nContent-Disposition: form-data; " + disposition + "\nContent-Type: text/csv\n\n" + content
                + "\n";
    }

    @Test
    void files_are_read_with_their_names_and_what_was_not_chosen_is_left_out() {
        var body = part("name=\"files\"; filename=\"areas.csv\"", "code,parent\nXA,\n")
                + part("name=\"files\"; filename=\"مكاتب.csv\"", "--x9 is no end")
                + part("name=\"files\"; filename=\"areas.csv\"", "again")
                + part("name=\"files\"; filename=\"\"", "")
                + part("name=\"other\"", "words")
                + "------x9--\n";

        var files = files(TYPE, body);

        assertThat(files.keySet()).containsExactly("areas.csv", "مكاتب.csv", "2/areas.csv");
        assertThat(files.get("areas.csv")).asString(StandardCharsets.UTF_8).isEqualTo("code,parent\r\nXA,\r\n");
        assertThat(files.get("مكاتب.csv")).asString(StandardCharsets.UTF_8).isEqualTo("--x9 is no end");
        assertThat(files("multipart/form-data; charset=utf-8; boundary=\"----x9\"", body))
                .hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "x", "------x9", "------x9\n", "------x9\nno head", "------x9\nA: b\n\nno end\n------x"})
    void what_no_browser_sends_is_malformed(String body) {
        assertThatThrownBy(() -> files(TYPE, body)).isInstanceOf(Malformed.class);
    }

    @Test
    void a_form_without_a_boundary_is_malformed() {
        assertThatThrownBy(() -> files("multipart/form-data", "")).isInstanceOf(Malformed.class);
    }

    @Test
    void a_thousand_files_are_not_read() {
        var body = part("name=\"files\"; filename=\"a.csv\"", "a").repeat(1000) + "------x9--\n";

        assertThatThrownBy(() -> files(TYPE, body)).isInstanceOf(Malformed.class);
    }
}

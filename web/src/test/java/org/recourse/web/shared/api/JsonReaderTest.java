package org.recourse.web.shared.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.recourse.web.shared.Malformed;

class JsonReaderTest {

    @Test
    void an_object_is_read() {
        assertThat(JsonReader.object("{\"a\": [1, true, null]}")).containsOnlyKeys("a");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "[]",
                "1",
                "\"a\"",
                "{",
                "{\"a\"}",
                "{\"a\": 1,}",
                "{\"a\": 1, \"a\": 1}",
                "{} {}",
                "{\"a\": {\"b\": 1, \"b\": 2}}",
                "{\"a\": NaN}"
            })
    void everything_else_is_malformed(String text) {
        assertThatThrownBy(() -> JsonReader.object(text)).isInstanceOf(Malformed.class);
    }

    @Test
    void what_is_nested_without_end_is_malformed() {
        assertThatThrownBy(() -> JsonReader.object("{\"a\":" + "[".repeat(500_000)))
                .isInstanceOf(Malformed.class);
    }
}

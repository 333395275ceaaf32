package org.recourse.web.shared.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.recourse.web.shared.Malformed;

class IfMatchTest {

    @Test
    void a_strong_tag_is_a_version() {
        assertThat(IfMatch.version("\"12\"")).isEqualTo(12);
        assertThat(IfMatch.version(" \"1\" ")).isEqualTo(1);
        assertThat(IfMatch.version(null)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"12", "", "\"1\", \"2\"", "\"1", "W/1", "\"1\"\""})
    void what_is_no_tag_or_several_is_malformed(String header) {
        assertThatThrownBy(() -> IfMatch.version(header)).isInstanceOf(Malformed.class);
    }
}

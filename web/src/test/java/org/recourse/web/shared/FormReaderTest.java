package org.recourse.web.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class FormReaderTest {

    @Test
    void fields_are_read_in_their_order_and_in_any_script() {
        var fields = FormReader.fields("flags=A&words=%D9%83%D9%84+%3D&flags=B&empty=&bare");
        assertThat(fields.get("flags")).containsExactly("A", "B");
        assertThat(fields.getFirst("words")).isEqualTo("كل =");
        assertThat(fields.getFirst("empty")).isEmpty();
        assertThat(fields.getFirst("bare")).isEmpty();
    }

    @Test
    void what_no_browser_sends_is_not_our_fault() {
        assertThatThrownBy(() -> FormReader.fields("words=%zz")).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> FormReader.fields("a=1&".repeat(2000))).isInstanceOf(Malformed.class);
    }
}

package org.recourse.web.grievance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.recourse.shared.Reference;

class TypedTest {

    private static final Reference CASE = Reference.parse("7K3M-9TQD-4");

    @ParameterizedTest
    @ValueSource(strings = {"7K3M-9TQD-4", " 7k3m 9tqd 4 ", "7K3M9TQD4"})
    void a_reference_is_read_however_it_was_written(String typed) {
        assertThat(new Typed(typed).reference()).contains(CASE);
        assertThat(new Typed(typed).isMisread()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"7K3M-9TQD-5", "7K3M-9TQD", "7k3m 9tqd 9"})
    void a_reference_with_a_mistake_is_no_words(String typed) {
        assertThat(new Typed(typed).reference()).isEmpty();
        assertThat(new Typed(typed).isMisread()).isTrue();
    }

    @Test
    void a_word_of_nine_letters_is_a_word_even_where_it_reads_as_a_reference() {
        var letters = "detention";
        for (char last = 'a'; last <= 'z'; last++) {
            assertThat(new Typed(letters.substring(0, 8) + last).reference()).isEmpty();
        }
        assertThat(new Typed("gate 2026").isMisread()).isFalse();
        assertThat(new Typed("mine gate").isMisread()).isFalse();
        assertThat(new Typed("بوابة الحراس").reference()).isEmpty();
    }
}

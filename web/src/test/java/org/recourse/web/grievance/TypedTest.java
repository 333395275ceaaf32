package org.recourse.web.grievance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.recourse.shared.Reference;

class TypedTest {

    private static final Reference CASE = Reference.parse("7K3M-9TQD-4");

    @ParameterizedTest
    @ValueSource(strings = {"7K3M-9TQD-4", " 7k3m 9tqd 4 ", "7K3M9TQD4", "7k3m9tqd4"})
    void a_reference_is_read_however_it_was_written(String typed) {
        assertThat(new Typed(typed).reference()).contains(CASE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"7K3M-9TQD-5", "7k3m 9tqd 9", "7K3M9TQD5"})
    void one_whose_last_symbol_does_not_fit_is_looked_for_as_words(String typed) {
        assertThat(new Typed(typed).reference()).isEmpty();
        assertThat(new Typed(typed).isWrittenAsOne()).isTrue();
    }

    @Test
    void words_are_words_even_where_they_read_as_a_reference() {
        for (char last : "0123456789abcdefghjkmnpqrstvwxyz*~$=u".toCharArray()) {
            for (var words : new String[] {"mine-202", "mine gate ", "20 mine-", "gate 20-1", "mine-gate"}) {
                assertThat(new Typed(words + last).reference()).as(words + last).isEmpty();
            }
        }
        for (char last = 'a'; last <= 'z'; last++) {
            assertThat(new Typed("detentio" + last).reference()).isEmpty();
        }
        assertThat(new Typed("mine-2026").isWrittenAsOne()).isFalse();
        assertThat(new Typed("gate 2026").isWrittenAsOne()).isFalse();
        assertThat(new Typed("بوابة الحراس").reference()).isEmpty();
    }
}

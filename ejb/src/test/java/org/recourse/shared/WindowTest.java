package org.recourse.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WindowTest {

    @Test
    void the_first_page_of_a_long_list_goes_on_and_has_nothing_before() {
        var window = Window.of(List.of(1, 2, 3), 2, false, false);
        assertThat(window.rows()).containsExactly(1, 2);
        assertThat(window.<Integer>next(row -> row)).isEqualTo(2);
        assertThat(window.<Integer>previous(row -> row)).isNull();
    }

    @Test
    void the_last_page_ends_and_has_one_before() {
        var window = Window.of(List.of(3), 2, true, false);
        assertThat(window.<Integer>next(row -> row)).isNull();
        assertThat(window.<Integer>previous(row -> row)).isEqualTo(3);
    }

    @Test
    void a_page_that_was_gone_back_to_stands_in_the_order_of_the_list_and_goes_on() {
        var window = Window.of(List.of(4, 3, 2), 2, true, true);
        assertThat(window.rows()).containsExactly(3, 4);
        assertThat(window.<Integer>next(row -> row)).isEqualTo(4);
        assertThat(window.<Integer>previous(row -> row)).isEqualTo(3);
    }

    @Test
    void going_back_to_the_beginning_there_is_nothing_before() {
        var window = Window.of(List.of(2, 1), 2, true, true);
        assertThat(window.rows()).containsExactly(1, 2);
        assertThat(window.<Integer>previous(row -> row)).isNull();
    }

    @Test
    void an_empty_page_leads_nowhere() {
        for (boolean back : new boolean[] {false, true}) {
            var window = Window.of(List.<Integer>of(), 2, true, back);
            assertThat(window.<Integer>next(row -> row)).isNull();
            assertThat(window.<Integer>previous(row -> row)).isNull();
        }
    }
}

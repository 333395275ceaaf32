package org.recourse.grievance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.recourse.access.Scope;

class WishTest {

    private static final Set<Scope> ALL = EnumSet.allOf(Scope.class);

    private static Stream<Field> texts(Wish wish) {
        return Stream.of(Field.values()).filter(wish::has);
    }

    @Test
    void no_page_brings_copies_of_the_case_along() {
        assertThat(texts(Wish.page(ALL))).contains(Field.SUMMARY).noneMatch(Field::isCopy);
        assertThat(texts(Wish.file(ALL, 20_000))).contains(Field.SUMMARY).noneMatch(Field::isCopy);
    }

    @Test
    void a_record_is_made_of_as_much_as_it_asks_for_and_a_page_of_what_it_shows() {
        assertThat(Wish.file(ALL, 20_000).most()).isEqualTo(20_000);
        assertThat(Wish.page(ALL).most()).isEqualTo(500);
    }
}

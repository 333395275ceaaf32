package org.recourse.grievance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.recourse.answer.Question;
import org.recourse.answer.Release;
import org.recourse.answer.Stand;
import org.recourse.shared.GoesOut;
import org.recourse.shared.InputRefused;
import org.recourse.taxonomy.Taxonomy;

class BrandingTest {

    private static final Taxonomy TAXONOMY = Taxonomy.standard();

    @ParameterizedTest
    @ValueSource(strings = {"The illegal miners came back", "A so-called victim", "جاء المنقبون غير القانونيين"})
    void a_word_that_brands_people_is_refused_where_it_stands(String text) {
        var refused = catchThrowableOfType(InputRefused.class, () -> Branding.refuse(TAXONOMY, "spoken", text));
        assertThat(refused.faults())
                .isNotEmpty()
                .allMatch(fault -> fault.field().equals("spoken"));
        assertThat(refused.faults().get(0).key()).startsWith("refusal.word.");
    }

    @Test
    void plain_words_go_out() {
        assertThatCode(() -> Branding.refuse(TAXONOMY, "spoken", "A miner without a licence was kept from the site"))
                .doesNotThrowAnyException();
    }

    static Stream<Class<?>> spoken() {
        return Stream.of(Question.class, Release.class, Stand.class, Acknowledgement.class);
    }

    @ParameterizedTest
    @MethodSource("spoken")
    void what_is_said_to_whoever_complained_is_looked_through(Class<?> form) {
        assertThat(Arrays.stream(form.getRecordComponents()).filter(part -> part.getType() == String.class))
                .isNotEmpty()
                .allMatch(part -> part.isAnnotationPresent(GoesOut.class));
    }
}

package org.recourse.grievance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.recourse.shared.Reference;

class AskedForTest {

    private static final Reference OTHER = new Reference(77_000_000_017L);

    private static String shown(Act act, String input, boolean knows) {
        return new AskedFor(act, input.replace("OTHER", OTHER.text())).shownTo(true, other -> knows);
    }

    @ParameterizedTest
    @EnumSource(
            value = Act.class,
            names = {"UNLINK", "REJECT", "LINK"})
    void no_act_tells_of_a_case_that_the_reader_may_not_see_whatever_it_calls_it(Act act) {
        for (var field : List.of("other", "sameAs", "whatever")) {
            var asked = "{\"" + field + "\":\"OTHER\",\"kind\":\"RELATED\"}";
            assertThat(shown(act, asked, false)).isEqualTo("{\"kind\":\"RELATED\"}");
            assertThat(shown(act, asked, true)).contains(OTHER.text());
        }
    }

    @Test
    void a_case_is_known_however_its_number_is_written() {
        var written = OTHER.text().toLowerCase(Locale.ROOT).replace("-", " ");
        assertThat(shown(Act.REJECT, "{\"sameAs\":\" " + written + "\"}", false))
                .isEqualTo("{}");
    }

    @Test
    void why_two_cases_are_taken_apart_goes_with_the_other_case_and_why_one_is_rejected_stays() {
        var asked = "{\"other\":\"OTHER\",\"reason\":\"DUPLICATE\"}";
        assertThat(shown(Act.UNLINK, asked, false)).isEqualTo("{}");
        assertThat(shown(Act.REJECT, asked, false)).isEqualTo("{\"reason\":\"DUPLICATE\"}");
    }

    @Test
    void a_name_is_for_whoever_may_see_names() {
        var asked = new AskedFor(Act.CORRECT_PARTY, "{\"name\":\"Sarra Roe\",\"party\":1}");
        assertThat(asked.shownTo(false, other -> true)).isEqualTo("{\"party\":1}");
        assertThat(asked.shownTo(true, other -> true)).contains("Sarra Roe");
    }
}

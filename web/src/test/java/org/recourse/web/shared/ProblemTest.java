package org.recourse.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.recourse.grievance.ActRefused;
import org.recourse.shared.Refusal;

class ProblemTest {

    private static void assertIs(Refusal refusal, int status, boolean passes) {
        var problem = Problem.of(refusal);
        assertThat(problem.status()).isEqualTo(status);
        assertThat(problem.passes()).isEqualTo(passes);
        assertThat(problem.detail()).isEqualTo(refusal.key());
        assertThat(Gallery.texts(Bundles.all().fallback(), "/").has(problem.title()))
                .as(problem.title())
                .isTrue();
    }

    @Test
    void what_passes_by_itself_says_when_it_is_worth_trying_again() {
        assertIs(ActRefused.passing("record-busy"), 503, true);
        assertIs(ActRefused.tooMany("record-running"), 429, true);
    }

    @Test
    void what_lasts_does_not_ask_for_another_try() {
        assertIs(ActRefused.because("record-beyond"), 409, false);
        assertIs(ActRefused.fault("record-undone"), 500, false);
    }
}

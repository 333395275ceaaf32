package org.recourse.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.recourse.access.Voices.Voice;
import org.recourse.oversight.Satisfaction.Answered;

class SatisfactionTest {

    private static final LocalDate QUARTER = LocalDate.of(2026, 7, 1);
    private static final int LEAST = 5;

    private static List<Answered> said(int women, int others, int refused) {
        var answers = new ArrayList<>(Collections.nCopies(women, new Answered(QUARTER, "YES", Voice.WOMAN)));
        answers.addAll(Collections.nCopies(others, new Answered(QUARTER, "YES", Voice.OTHER)));
        answers.addAll(Collections.nCopies(refused, new Answered(QUARTER, "YES", Voice.REFUSED)));
        return answers;
    }

    private static Satisfaction of(List<Answered> answers) {
        return Satisfaction.of(answers, LEAST).get(0);
    }

    @Test
    void numbers_that_are_large_enough_are_told_and_smaller_ones_are_not() {
        var told = of(said(5, 9, 4));
        assertThat(told.number(Voice.WOMAN, "YES")).isEqualTo(5);
        assertThat(told.number(Voice.OTHER, "YES")).isEqualTo(9);
        assertThat(told.number(Voice.REFUSED, "YES")).isNull();
        assertThat(told.number(Voice.UNASKED, "YES")).isNull();
    }

    @Test
    void a_number_that_stands_alone_would_say_who_each_of_them_is_and_is_not_told() {
        assertThat(of(said(50, 0, 0)).tells()).isFalse();
        assertThat(of(said(50, 4, 0)).tells()).isFalse();
        assertThat(of(said(50, 5, 0)).tells()).isTrue();
    }

    @Test
    void each_answer_is_judged_by_itself() {
        var answers = said(6, 6, 0);
        answers.addAll(Collections.nCopies(8, new Answered(QUARTER, "NO", Voice.WOMAN)));
        var told = of(answers);
        assertThat(told.number(Voice.WOMAN, "YES")).isEqualTo(6);
        assertThat(told.number(Voice.WOMAN, "NO")).isNull();
    }

    @Test
    void the_latest_quarter_stands_first() {
        var answers = said(6, 6, 0);
        answers.add(new Answered(QUARTER.plusMonths(3), "NO", Voice.WOMAN));
        assertThat(Satisfaction.of(answers, LEAST))
                .extracting(Satisfaction::quarter)
                .containsExactly(QUARTER.plusMonths(3), QUARTER);
    }
}

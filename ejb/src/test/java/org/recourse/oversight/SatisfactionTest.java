package org.recourse.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.recourse.access.Voice;
import org.recourse.access.Voice.Said;
import org.recourse.oversight.Satisfaction.Answered;
import org.recourse.oversight.Satisfaction.Compared;
import org.recourse.oversight.Satisfaction.Pair;

class SatisfactionTest {

    private static final LocalDate QUARTER = LocalDate.of(2026, 7, 1);
    private static final int LEAST = 5;

    private static List<Answered> said(int many, String satisfaction, Voice voice) {
        return new ArrayList<>(Collections.nCopies(many, new Answered(QUARTER, satisfaction, voice)));
    }

    private static Voice named(String... groups) {
        return Voice.of(List.of(groups));
    }

    private static Satisfaction of(List<List<Answered>> answers) {
        return Satisfaction.of(answers.stream().flatMap(List::stream).toList(), LEAST)
                .get(0);
    }

    @Test
    void each_group_stands_beside_all_others_who_were_asked() {
        var told = of(List.of(
                said(5, "YES", named("WOMAN", "YOUTH")),
                said(3, "YES", named("YOUTH")),
                said(6, "YES", named("NONE"))));
        assertThat(told.groups())
                .containsExactly(
                        new Compared("WOMAN", Map.of("YES", new Pair(5, 9))),
                        new Compared("YOUTH", Map.of("YES", new Pair(8, 6))));
    }

    @Test
    void a_small_number_is_not_told_nor_the_one_beside_it_which_would_give_it_away() {
        var told = of(List.of(
                said(20, "YES", named("NONE")), said(9, "YES", named("WOMAN")), said(4, "YES", named("REFUGEE"))));
        assertThat(told.groups()).extracting(Compared::group).containsExactly("WOMAN");
        assertThat(of(List.of(said(50, "YES", named("WOMAN")), said(4, "YES", named("NONE"))))
                        .tells())
                .isFalse();
        assertThat(of(List.of(said(50, "YES", named("WOMAN")))).tells()).isFalse();
    }

    @Test
    void each_answer_is_judged_by_itself() {
        var told = of(
                List.of(said(6, "YES", named("WOMAN")), said(6, "YES", named("NONE")), said(8, "NO", named("WOMAN"))));
        assertThat(told.groups().get(0).pair("YES")).contains(new Pair(6, 6));
        assertThat(told.groups().get(0).pair("NO")).isEmpty();
    }

    @Test
    void who_did_not_want_to_say_and_who_was_not_asked_are_told_both_or_neither() {
        var asked = List.of(said(6, "YES", named("WOMAN")), said(6, "YES", named("NONE")));
        var both = new ArrayList<>(asked);
        both.add(said(5, "YES", named("REFUSED")));
        both.add(said(7, "YES", Voice.UNASKED));
        assertThat(of(both).unknown(Said.REFUSED, "YES")).contains(5);
        assertThat(of(both).unknown(Said.UNASKED, "YES")).contains(7);
        var few = new ArrayList<>(asked);
        few.add(said(4, "YES", named("REFUSED")));
        few.add(said(7, "YES", Voice.UNASKED));
        assertThat(of(few).unknown(Said.REFUSED, "YES")).isEmpty();
        assertThat(of(few).unknown(Said.UNASKED, "YES")).isEmpty();
    }

    @Test
    void of_whoever_was_asked_earlier_only_what_was_kept_is_counted() {
        var earlier = new Voice(Said.NAMED, Set.of(), false);
        var told = of(List.of(
                said(5, "YES", named("WOMAN", "YOUTH")), said(5, "YES", named("NONE")), said(30, "YES", earlier)));
        assertThat(told.groups())
                .containsExactly(
                        new Compared("WOMAN", Map.of("YES", new Pair(5, 35))),
                        new Compared("YOUTH", Map.of("YES", new Pair(5, 5))));
    }

    @Test
    void the_latest_quarter_stands_first() {
        var answers = said(6, "YES", named("WOMAN"));
        answers.add(new Answered(QUARTER.plusMonths(3), "NO", named("WOMAN")));
        assertThat(Satisfaction.of(answers, LEAST))
                .extracting(Satisfaction::quarter)
                .containsExactly(QUARTER.plusMonths(3), QUARTER);
    }
}

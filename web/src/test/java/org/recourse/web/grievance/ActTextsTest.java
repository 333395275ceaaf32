package org.recourse.web.grievance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.recourse.grievance.Act;
import org.recourse.grievance.Lifecycle;
import org.recourse.taxonomy.Role;
import org.recourse.taxonomy.Step;
import org.recourse.taxonomy.Taxonomy;
import org.recourse.web.shared.Bundles;
import org.recourse.web.shared.StepActs;

class ActTextsTest {

    private static List<String> missing(List<String> keys) {
        var missing = new ArrayList<String>();
        for (var language : Bundles.all().languages()) {
            var own = Bundles.all().keys(language.code());
            keys.stream().filter(key -> !own.contains(key)).forEach(key -> missing.add(language.code() + ' ' + key));
        }
        return missing;
    }

    @Test
    void every_act_that_a_person_can_do_has_a_verb_and_a_confirmation() {
        var keys = new ArrayList<String>();
        for (var row : Lifecycle.all()) {
            boolean person = row.by().keySet().stream().anyMatch(role -> role != Role.CLOCKWORK);
            if (person && row.act() != Act.READ) {
                keys.addAll(
                        List.of("act." + row.act().code(), "done." + row.act().code()));
            }
            keys.add("history." + row.act().code());
        }
        assertThat(missing(keys)).isEmpty();
    }

    @Test
    void every_step_that_somebody_can_do_says_so() {
        var keys = new ArrayList<String>();
        for (var step : Step.values()) {
            keys.add("step." + step.name());
            if (!StepActs.of(step).isEmpty()) {
                keys.addAll(List.of("do." + step, "do." + step + ".why", "wait." + step));
            }
        }
        assertThat(missing(keys).stream().filter(key -> !key.contains("wait.CALL_BACK")))
                .isEmpty();
    }

    @Test
    void every_word_that_is_refused_says_what_to_write_instead() {
        var taxonomy = Taxonomy.standard();
        var keys = Stream.of("brand_word", "summary_word")
                .flatMap(list -> taxonomy.list(list).stream())
                .map(code -> "refusal.word." + code.code())
                .toList();
        assertThat(keys).hasSizeGreaterThan(20);
        assertThat(missing(keys)).isEmpty();
    }
}

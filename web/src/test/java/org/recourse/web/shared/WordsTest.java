package org.recourse.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** One thing has one word (docs/words.md): those that were given up do not come back into the texts. */
class WordsTest {

    private static final Map<String, Pattern> GIVEN_UP = Map.of(
            "en", Pattern.compile("(?i)\\b(reprisal|retaliat|punish|restarted)"),
            "ar", Pattern.compile("عقاب|يعاقب|يُعاقَب|أُعاقَب|ثأر"));

    @Test
    void a_word_that_was_given_up_does_not_come_back() {
        for (var language : Bundles.all().languages()) {
            var given = GIVEN_UP.getOrDefault(language.code(), Pattern.compile("(?!)"));
            var back = Bundles.all().keys(language.code()).stream()
                    .filter(key ->
                            given.matcher(Bundles.all().pattern(language, key)).find())
                    .toList();
            assertThat(back).as(language.code()).isEqualTo(List.of());
        }
    }
}

package org.recourse.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.Normalizer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class HumanTextTest {

    @Test
    void writing_of_any_script_stays_as_it_is() {
        for (var words : new String[] {
            "They took the scale.",
            "أخذوا الميزان",
            "می\u200cخواهم",
            "ሚዛኑን ወሰዱ",
            "Nilẹ̀ wa",
            "क्\u200dष",
            "👩🏾\u200d🌾",
            "ߒߞߏ",
            "Đất của tôi"
        }) {
            assertThat(HumanText.text(words, 100)).isEqualTo(Normalizer.normalize(words, Normalizer.Form.NFC));
        }
    }

    @Test
    void the_same_words_are_the_same_text_however_they_were_typed() {
        assertThat(HumanText.text("cafe\u0301", 10)).isEqualTo("caf\u00e9");
    }

    @Test
    void what_cannot_be_seen_and_could_deceive_is_taken_out() {
        assertThat(HumanText.text("pay \u202e001\u202c now\u0000\u0007\u001b[31m", 100))
                .isEqualTo("pay 001 now[31m");
        assertThat(HumanText.text("\ufeffa\u2066b\u2069\u00ad\u200bc\udb40\udc41\uffff", 100))
                .isEqualTo("abc");
    }

    @Test
    void marks_of_direction_and_joiners_stay() {
        var marked = "a\u200eb\u200fc\u061cd\u200ce\u200df";

        assertThat(HumanText.text(marked, 100)).isEqualTo(marked);
    }

    @Test
    void lines_end_in_one_way_and_a_name_has_one_line() {
        assertThat(HumanText.text(" a\r\nb\rc\u2028d\te ", 100)).isEqualTo("a\nb\nc\nd e");
        assertThat(HumanText.line("Amina\r\nBello", 100)).isEqualTo("Amina Bello");
    }

    @Test
    void length_is_counted_in_characters_and_not_in_bytes() {
        assertThat(HumanText.text("👩".repeat(10), 10)).hasSize(20);
        assertRefused("👩".repeat(11), "refusal.text.long");
        assertRefused("a".repeat(1_000_000), "refusal.text.long");
    }

    @Test
    void half_a_character_is_refused() {
        assertRefused("a\ud83d", "refusal.text.half");
        assertRefused("\udc69a", "refusal.text.half");
    }

    @Test
    void heaps_of_marks_are_refused() {
        assertThatThrownBy(() -> HumanText.text("a" + "\u0363".repeat(31), 100))
                .isInstanceOfSatisfying(
                        TextRefused.class, refused -> assertThat(refused.key()).isEqualTo("refusal.text.marks"));
    }

    @Property
    void what_was_taken_is_taken_again_unchanged(@ForAll @StringLength(max = 60) String raw) {
        try {
            var once = HumanText.text(raw, 1000);

            assertThat(HumanText.text(once, 1000)).isEqualTo(once);
        } catch (TextRefused refused) {
            assertThat(refused.key()).isNotEqualTo("refusal.text.long");
        }
    }

    @Property
    void nothing_that_is_taken_steers_a_screen_or_a_terminal(@ForAll @StringLength(max = 60) String raw) {
        try {
            assertThat(HumanText.text(raw, 1000).codePoints().filter(HumanTextTest::steers))
                    .isEmpty();
            assertThat(HumanText.line(raw, 1000)).doesNotContain("\n");
        } catch (TextRefused refused) {
            assertThat(refused.kind()).isEqualTo(Refusal.Kind.INVALID);
        }
    }

    private static boolean steers(int symbol) {
        return symbol < ' ' && symbol != '\n'
                || symbol >= 0x7f && symbol < 0xa0
                || symbol >= 0x202a && symbol <= 0x202e
                || symbol >= 0x2066 && symbol <= 0x2069
                || symbol >= 0xe0000 && symbol <= 0xe007f;
    }

    private static void assertRefused(String raw, String key) {
        assertThatThrownBy(() -> HumanText.text(raw, 10))
                .isInstanceOfSatisfying(
                        TextRefused.class, refused -> assertThat(refused.key()).isEqualTo(key));
    }
}

package org.recourse.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.recourse.shared.InputRefused;

class SearchWordsTest {

    private static List<String> words(String text) {
        return SearchWords.of(text).words();
    }

    @Test
    void a_summary_in_english() {
        assertThat(words("The guards at the gate took 40% of the miners' ore, and didn't give a receipt."))
                .containsExactly("guards", "gate", "took", "40", "miners", "ore", "give", "receipt");
    }

    @Test
    void a_summary_in_french() {
        assertThat(words(
                        "À l'entrée de la mine, les gardes ont pris l'or des orpailleurs ; l’œuvre n'a pas été payée."))
                .containsExactly("entree", "mine", "gardes", "pris", "or", "orpailleurs", "oeuvre", "payee");
    }

    @Test
    void a_summary_in_arabic() {
        assertThat(words("أخذ الحُرّاس عند البوّابة ٤٠ كيلوغرامًا من الذهب، ولم يُعطوا إيصالًا للعُمّال."))
                .containsExactly("اخذ", "حراس", "بوابه", "40", "كيلوغراما", "ذهب", "ولم", "يعطوا", "ايصالا", "عمال");
    }

    @ParameterizedTest
    @CsvSource({
        "Fee, FEE",
        "café, cafe",
        "Straße, STRASSE",
        "ﬁre, fire",
        "İzin, izin",
        "أمين, امين",
        "إذن, اذن",
        "آبار, ابار",
        "ٱسم, اسم",
        "مستشفى, مستشفي",
        "شكوى, شکوی",
        "مدرسة, مدرسه",
        "مـــاء, ماء",
        "مِيَاه, مياه",
        "مؤسسة, موسسه",
        "رئيس, رييس",
        "الشرطة, شرطة",
        "والشرطة, شرطة",
        "بالشرطة, شرطة",
        "للشرطة, شرطة",
        "فبالشرطة, شرطة",
        "وبالزئبق, زئبق",
        "وكالذهب, ذهب",
        "كالذهب, ذهب",
        "فالذهب, ذهب",
        "وللعمال, عمال",
        "والدفع, دفع",
        "والدليل, دليل",
        "والألغام, ألغام",
        "الآليات, آليات",
        "الألماس, ألماس",
        "٢٠٢٦, 2026",
        "۲۰۲۶, 2026",
        "soft\u00adware, software"
    })
    void spellings_that_a_reader_takes_for_one_word_are_one(String one, String other) {
        assertThat(words(one)).isNotEmpty().isEqualTo(words(other));
    }

    @ParameterizedTest
    @CsvSource({"mine, mines", "ماء, ما", "حق, حقل", "police, polish"})
    void two_words_are_two(String one, String other) {
        assertThat(words(one)).isNotEqualTo(words(other));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"or", "car", "pour", "son", "est", "mine", "mais", "pendant", "ours", "but", "ماء", "دين", "may"
            })
    void a_word_that_means_something_in_one_language_is_kept_although_another_has_many_of_it(String word) {
        assertThat(words(word)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"the", "WITH", "didn't", "à", "où", "l'", "été", "في", "التي", "إِلَى", "على", "x", "7", "—", " "
            })
    void what_stands_in_every_text_finds_none(String word) {
        assertThat(words(word)).isEmpty();
        assertThatThrownBy(() -> SearchWords.typed(word)).isInstanceOf(InputRefused.class);
    }

    @Test
    void what_is_left_of_an_article_is_a_word() {
        assertThat(words("الله ألم بال")).containsExactly("الله", "الم", "بال");
    }

    @Test
    void parents_and_adults_are_not_taken_for_something_with_an_article() {
        assertThat(words("والدين والدي والدته والديه والدة البالغين بالغين"))
                .containsExactly("والدين", "والدي", "والدته", "والديه", "والده", "بالغين");
        assertThat(words("والدين")).isNotEqualTo(words("الدين"));
        assertThat(words("وكالة")).containsExactly("وكاله");
    }

    @Test
    void longer_words_are_also_found_by_their_beginning() {
        assertThat(SearchWords.of("mercury in the old stream, mercurial").beginnings())
                .containsExactly("mercu", "strea");
        assertThat(SearchWords.of("guards guard").beginnings()).containsExactly("guard");
        assertThat(SearchWords.of("toll").beginnings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mercury% OR 1=1",
                "mer_cury*?",
                "\"mercury\" \\ '",
                "mercury\u0000\u0007",
                "mer\u200dcury mercury"
            })
    void signs_are_no_letters_and_do_nothing(String typed) {
        assertThat(SearchWords.typed(typed).words())
                .doesNotContain("")
                .allMatch(word -> word.matches("[\\p{L}\\p{N}]+"));
    }

    @Test
    void nobody_looks_for_a_whole_story() {
        assertRefused("x".repeat(201), "refusal.words.long");
        assertRefused("aa bb cc dd ee ff gg hh ii jj kk", "refusal.words.many");
        assertRefused("the of and", "refusal.words.none");
        assertRefused("%%%___***", "refusal.words.none");
        assertThatCode(() -> SearchWords.typed("aa bb cc dd ee ff gg hh ii jj")).doesNotThrowAnyException();
        assertThat(SearchWords.typed("aa ".repeat(60)).words()).containsExactly("aa");
    }

    private static void assertRefused(String typed, String key) {
        assertThatThrownBy(() -> SearchWords.typed(typed))
                .isInstanceOfSatisfying(
                        InputRefused.class,
                        refused -> assertThat(refused.faults())
                                .singleElement()
                                .satisfies(fault -> assertThat(fault.key()).isEqualTo(key)));
    }

    @Test
    void a_word_without_end_is_cut_and_a_text_without_end_too() {
        assertThat(words("a".repeat(5000))).containsExactly("a".repeat(SearchWords.LONGEST_WORD));
        var many = new StringBuilder();
        for (int i = 10_000; i < 20_000; i++) {
            many.append(i).append(' ');
        }
        assertThat(words(many.toString())).hasSize(SearchWords.MOST);
    }

    @Property
    void a_text_has_the_beginnings_of_its_words(@ForAll @StringLength(max = 150) String text) {
        assertThat(SearchWords.of(text).beginnings())
                .allMatch(letters -> words(text).stream().anyMatch(word -> word.startsWith(letters)));
    }

    @Property
    void case_composition_and_order_do_not_matter(@ForAll @StringLength(max = 80) String text) {
        assertThat(words(Normalizer.normalize(text, Normalizer.Form.NFD)))
                .isEqualTo(words(Normalizer.normalize(text, Normalizer.Form.NFC)));
        assertThat(words(text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT)))
                .isEqualTo(words(text.toUpperCase(Locale.ROOT)));
        assertThat(words(text)).doesNotHaveDuplicates().allMatch(word -> word.codePointCount(0, word.length()) >= 1);
    }
}

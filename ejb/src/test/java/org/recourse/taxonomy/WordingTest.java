package org.recourse.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.recourse.taxonomy.Wording.Known;
import org.recourse.taxonomy.Wording.Remark;

class WordingTest {

    private final Wording wording = Taxonomy.standard().wording();

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "Call +243 99 123 4567 at night~PHONE",
                "Call 0991234567~PHONE",
                "هاتفه ٠٩٩١٢٣٤٥٦٧~PHONE",
                "Write to amina.k@example.org~PHONE",
                "at -2.50431, 28.86210 near the river~EXACT_PLACE",
                "at 2° 30' south~EXACT_PLACE",
                "They closed pit no. 14~EXACT_PLACE",
                "أغلقوا الحفرة رقم ٧~EXACT_PLACE",
                "The miner has no papers~STATUS_PAPERS",
                "هو يعمل بدون رخصة~STATUS_PAPERS",
                "She is pregnant~GROUP",
                "المرأة الحامل~GROUP",
            })
    void what_surely_tells_who_somebody_is_blocks(String text, String code) {
        assertThat(wording.inSummary(text, Known.NOTHING))
                .anySatisfy(remark -> assertThat(remark)
                        .extracting(Remark::code, Remark::blocks)
                        .containsExactly(code, true));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "They came at 21:30~EXACT_TIME",
                "They came on 2 March~EXACT_TIME",
                "جاءوا الساعة التاسعة~EXACT_TIME",
                "His widow saw it~KINSHIP",
                "رأته أرملة وزوجته~KINSHIP",
                "A 34-year-old miner~AGE",
                "عمره ٣٤ سنة~AGE",
                "The only blaster of the site~RARE_ROLE",
                "He said \"come back with the money\"~QUOTE",
                "They took 3 shovels, 2 pumps, 40 grams of gold~LIST",
                "Sergeant Bahati took it~RESPONDENT_NAME",
                "A man called Papa~NAME",
                "A licence was asked for~STATUS_PAPERS",
            })
    void what_might_tell_who_somebody_is_warns(String text, String code) {
        assertThat(wording.inSummary(text, Known.NOTHING))
                .anySatisfy(remark -> assertThat(remark)
                        .extracting(Remark::code, Remark::blocks)
                        .containsExactly(code, false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Officers of a unit took minerals and money from a miner at a roadblock and gave no receipt.",
                "The company drove traders from the site. They ask to come back.",
                "أخذ أفراد من وحدة مالا ومعادن من عامل عند حاجز ولم يعطوا إيصالا.",
                "The levy was 1,500,000 francs in all, or 1 500 000.",
                "Eight people were paid late between 2024 and 2026.",
            })
    void a_careful_summary_passes(String text) {
        assertThat(wording.inSummary(text, Known.NOTHING)).isEmpty();
    }

    @Test
    void names_that_are_known_block_in_any_spelling() {
        var known = new Known(List.of("Amina Kabuya", "أحمد"), List.of("Jean Bosco"), null, null);
        assertThat(wording.inSummary("amina kabuya was beaten", known)).contains(blocked("NAME", "amina kabuya"));
        assertThat(wording.inSummary("Kabuya was beaten", known)).contains(blocked("NAME", "Kabuya"));
        assertThat(wording.inSummary("ضُرب احمد هناك", known)).contains(blocked("NAME", "احمد"));
        assertThat(wording.inSummary("Bosco beat her", known)).contains(blocked("RESPONDENT_NAME", "Bosco"));
        assertThat(wording.inSummary("The aminas are beans", known)).isEmpty();
    }

    @Test
    void a_part_of_a_name_that_is_an_ordinary_word_counts_only_when_written_as_a_name() {
        var known = new Known(List.of("Hope Gold"), List.of(), null, null);
        assertThat(wording.inSummary("They took gold and hope to keep it", known))
                .isEmpty();
        assertThat(wording.inSummary("They asked for Hope", known)).contains(blocked("NAME", "Hope"));
    }

    @Test
    void the_exact_place_and_the_persons_own_words_are_found() {
        var known = new Known(
                List.of(),
                List.of(),
                "Kwa Mzee",
                "In the evening they stopped me at the bridge and took all I had from the week");
        assertThat(wording.inSummary("It was near kwa mzee", known)).contains(blocked("EXACT_PLACE", "kwa mzee"));
        assertThat(wording.inSummary("They stopped me at the bridge, and took all he had", known))
                .extracting(Remark::code)
                .containsExactly("QUOTE");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "The illegal miners came back~ILLEGAL_MINER~illegal miners",
                "المنقبون غير القانونيين~ILLEGAL_MINER~المنقبون غير القانونيين",
                "An illegal immigrant~ILLEGAL_PERSON~illegal immigrant",
                "Bandits took it~BANDIT~Bandits",
                "قطّاع الطرق~BANDIT~قطّاع الطرق",
                "The alleged victim~SO_CALLED~alleged victim",
                "a known trouble-maker~TROUBLEMAKER~trouble-maker",
                "والمشاغبين~TROUBLEMAKER~والمشاغبين",
            })
    void words_that_brand_people_block(String text, String code, String found) {
        assertThat(wording.branding(text)).containsExactly(new Remark("brand_word", code, true, found));
    }

    @Test
    void a_word_inside_another_is_left_alone() {
        assertThat(wording.branding("The bandition of husbandry")).isEmpty();
        assertThat(wording.inSummary("Persons of a unit; reasons were asked", Known.NOTHING))
                .isEmpty();
    }

    private static Remark blocked(String code, String found) {
        return new Remark("summary_word", code, true, found);
    }
}

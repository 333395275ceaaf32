package org.recourse.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HiddenNamesTest {

    private final HiddenNames names = new HiddenNames(KeyRings.ofOne());

    private boolean found(String name, boolean byParts, String text) {
        return names.areIn(text, names.digests(name, byParts));
    }

    @ParameterizedTest
    @CsvSource({
        "Sarra Roe-Talib, Please ask Sarra Roe-Talib at noon",
        "Sarra Roe-Talib, it is said that sarra roe talib was there",
        "Sarra Roe-Talib, SARRA ROETALIB SAYS SO",
        "Sarra Roe-Talib, Ask Talib.",
        "Sarra Roe-Talib, (Sarra) was there",
        "Sarra Roe-Talib, S\u00adarra was there",
        "José O'Hara, Mr. Jose Ohara came",
        "José O'Hara, Mr. José O’Hara came",
        "Łucja Nørre, Lucja was there",
        "نورة التل, قالت نُورَة ذلك",
        "نورة التل, اسألوا نوره التل",
        "نورة التل, قيل لنورة إن الميزان صحيح",
        "نورة التل, ونـــورة كانت هناك",
        "نورة التل, جاءت والتل معها",
        "أحمد إبراهيم, ذهب احمد‌ابراهيم",
        "أحمد إبراهيم, رآه إبراهيم"
    })
    void a_name_is_found_however_it_is_written(String name, String text) {
        assertThat(found(name, true, text)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Rose Well, The rose by the well is red",
        "Rose Well, Roses and Wells",
        "Amina of the Tal, The buyer at the well",
        "Li Mo, There is a limit of most",
        "نورة التل, النور على التلال"
    })
    void a_word_that_is_no_name_is_none(String name, String text) {
        assertThat(found(name, true, text)).isFalse();
    }

    @Test
    void of_whoever_is_accused_only_the_whole_name_is_looked_for() {
        var buyer = "The buyer at the well";
        assertThat(found(buyer, false, "The stones are weighed")).isFalse();
        assertThat(found(buyer, false, "Ask the Buyer at the Well")).isTrue();
        assertThat(found("المشتري عند البئر", false, "يقال إن الأحجار توزن عند البئر"))
                .isFalse();
    }

    @Test
    void what_is_kept_holds_no_name_and_where_nothing_is_kept_nothing_is_found() {
        assertThat(names.digests("Sarra Roe", true))
                .hasSize(3)
                .allMatch(digest -> digest.matches("[0-9a-f]{32}"))
                .isNotEqualTo(new HiddenNames(KeyRings.demonstration()).digests("Sarra Roe", true));
        assertThat(names.areIn("Sarra Roe", List.of())).isFalse();
        assertThat(names.digests(" - ", true)).isEmpty();
    }
}

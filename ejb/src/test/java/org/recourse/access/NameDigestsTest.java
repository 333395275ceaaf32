package org.recourse.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameDigestsTest {

    private final NameDigests digests = new NameDigests(KeyRings.ofOne());

    @ParameterizedTest
    @CsvSource({
        "Maren Vell, maren  vell",
        "José O'Hara, JOSE O HARA",
        "Nørre-Ström, nørre strom",
        "أحمد الأمين, احمد الامين",
        "فاطمة مُصطفى, فاطمه مصطفي",
        "مـــارن فيل, مارن فيل"
    })
    void spellings_that_a_reader_takes_for_one_name_have_one_digest(String one, String other) {
        assertThat(digests.of(one)).isEqualTo(digests.of(other));
    }

    @Test
    void two_names_have_two_digests() {
        assertThat(digests.of("Maren Vell")).isNotEqualTo(digests.of("Maren Bell"));
    }

    @Test
    void a_name_has_at_least_one_letter() {
        assertThatThrownBy(() -> digests.of(" - ")).isInstanceOf(IllegalArgumentException.class);
    }
}

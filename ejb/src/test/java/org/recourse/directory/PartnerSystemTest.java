package org.recourse.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartnerSystemTest {

    private static final String HEAD = "code,subject,active,en,ar\n";
    private static final String GOOD = "legal-aid,5b1d8a86-6d1c-5f0e-9b57-0f6f3c6d2a11,yes,Legal Aid,عون\n";

    @Test
    void a_line_is_a_partner() {
        var partners = PartnerSystem.read(HEAD + GOOD);
        assertThat(partners).hasSize(1);
        assertThat(partners.get(0).code()).isEqualTo("legal-aid");
        assertThat(partners.get(0).active()).isTrue();
        assertThat(partners.get(0).names().in("ar")).isEqualTo("عون");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Legal,5b1d8a86-6d1c-5f0e-9b57-0f6f3c6d2a11,yes,a,b",
                "a,5b1d8a86-6d1c-5f0e-9b57-0f6f3c6d2a11,yes,a,b",
                "legal,nobody,yes,a,b",
                "legal,,yes,a,b",
                "legal,5b1d8a86-6d1c-5f0e-9b57-0f6f3c6d2a11,perhaps,a,b",
                "legal,5b1d8a86-6d1c-5f0e-9b57-0f6f3c6d2a11,yes,a,",
                "legal,5b1d8a86-6d1c-5f0e-9b57-0f6f3c6d2a11,yes,a"
            })
    void a_line_that_does_not_hold_is_named_and_nothing_is_taken(String line) {
        assertThatThrownBy(() -> PartnerSystem.read(HEAD + GOOD + line))
                .isInstanceOf(CountryRefused.class)
                .hasMessageContaining("3");
    }
}

package org.recourse.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResponseHeadersTest {

    @ParameterizedTest
    @ValueSource(strings = {"words=mercury", "part=open&words=%D8%B0", "reference=7K3M", "words=&reference="})
    void the_address_of_a_page_with_words_goes_along_with_no_request(String query) {
        assertThat(ResponseHeaders.referrer(query)).isEqualTo("strict-origin");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "part=open", "passwords=x", "part=words="})
    void that_of_others_goes_to_ourselves_alone(String query) {
        assertThat(ResponseHeaders.referrer(query)).isEqualTo("same-origin");
    }
}

package org.recourse.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReaderTest {

    private final Reader reader = new Reader(Bundles.all());

    private String wished(String header) {
        return reader.asked(header).map(Language::code).orElse("none");
    }

    @Test
    void the_language_is_the_first_of_those_wished_that_we_have() {
        assertThat(wished("fr, ar;q=0.9, en;q=0.8")).isEqualTo("ar");
        assertThat(wished("en-GB,en;q=0.5,ar;q=0.1")).isEqualTo("en");
        assertThat(wished(";;;")).isEqualTo("none");
    }

    @Test
    void of_thousands_of_languages_only_the_first_are_read() {
        var thousands = IntStream.range(0, 8000)
                .mapToObj(n -> "" + (char) ('a' + n % 26) + (char) ('a' + n / 26 % 26) + (char) ('a' + n / 676 % 26))
                .collect(Collectors.joining(","));
        assertThat(wished("ar," + thousands)).isEqualTo("ar");
        assertThat(wished(thousands + ",ar")).isEqualTo("none");
        assertThat(wished("a".repeat(30_000))).isEqualTo("none");
    }
}

package org.recourse.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamesOfCodesTest {

    /** Lists that only the mechanism reads. */
    private static final Set<String> NEVER_SHOWN = Set.of("guard", "holds", "signal", "order", "ladder");

    private final Taxonomy taxonomy = Taxonomy.standard();

    @ParameterizedTest
    @ValueSource(strings = {"en", "ar"})
    void every_code_has_a_name_and_every_name_a_code(String language) {
        assertThat(new TreeSet<>(names(language).stringPropertyNames())).isEqualTo(new TreeSet<>(keys()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ar"})
    void no_name_is_empty_or_would_break_a_pattern(String language) {
        names(language)
                .forEach((key, name) -> assertThat((String) name)
                        .as("%s %s", language, key)
                        .isNotBlank()
                        .doesNotContain("'", "{", "}", "  "));
    }

    @Test
    void arabic_names_are_arabic() {
        names("ar")
                .forEach((key, name) ->
                        assertThat((String) name).as((String) key).matches(".*\\p{IsArabic}.*"));
    }

    private Set<String> keys() {
        var keys = new TreeSet<String>();
        taxonomy.lists().stream()
                .filter(list -> !NEVER_SHOWN.contains(list))
                .flatMap(list -> taxonomy.list(list).stream())
                .forEach(code -> keys.add(code.list() + "." + code.code()));
        taxonomy.categories().forEach(category -> keys.add("right." + category.code()));
        taxonomy.list("state").forEach(state -> keys.add("say." + state.code()));
        Stream.of("brand_word", "summary_word")
                .flatMap(list -> taxonomy.list(list).stream())
                .forEach(word -> keys.add("instead." + word.code()));
        return keys;
    }

    private static Properties names(String language) {
        var names = new Properties();
        try (var reader = new StringReader(TaxonomyTest.resource("/taxonomy/names_" + language + ".properties"))) {
            names.load(reader);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return names;
    }
}

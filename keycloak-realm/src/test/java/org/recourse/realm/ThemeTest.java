package org.recourse.realm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** The words on the page of the login, in both of its languages. */
class ThemeTest {

    private static final Path LOGIN = Path.of("src/main/resources/theme/recourse/login");

    private static Properties words(String language) throws IOException {
        var words = new Properties();
        try (var file = Files.newBufferedReader(LOGIN.resolve("messages/messages_" + language + ".properties"))) {
            words.load(file);
        }
        return words;
    }

    @Test
    void each_word_is_there_in_both_languages_and_said_in_each() throws IOException {
        var english = words("en");
        var arabic = words("ar");
        assertThat(arabic.keySet()).isEqualTo(english.keySet());
        for (var key : english.stringPropertyNames()) {
            assertThat(arabic.getProperty(key)).as(key).isNotBlank().isNotEqualTo(english.getProperty(key));
        }
    }

    /** Keycloak takes words for patterns: an apostrophe would swallow what follows it. */
    @Test
    void no_word_has_an_apostrophe() throws IOException {
        for (var language : List.of("en", "ar")) {
            assertThat(words(language).values())
                    .as(language)
                    .noneMatch(word -> word.toString().contains("'"));
        }
    }

    @Test
    void nobody_learns_from_a_refusal_which_names_there_are() throws IOException {
        for (var language : List.of("en", "ar")) {
            var words = words(language);
            assertThat(words.getProperty("accountTemporarilyDisabledMessage"))
                    .isEqualTo(words.getProperty("invalidUserMessage"));
            assertThat(words.getProperty("accountTemporarilyDisabledMessageTotp"))
                    .isEqualTo(words.getProperty("invalidTotpMessage"));
        }
    }

    @Test
    void a_link_leads_home_to_the_pages_that_are_open_to_everybody() throws IOException {
        assertThat(Files.readString(LOGIN.resolve("footer.ftl")))
                .contains("client.baseUrl?keep_before_last(\"portal/\")")
                .contains("msg(\"recourseHome\")");
        assertThat(words("en")).containsKey("recourseHome");
    }
}

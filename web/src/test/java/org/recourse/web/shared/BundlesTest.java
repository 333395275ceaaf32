package org.recourse.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Holds the bundles against each other, against the templates and against the code that names their keys. */
class BundlesTest {

    private static final Bundles BUNDLES = Bundles.all();
    private static final Pattern KEY = Pattern.compile("\"([a-z][A-Za-z0-9_-]*(?:\\.[A-Za-z0-9_-]+)*\\.?)\"");
    private static final Pattern IN_TEMPLATE = Pattern.compile("texts\\.(?:t|html|has)\\(\\s*\"([^\"]+)\"\\s*[,)]");
    private static final Pattern TAG = Pattern.compile("<(?!/?(?:strong|em|bdi|br|b)>)");

    /** Keys that are put together from parts that no source spells out. */
    private static final Pattern COMPOSED = Pattern.compile("(?:about|form|problem|refusal|language)\\..*");

    /** The features whose pages and texts are all there; of the others only what is missing is noticed. */
    private static final List<String> WHOLE = List.of("shared", "intake");

    private static Set<String> english() {
        return new TreeSet<>(BUNDLES.keys(Bundles.FALLBACK));
    }

    @Test
    void every_text_is_there_in_every_language() {
        for (var language : BUNDLES.languages()) {
            assertThat(new TreeSet<>(BUNDLES.keys(language.code())))
                    .as(language.code())
                    .isEqualTo(english());
        }
    }

    @Test
    void every_text_can_be_read_and_has_the_same_gaps_in_every_language() {
        for (var key : english()) {
            var gaps = gaps(BUNDLES.fallback(), key);
            for (var language : BUNDLES.languages()) {
                assertThat(gaps(language, key)).as(language.code() + ' ' + key).isEqualTo(gaps);
            }
        }
    }

    private static Set<String> gaps(Language language, String key) {
        return new MessageFormat(BUNDLES.pattern(language, key), language.locale()).getArgumentNames();
    }

    @Test
    void texts_carry_no_marks_but_plain_ones() {
        for (var language : BUNDLES.languages()) {
            for (var key : english()) {
                assertThat(BUNDLES.pattern(language, key))
                        .as(language.code() + ' ' + key)
                        .doesNotContainPattern(TAG);
            }
        }
    }

    @Test
    void every_key_that_a_template_names_has_a_text() {
        var missing = new ArrayList<String>();
        for (var template : files("src/main/jte", ".jte")) {
            var matcher = IN_TEMPLATE.matcher(read(template));
            while (matcher.find()) {
                if (!english().contains(matcher.group(1))) {
                    missing.add(template.getFileName() + ": " + matcher.group(1));
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void every_text_is_used_somewhere() {
        var named = named();
        var unused = new ArrayList<String>();
        for (var key : ownKeys()) {
            boolean used = named.contains(key)
                    || COMPOSED.matcher(key).matches()
                    || starts(named, key)
                    || ofARecord(named, key);
            if (!used) {
                unused.add(key);
            }
        }
        assertThat(unused).isEmpty();
    }

    /** Every quoted word in templates and code that could be a key, or the beginning of one. */
    private static Set<String> named() {
        var named = new HashSet<String>();
        var sources = new ArrayList<>(files("src/main/jte", ".jte"));
        sources.addAll(files("src/main/java", ".java"));
        sources.addAll(files("src/test/java", ".java"));
        for (var source : sources) {
            var matcher = KEY.matcher(read(source));
            while (matcher.find()) {
                named.add(matcher.group(1));
            }
        }
        return named;
    }

    private static boolean starts(Set<String> named, String key) {
        for (int dot = key.indexOf('.'); dot >= 0; dot = key.indexOf('.', dot + 1)) {
            if (named.contains(key.substring(0, dot + 1))) {
                return true;
            }
        }
        return false;
    }

    /** Labels and hints of forms: the binder puts their keys together from its own key and the field's name. */
    private static boolean ofARecord(Set<String> named, String key) {
        for (int dot = key.indexOf('.'); dot >= 0; dot = key.indexOf('.', dot + 1)) {
            if (named.contains(key.substring(0, dot))
                    && key.matches(".*\\.(label|hint|one|none|missing|needed|must)")) {
                return true;
            }
        }
        return false;
    }

    private static Set<String> ownKeys() {
        var keys = new TreeSet<String>();
        for (var feature : WHOLE) {
            var texts = read(Path.of("src/main/resources", feature, "messages_en.properties"));
            texts.lines().filter(line -> line.contains("=")).forEach(line -> keys.add(line.split("=", 2)[0]));
        }
        return keys;
    }

    private static List<Path> files(String folder, String end) {
        try (var found = Files.walk(Path.of(folder))) {
            return found.filter(file -> file.toString().endsWith(end)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.recourse.web.shared;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * All words of the pages in all languages. A language exists as soon as {@code shared/messages_<code>.properties} does:
 * a further one costs its bundles and nothing else. What a bundle lacks is read in English.
 *
 * <p>Each feature may have {@code <feature>/messages_<code>.properties} and {@code <feature>/names_<code>.properties}
 * (UTF-8, patterns of ICU's MessageFormat); keys are unique over all features.
 */
public final class Bundles {

    /** Where no other language is known, and what stands in for a missing text. */
    public static final String FALLBACK = "en";

    private static final List<String> FEATURES = List.of(
            "shared",
            "ledger",
            "taxonomy",
            "directory",
            "conflict",
            "access",
            "routing",
            "grievance",
            "escalation",
            "intake",
            "triage",
            "disclosure",
            "answer",
            "appeal",
            "remedy",
            "evidence",
            "notification",
            "record",
            "oversight",
            "administration",
            "acts",
            "portal",
            "api");

    private static final Bundles ALL = new Bundles();

    private final Map<String, Map<String, String>> patterns = new TreeMap<>();
    private final Map<String, Language> languages = new TreeMap<>();
    private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

    private Bundles() {
        Arrays.stream(Locale.getISOLanguages()).filter(Bundles::exists).forEach(this::load);
        if (!languages.containsKey(FALLBACK)) {
            throw new IllegalStateException("shared/messages_en.properties is missing");
        }
    }

    /** The bundles of this class path. */
    public static Bundles all() {
        return ALL;
    }

    private static boolean exists(String language) {
        return loader().getResource("shared/messages_" + language + ".properties") != null;
    }

    private static ClassLoader loader() {
        return Bundles.class.getClassLoader();
    }

    private void load(String code) {
        var texts = new TreeMap<String, String>();
        for (var feature : FEATURES) {
            read(feature + "/messages_" + code + ".properties", texts);
            read(feature + "/names_" + code + ".properties", texts);
        }
        patterns.put(code, texts);
        languages.put(code, new Language(code, texts.getOrDefault("language.name", code)));
    }

    /** A module may bring the same bundle as another one, the mechanism its codes and the pages theirs. */
    private static void read(String name, Map<String, String> into) {
        try {
            for (var file : Collections.list(loader().getResources(name))) {
                properties(file).forEach((key, text) -> {
                    var before = into.putIfAbsent((String) key, (String) text);
                    if (before != null && !before.equals(text) && !name.contains("/names_")) {
                        throw new IllegalStateException(name + " repeats the key " + key);
                    }
                });
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties properties(URL file) throws IOException {
        var properties = new Properties();
        try (var reader = new InputStreamReader(file.openStream(), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }

    /** The languages that have bundles, the fallback first. */
    public List<Language> languages() {
        var all = new ArrayList<>(languages.values());
        all.sort((a, b) -> Boolean.compare(b.code().equals(FALLBACK), a.code().equals(FALLBACK)));
        return Collections.unmodifiableList(all);
    }

    /** The language of this code, if it has bundles. */
    public Optional<Language> language(@Nullable String code) {
        return code == null ? Optional.empty() : Optional.ofNullable(languages.get(code));
    }

    public Language fallback() {
        return Objects.requireNonNull(languages.get(FALLBACK));
    }

    /** Every key that a language has of its own. */
    public Collection<String> keys(String language) {
        return Collections.unmodifiableCollection(
                patterns.getOrDefault(language, Map.of()).keySet());
    }

    /** Whether there is such a text, in this language or the fallback. */
    public boolean has(Language language, String key) {
        return pattern(language, key) != null;
    }

    @Nullable
    String pattern(Language language, String key) {
        var own = patterns.getOrDefault(language.code(), Map.of()).get(key);
        return own != null ? own : patterns.getOrDefault(FALLBACK, Map.of()).get(key);
    }

    /** The text with its gaps filled; a key without a text is shown as itself, so that a page is never lost for it. */
    public String format(Language language, String key, Object... arguments) {
        var pattern = pattern(language, key);
        if (pattern == null) {
            return "[" + key + "]";
        }
        var shared = formats.computeIfAbsent(
                language.code() + ' ' + key, k -> new MessageFormat(pattern, language.locale()));
        // ICU's format is not safe for threads.
        var own = (MessageFormat) shared.clone();
        return own.format(arguments);
    }
}

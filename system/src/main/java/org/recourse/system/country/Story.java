package org.recourse.system.country;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The life of one grievance, as {@code country/stories} tells it: who speaks, and who does what on which day after that.
 * What follows from an act without anybody's own words (that a summary is read back and approved, that the complainant
 * is told, that a second person confirms) is not written down.
 *
 * @param key name of the story
 * @param language {@code en} or {@code ar}; all its texts are in it
 * @param begins day on which the person speaks, before the day on which the demonstration is loaded: nought or less
 * @param ends state in which it stands on that day
 * @param report who speaks, by what channel, and what is said
 * @param deeds in the order of their days
 * @param leftUndone acts that follow in other stories and that nobody does in this one
 */
record Story(
        String key, String language, int begins, String ends, Deed report, List<Deed> deeds, Set<String> leftUndone) {

    Story {
        deeds = List.copyOf(deeds);
        leftUndone = Set.copyOf(leftUndone);
        if (begins > 0) {
            throw new IllegalArgumentException(key + " begins after the day of loading");
        }
    }

    /** All stories of the country in this folder: those that are written out, and those that take a usual course. */
    static List<Story> all(Path country) {
        return Stream.concat(written(country.resolve("stories")).stream(), Telling.all(country).stream())
                .toList();
    }

    private static List<Story> written(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .map(Story::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Story read(Path file) {
        try (var reader = Json.createReader(Files.newBufferedReader(file))) {
            return of(reader.readObject());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            throw new IllegalArgumentException(file.getFileName() + ": " + e.getMessage(), e);
        }
    }

    private static Story of(JsonObject json) {
        return new Story(
                json.getString("key"),
                json.getString("language"),
                json.getInt("begins"),
                json.getString("ends"),
                report(json.getJsonObject("report")),
                json.getJsonArray("acts").getValuesAs(JsonObject.class).stream()
                        .map(Deed::of)
                        .toList(),
                json.containsKey("leftUndone")
                        ? Set.copyOf(json.getJsonArray("leftUndone").getValuesAs(JsonString::getString))
                        : Set.of());
    }

    private static Deed report(JsonObject json) {
        return new Deed(0, LocalTime.parse(json.getString("at")), json.getString("who"), Deed.REGISTER, json);
    }

    /** The place of the harm, as P-code. */
    String place() {
        return report.fields().getString("place");
    }

    /** What the desk made of it; refuses a story that was not triaged with {@link java.util.NoSuchElementException}. */
    Deed triage() {
        return deeds.stream()
                .filter(deed -> deed.act().equals("triage"))
                .findFirst()
                .orElseThrow();
    }

    /** Did the person speak to the second liaison of the place? */
    boolean secondLiaison() {
        return report.who().equals("liaison2");
    }

    /** Does the person have nothing but the page of the receipt? */
    boolean receiptOnly() {
        return "RECEIPT_ONLY".equals(report.text("contact"));
    }
}

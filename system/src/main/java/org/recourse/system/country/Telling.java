package org.recourse.system.country;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.recourse.taxonomy.Taxonomy;

/**
 * Makes stories of tales: each takes its course as far as its days allow, so that a tale that began long ago is closed
 * and the same course begun last week stands at its beginning.
 */
final class Telling {

    /** Whoever reports an item of money as done has paid it in the morning. */
    private static final LocalTime PAID_AT = LocalTime.of(9, 25);

    private final Map<String, Course> courses;
    private final Map<String, Sayings> sayings = new HashMap<>();
    private final Taxonomy taxonomy = Taxonomy.standard();
    private int turn;

    private Telling(Map<String, Course> courses) {
        this.courses = courses;
    }

    /** The stories of all tales in the folder of the country. */
    static List<Story> all(Path country) {
        var telling = new Telling(
                Course.all(Play.text(country.resolve("courses.csv")), Play.text(country.resolve("stations.csv"))));
        for (var language : List.of("en", "ar")) {
            telling.sayings.put(language, new Sayings(json(country.resolve("sayings_" + language + ".json"))));
        }
        return Tale.all(country.resolve("tales")).stream().map(telling::story).toList();
    }

    private static JsonObject json(Path file) {
        try (var reader = Json.createReader(new StringReader(Play.text(file)))) {
            return reader.readObject();
        }
    }

    private Story story(Tale tale) {
        try {
            return told(tale);
        } catch (RuntimeException e) {
            throw new IllegalArgumentException(tale.key() + ": " + e.getMessage(), e);
        }
    }

    private Story told(Tale tale) {
        var words = Objects.requireNonNull(sayings.get(tale.language()));
        var life = tale.parts("life");
        var teller = new Teller(tale, words, turn);
        var matter = Matter.of(tale, teller.named(), turn++, taxonomy);
        var report = teller.report(matter);
        int begins = Integer.parseInt(life.get(2));
        var lines = new Lines(tale, matter, words, teller.byPage());
        var deeds = new ArrayList<Deed>();
        var state = "REGISTERED";
        for (var station : stations(life.get(1), matter, lines.items())) {
            int day = station.day(matter.severity().name());
            if (begins + day < 0) {
                lines.payment(station).ifPresent(paid -> deeds.add(new Deed(day, PAID_AT, station.who(), "pay", paid)));
                deeds.add(deed(station, day, lines, teller.byPage()));
                state = lines.leads(station, state);
            }
        }
        var ends = tale.text("ends");
        var told = new Deed(0, LocalTime.parse(report.getString("at")), report.getString("who"), Deed.REGISTER, report);
        return new Story(
                tale.key(), tale.language(), begins, ends == null ? state : ends, told, deeds, leftUndone(tale));
    }

    private static Set<String> leftUndone(Tale tale) {
        return Set.copyOf(tale.parts("undone"));
    }

    /** What is not owed at this severity is left out, and what is about another item where there is but one. */
    private List<Course.Station> stations(String name, Matter matter, int items) {
        var course = courses.get(name);
        if (course == null) {
            throw new IllegalArgumentException("there is no course " + name);
        }
        return course.stations().stream()
                .filter(station -> station.days().containsKey(matter.severity().name()))
                .filter(station -> !station.name().equals("plan") || matter.needsPlan())
                .filter(station -> items > 1 || !station.name().endsWith("-1"))
                .toList();
    }

    /** Where nobody but the page knows the person, the desk does what a liaison would have done. */
    private static Deed deed(Course.Station station, int day, Lines lines, boolean byPage) {
        var who = byPage && station.who().equals("liaison") ? "desk" : station.who();
        return new Deed(day, station.at(), who, station.act(), lines.of(station));
    }
}

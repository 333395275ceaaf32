package org.recourse.system.container;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.recourse.system.Person;

/** The demonstration's people in the parts that they play. */
public record Players(Map<Part, Person> people) {

    public Players {
        people = Map.copyOf(people);
    }

    /** The people of the district of Nessor, whom the login knows. */
    public static Players ofNessor() {
        var people = new EnumMap<Part, Person>(Part.class);
        people.put(Part.LIAISON, Person.named("liaison"));
        people.put(Part.MANAGER, Person.named("case-manager"));
        people.put(Part.PROTECTION, Person.named("protection"));
        people.put(Part.OFFICIAL, Person.named("official"));
        people.put(Part.DECIDER, Person.named("official2"));
        people.put(Part.SECOND, Person.named("case-manager2"));
        people.put(Part.OVERSIGHT, Person.named("oversight"));
        people.put(Part.ADMINISTRATOR, Person.named("administrator"));
        return new Players(people);
    }

    /** The same, but for the desk: that of the independent body, which holds what is said against any other. */
    static Players ofTheIndependentDesk() {
        var people = new EnumMap<>(ofNessor().people());
        people.put(Part.LIAISON, officer("bahir-brano"));
        people.put(Part.MANAGER, officer("tarek-gorin"));
        people.put(Part.SECOND, officer("bettan-calo"));
        people.put(Part.PROTECTION, officer("yusra-tarif"));
        return new Players(people);
    }

    /** The same, but for whoever plays this part. */
    Players but(Part part, Person person) {
        var others = new EnumMap<>(people);
        others.put(part, person);
        return new Players(others);
    }

    public Person of(Part part) {
        return Objects.requireNonNull(people.get(part));
    }

    /** The first official of an office of the demonstration country, by its code. */
    static Person officialOf(String office) {
        return found(cells -> cells[1].equals(office) && cells[2].equals("official"));
    }

    /** An officer of the demonstration country, by the key of its file, whether or not the login knows him. */
    static Person officer(String key) {
        return found(cells -> cells[0].equals(key));
    }

    /** The system of the demonstration's partner. */
    static Person partner() {
        return new Person("partner", line("partners.csv", cells -> cells[0].equals("ombar-legal-aid"))[1], "partner");
    }

    private static Person found(Predicate<String[]> which) {
        var cells = line("officers.csv", which);
        return new Person(cells[0], cells[6], cells[2]);
    }

    private static String[] line(String sheet, Predicate<String[]> which) {
        var file = Objects.requireNonNull(Players.class.getResourceAsStream("/country/" + sheet));
        try (var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .map(line -> line.split(","))
                    .filter(which)
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

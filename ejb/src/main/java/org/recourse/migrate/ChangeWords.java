package org.recourse.migrate;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.recourse.access.DirectoryChanges;
import org.recourse.access.DirectoryChanges.Change;
import org.recourse.access.DirectoryChanges.Kind;
import org.recourse.directory.CountryFile;

/** What an import changes, as the command line says it: in the words of the files, and never by a table of the database. */
final class ChangeWords {

    private final CountryFile country;

    /** @param country as it would be: by the zone of its place an absence is said by its day */
    ChangeWords(CountryFile country) {
        this.country = country;
    }

    /**
     * One row, such as {@code office MIN-0101, changed: level}. Who works here is named by the key of the file, as it came,
     * and nobody else at all.
     */
    String of(Change change) {
        var line = row(change.table()) + ' ' + String.join(", ", which(change)) + ", " + how(change.kind());
        return change.kind() == Kind.CHANGE ? line + ": " + String.join(", ", change.fields()) : line;
    }

    private List<String> which(Change change) {
        var parts = change.key().split("\\|");
        return switch (change.table()) {
            case "away" -> List.of(parts[0], "from " + day(parts[0], parts[1]));
            case "interest" -> List.of(parts[0], parts[1], parts[3].equals("party") ? "a person" : parts[4]);
            default -> List.of(parts);
        };
    }

    /** The day on which an instant falls where this person serves; by UTC for one who is gone with the same files. */
    private LocalDate day(String key, String instant) {
        var zone = country.officers().stream()
                .filter(officer -> officer.key().equals(key))
                .flatMap(officer -> country.offices().stream()
                        .filter(office -> office.code().equals(officer.office())))
                .flatMap(office ->
                        country.places().stream().filter(place -> place.code().equals(office.area())))
                .map(place -> ZoneId.of(place.zone()))
                .findFirst();
        return LocalDate.ofInstant(Instant.parse(instant), zone.orElse(ZoneOffset.UTC));
    }

    /** How much changes, a line for each kind of row, such as {@code Offices: 3 new, 1 changed}. */
    static List<String> counts(DirectoryChanges changes) {
        return changes.counts().entrySet().stream()
                .map(table -> rows(table.getKey()) + ": " + counted(table.getValue()))
                .toList();
    }

    private static String counted(Map<Kind, Integer> counts) {
        return Stream.of(Kind.values())
                .filter(counts::containsKey)
                .map(kind -> String.format(Locale.ROOT, "%d %s", counts.get(kind), how(kind)))
                .collect(Collectors.joining(", "));
    }

    private static String how(Kind kind) {
        return switch (kind) {
            case ADD -> "new";
            case CHANGE -> "changed";
            case REMOVE -> "taken away";
        };
    }

    private static String row(String table) {
        return switch (table) {
            case "holiday" -> "day off";
            case "area" -> "place";
            case "command" -> "who answers to whom:";
            case "officer" -> "person";
            case "officer_role" -> "role of a person:";
            case "away" -> "absence of";
            case "duty" -> "on call:";
            case "interest" -> "interest of";
            case "partner" -> "partner system";
            default -> table;
        };
    }

    private static String rows(String table) {
        return switch (table) {
            case "calendar" -> "Calendars";
            case "holiday" -> "Days off";
            case "area" -> "Places";
            case "office" -> "Offices";
            case "command" -> "Who answers to whom";
            case "officer" -> "People";
            case "officer_role" -> "Roles of people";
            case "away" -> "Absences";
            case "duty" -> "People on call";
            case "interest" -> "Interests";
            case "partner" -> "Partner systems";
            default -> table;
        };
    }
}

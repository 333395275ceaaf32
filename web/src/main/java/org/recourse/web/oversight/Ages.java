package org.recourse.web.oversight;

import java.util.ArrayList;
import java.util.List;
import org.recourse.oversight.Overview;
import org.recourse.taxonomy.Severity;
import org.recourse.web.shared.Phrase;

/** The picture of how old open cases are, by severity, and the numbers of its table. */
public record Ages(List<Line> lines) {

    private static final List<String> FILLS = List.of("#2b1c14", "#8f4019", "#d9a578", "#ecdcc8");

    /** Where bars begin and how far the longest goes, in per cent. */
    private static final double BEGIN = 36;

    private static final double LENGTH = 54;

    /**
     * An age.
     *
     * @param numbers of S1 to S4
     * @param parts of its bar
     * @param end where the bar ends, in per cent from where reading begins
     */
    public record Line(Phrase name, int y, List<Integer> numbers, List<Part> parts, double end, int total) {}

    /** A part of a bar: from where and how long, in per cent; the number stands in it where there is room. */
    public record Part(double begin, double length, String fill, boolean light, int number) {

        public boolean roomy() {
            return length >= 7;
        }
    }

    static Ages of(List<Overview.Age> ages) {
        int most = Overview.DAYS.stream()
                .mapToInt(day -> total(ages, Overview.DAYS.indexOf(day)))
                .max()
                .orElse(1);
        var lines = new ArrayList<Line>();
        for (int age = 0; age < Overview.DAYS.size(); age++) {
            lines.add(line(age, ages, Math.max(most, 1)));
        }
        return new Ages(List.copyOf(lines));
    }

    private static int total(List<Overview.Age> ages, int age) {
        return ages.stream()
                .filter(one -> one.age() == age)
                .mapToInt(Overview.Age::number)
                .sum();
    }

    private static Line line(int age, List<Overview.Age> ages, int most) {
        var parts = new ArrayList<Part>();
        var numbers = new ArrayList<Integer>();
        double at = BEGIN;
        for (var severity : Severity.values()) {
            int place = severity.ordinal();
            int number = ages.stream()
                    .filter(one -> one.age() == age && one.severity() == place + 1)
                    .mapToInt(Overview.Age::number)
                    .sum();
            numbers.add(number);
            double length = number * LENGTH / most;
            if (number > 0) {
                parts.add(new Part(at, length, FILLS.get(place), place < 2, number));
            }
            at += length;
        }
        return new Line(name(age), age * 40, numbers, parts, at, total(ages, age));
    }

    private static Phrase name(int age) {
        int from = Overview.DAYS.get(age);
        if (age + 1 == Overview.DAYS.size()) {
            return Phrase.of("ages.over", from - 1);
        }
        return Phrase.of(age == 0 ? "ages.days" : "ages.between", from, Overview.DAYS.get(age + 1) - 1);
    }

    /** What each part means. */
    public List<Key> keys() {
        var keys = new ArrayList<Key>();
        for (var severity : Severity.values()) {
            keys.add(new Key(severity.name(), FILLS.get(severity.ordinal())));
        }
        return keys;
    }

    /** A sign and what it means. */
    public record Key(String severity, String fill) {}

    public int height() {
        return lines.size() * 40;
    }
}

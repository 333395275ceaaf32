package org.recourse.web.shared.form;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.recourse.shared.RememberedDay;

/** What a form holds when it is sent: values by name. Names inside groups are numbered, {@code items.0.what}. */
final class Sent {

    static final Sent NOTHING = new Sent(Map.of());

    private final Map<String, List<String>> values;

    Sent(Map<String, List<String>> values) {
        this.values = values;
    }

    /** As if the form had been sent with what the record holds. */
    static Sent of(Record record) {
        var values = new LinkedHashMap<String, List<String>>();
        put("", record, values);
        return new Sent(values);
    }

    private static void put(String prefix, Record record, Map<String, List<String>> into) {
        for (var component : record.getClass().getRecordComponents()) {
            put(prefix + component.getName(), value(component, record), into);
        }
    }

    private static void put(String name, @Nullable Object value, Map<String, List<String>> into) {
        if (value instanceof RememberedDay day) {
            into.putAll(date(name, day));
        } else if (value instanceof Record record) {
            put(name + '.', record, into);
        } else if (value instanceof List<?> list && list.stream().allMatch(Record.class::isInstance)) {
            into.put(name + ".rows", List.of(String.valueOf(list.size())));
            for (int i = 0; i < list.size(); i++) {
                put(name + '.' + i, list.get(i), into);
            }
        } else if (value instanceof List<?> list) {
            into.put(name, list.stream().map(String::valueOf).toList());
        } else if (value instanceof LocalDate day) {
            into.putAll(date(name, RememberedDay.of(day)));
        } else if (value instanceof Boolean truth) {
            into.put(name, List.of(truth ? "yes" : "no"));
        } else if (value != null) {
            into.put(name, List.of(value.toString()));
        }
    }

    /** What the three inputs of a date hold; that of a day or a month that is not known is empty. */
    static Map<String, List<String>> date(String name, RememberedDay day) {
        var first = day.first();
        return Map.of(
                name + ".day", List.of(day.hasDay() ? String.valueOf(first.getDayOfMonth()) : ""),
                name + ".month", List.of(day.hasMonth() ? String.valueOf(first.getMonthValue()) : ""),
                name + ".year", List.of(String.valueOf(first.getYear())));
    }

    private static @Nullable Object value(RecordComponent component, Record record) {
        try {
            // The records of acts are public; those of tests need not be.
            component.getAccessor().trySetAccessible();
            return component.getAccessor().invoke(record);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("a record that cannot be read: " + record.getClass(), e);
        }
    }

    Collection<String> names() {
        return values.keySet();
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    /** What was typed, cleaned of what no eye sees; empty where nothing was. */
    String text(String name) {
        return Words.clean(typed(name));
    }

    /** What was typed, to be shown again. */
    String typed(String name) {
        var all = values.getOrDefault(name, List.of());
        return all.isEmpty() ? "" : all.get(0);
    }

    List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** Day, month and year of a date. */
    List<String> date(String name) {
        return List.of(typed(name + ".day"), typed(name + ".month"), typed(name + ".year"));
    }

    /** How many groups of this name were sent, at most a given number. */
    int rows(String name, int most) {
        try {
            return Math.max(0, Math.min(Integer.parseInt(text(name + ".rows")), most));
        } catch (NumberFormatException none) {
            return 0;
        }
    }

    /** Whether nothing at all was answered in this group. */
    boolean blank(String group) {
        var prefix = group + '.';
        return values.entrySet().stream()
                .filter(entry ->
                        entry.getKey().startsWith(prefix) && !entry.getKey().endsWith(".rows"))
                .allMatch(entry -> entry.getValue().stream().allMatch(String::isBlank));
    }

    /** With one more group of this name at the end. */
    Sent added(String group, int most) {
        var more = new LinkedHashMap<>(values);
        more.put(group + ".rows", List.of(String.valueOf(rows(group, most) + 1)));
        return new Sent(more);
    }

    /** Without the group of this name and number; those after it move up. */
    Sent dropped(String group, int number) {
        var start = group + '.';
        var less = values.entrySet().stream()
                .filter(entry -> number(entry.getKey(), start) != number)
                .collect(Collectors.toMap(
                        entry -> moved(entry.getKey(), start, number),
                        Map.Entry::getValue,
                        (a, b) -> a,
                        () -> new LinkedHashMap<String, List<String>>()));
        int before = rows(group, Integer.MAX_VALUE);
        less.put(group + ".rows", List.of(String.valueOf(number < before ? before - 1 : before)));
        return new Sent(less);
    }

    private static String moved(String name, String start, int dropped) {
        int number = number(name, start);
        return number > dropped
                ? start
                        + (number - 1)
                        + name.substring(start.length() + String.valueOf(number).length())
                : name;
    }

    private static int number(String name, String start) {
        var digits = name.startsWith(start) ? name.substring(start.length()).split("\\.", 2)[0] : "";
        return digits.matches("\\d{1,4}") ? Integer.parseInt(digits) : -1;
    }
}

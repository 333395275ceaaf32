package org.recourse.web.shared.form;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Future;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Past;
import jakarta.validation.constraints.PastOrPresent;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recourse.shared.RememberedDay;

/** Makes one value out of what was typed into one field, or says what is wrong with it. */
final class Parser {

    /**
     * What is wrong with a value.
     *
     * @param what the end of the key of its sentence
     * @param gaps what stands in the sentence after the field's name
     */
    record Wrong(String what, List<Object> gaps) {
        Wrong(String what, Object... gaps) {
            this(what, List.of(gaps));
        }
    }

    private final Lists lists;
    private final LocalDate today;

    Parser(Lists lists, LocalDate today) {
        this.lists = lists;
        this.today = today;
    }

    /**
     * @param general the name of the field without numbers
     * @param text    not empty
     * @return the value, or {@link Wrong}
     */
    Object value(Component component, String general, String text) {
        if (component.truth()) {
            return truth(component, text);
        }
        if (!offered(component, general, text)) {
            return new Wrong("code");
        }
        if (component.whole()) {
            return number(component, text);
        }
        return component.element().isEnum() ? constant(component.element(), text) : words(component, text);
    }

    private static Object truth(Component component, String text) {
        if (!text.equals("yes") && !text.equals("no")) {
            return new Wrong("code");
        }
        boolean yes = text.equals("yes");
        return component.has(AssertTrue.class) && !yes ? new Wrong("must") : (Object) yes;
    }

    private boolean offered(Component component, String general, String value) {
        if (lists.has(general)) {
            return among(lists.choices(general), value);
        }
        if (component.element().isEnum()) {
            return !(constant(component.element(), value) instanceof Wrong);
        }
        return component.codes().map(list -> among(lists.codes(list), value)).orElse(true);
    }

    private static boolean among(List<Choice> choices, String value) {
        return choices.stream().anyMatch(choice -> choice.value().equals(value));
    }

    private static Object constant(Class<?> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> ((Enum<?>) constant).name().equals(name))
                .findFirst()
                .map(Object.class::cast)
                .orElseGet(() -> new Wrong("code"));
    }

    private static Object words(Component component, String text) {
        int length = Words.length(text);
        if (length > component.most()) {
            return new Wrong("long", component.most(), length - component.most());
        }
        return length < component.least() ? new Wrong("short", component.least()) : text;
    }

    private static Object number(Component component, String text) {
        try {
            long number = Long.parseLong(Words.digits(text).replaceAll("[\\s,\u066c\u00a0\u202f]", ""));
            if (number < component.smallest()) {
                return new Wrong("least", component.smallest());
            }
            if (number > component.largest()) {
                return new Wrong("most", component.largest());
            }
            var type = component.element();
            return type == int.class || type == Integer.class ? (Object) Math.toIntExact(number) : (Object) number;
        } catch (NumberFormatException none) {
            return new Wrong("number");
        }
    }

    /** A date out of its three inputs. */
    Object date(Component component, List<String> typed) {
        try {
            int year = digits(typed.get(2));
            if (year < 1900 || year > 2200) {
                return new Wrong(component.remembered() ? "remembered" : "date");
            }
            return component.remembered()
                    ? remembered(year, typed.get(1).strip(), typed.get(0).strip())
                    : inTime(component, LocalDate.of(year, digits(typed.get(1)), digits(typed.get(0))));
        } catch (NumberFormatException | DateTimeException none) {
            return new Wrong(component.remembered() ? "remembered" : "date");
        }
    }

    /** A day, a month or a year; a day without its month is none of them. */
    private Object remembered(int year, String month, String day) {
        var text = new StringBuilder("%04d".formatted(year));
        if (!month.isEmpty() || !day.isEmpty()) {
            text.append("-%02d".formatted(digits(month)));
        }
        if (!day.isEmpty()) {
            text.append("-%02d".formatted(digits(day)));
        }
        var whole = new RememberedDay(text.toString());
        return whole.first().isAfter(today) ? new Wrong("future") : whole;
    }

    private static int digits(String typed) {
        return Integer.parseInt(Words.digits(typed));
    }

    private Object inTime(Component component, LocalDate day) {
        boolean over = component.has(PastOrPresent.class) || component.has(Past.class);
        boolean ahead = component.ahead();
        boolean strict = component.has(Past.class) || component.has(Future.class);
        if (over && (day.isAfter(today) || strict && day.equals(today))) {
            return new Wrong("future");
        }
        return ahead && (day.isBefore(today) || strict && day.equals(today)) ? new Wrong("past") : day;
    }

    /** A list that was read whole. */
    static Object counted(Component component, List<?> values) {
        if (values.isEmpty() && component.has(NotEmpty.class)) {
            return new Wrong("missing");
        }
        return values.size() > component.most() ? new Wrong("rows", component.most()) : List.copyOf(values);
    }

    /** An empty field. */
    static @Nullable Object empty(Component component) {
        if (component.optional()) {
            return null;
        }
        return new Wrong(component.has(AssertTrue.class) ? "must" : "missing");
    }
}

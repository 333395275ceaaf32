package org.recourse.web.shared.form;

import jakarta.validation.constraints.NotEmpty;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.recourse.shared.TextRefused;
import org.recourse.web.shared.Malformed;
import org.recourse.web.shared.Phrase;
import org.recourse.web.shared.form.Parser.Wrong;

/** Reads what was sent into a record, and notes what is to be looked at. */
final class Answers {

    /** More groups than any form needs. */
    static final int MOST_ROWS = 50;

    private final String key;
    private final Parser parser;
    private final Map<String, @Nullable Object> fixed;
    private final Sent sent;
    private final Errors errors;
    private final Set<String> known = new HashSet<>();

    Answers(String key, Lists lists, Map<String, @Nullable Object> fixed, Sent sent, Errors errors, LocalDate today) {
        this.key = key;
        this.parser = new Parser(lists, today);
        this.fixed = fixed;
        this.sent = sent;
        this.errors = errors;
    }

    /** The record, or nothing where something is to be looked at. */
    <T extends Record> @Nullable T record(Class<T> type) {
        return record(type, "", "");
    }

    /** @throws Malformed when something was sent that no field asked for */
    void refuseOthers(Set<String> reserved) {
        for (var name : sent.names()) {
            if (!known.contains(name) && !reserved.contains(name)) {
                throw new Malformed("an unknown field");
            }
        }
    }

    private <T extends Record> @Nullable T record(Class<T> type, String prefix, String general) {
        var components = type.getRecordComponents();
        var values = new @Nullable Object[components.length];
        for (int i = 0; i < values.length; i++) {
            var component = new Component(components[i]);
            var name = general + component.name();
            values[i] = fixed.containsKey(name) ? fixed.get(name) : value(component, prefix + component.name(), name);
        }
        return errors.none() ? make(type, components, values) : null;
    }

    private static <T extends Record> T make(Class<T> type, RecordComponent[] components, @Nullable Object[] values) {
        try {
            var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            var constructor = type.getDeclaredConstructor(types);
            constructor.trySetAccessible();
            return constructor.newInstance(values);
        } catch (InvocationTargetException refused) {
            throw new Malformed("values that do not go together");
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a record that cannot be made: " + type, e);
        }
    }

    private @Nullable Object value(Component component, String name, String general) {
        if (component.group().isPresent()) {
            return groups(component, name, general);
        }
        if (component.list()) {
            return several(component, name, general);
        }
        if (component.dated()) {
            return date(component, name, general);
        }
        known.add(name);
        try {
            var text = sent.text(name);
            var value = text.isEmpty() ? Parser.empty(component) : parser.value(component, general, text);
            return right(name, name, general, value);
        } catch (TextRefused unreadable) {
            errors.add(
                    name,
                    name,
                    Phrase.of(unreadable.key(), unreadable.arguments().toArray()));
            return null;
        }
    }

    private @Nullable Object date(Component component, String name, String general) {
        known.addAll(List.of(name + ".day", name + ".month", name + ".year"));
        var typed = sent.date(name);
        var value = typed.stream().allMatch(String::isBlank) ? Parser.empty(component) : parser.date(component, typed);
        return right(name, name + ".day", general, value);
    }

    private @Nullable Object several(Component component, String name, String general) {
        known.add(name);
        var texts = sent.all(name).stream()
                .map(Words::clean)
                .filter(text -> !text.isEmpty())
                .distinct();
        var values = texts.map(text -> parser.value(component, general, text)).toList();
        var wrong = values.stream().filter(Wrong.class::isInstance).findFirst();
        return right(name, name, general, wrong.orElseGet(() -> Parser.counted(component, values)));
    }

    private @Nullable Object groups(Component component, String name, String general) {
        var type = component.group().orElseThrow();
        if (!component.list()) {
            return record(type, name + '.', general + '.');
        }
        known.add(name + ".rows");
        var values = new ArrayList<Object>();
        int rows = sent.rows(name, MOST_ROWS);
        for (int row = 0; row < rows; row++) {
            var group = name + '.' + row;
            boolean needed = rows == 1 && component.has(NotEmpty.class);
            // An empty group that nobody needs is no mistake: it was added and not used.
            var value = sent.blank(group) && !needed ? skip(group) : record(type, group + '.', general + '.');
            if (value != null) {
                values.add(value);
            }
        }
        return rows == 0 || errors.none() ? right(name, name, general, Parser.counted(component, values)) : null;
    }

    private @Nullable Record skip(String group) {
        sent.names().stream().filter(name -> name.startsWith(group + '.')).forEach(known::add);
        return null;
    }

    /**
     * The value, unless it is wrong: then that is noted, in the field's own words where there are some.
     *
     * @param input the input that the summary leads to
     */
    private @Nullable Object right(String field, String input, String general, @Nullable Object value) {
        if (!(value instanceof Wrong wrong)) {
            return value;
        }
        var gaps = new ArrayList<Object>();
        gaps.add(Phrase.of(key + '.' + general + ".label"));
        gaps.addAll(wrong.gaps());
        errors.add(field, input, Phrase.of(key + '.' + general + '.' + wrong.what(), "form." + wrong.what(), gaps));
        return null;
    }
}

package org.recourse.web.shared.form;

import jakarta.validation.constraints.AssertTrue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.recourse.web.shared.Phrase;

/** Makes the fields of a record, with what was answered and what is to be looked at. */
final class Drawing {

    /** Up to so many answers are drawn as radios, more as a list to open. */
    private static final int RADIOS = 8;

    private final String key;
    private final Lists lists;
    private final Map<String, @Nullable Object> fixed;
    private final Sent sent;
    private final Errors errors;

    Drawing(String key, Lists lists, Map<String, @Nullable Object> fixed, Sent sent, Errors errors) {
        this.key = key;
        this.lists = lists;
        this.fixed = fixed;
        this.sent = sent;
        this.errors = errors;
    }

    List<Field> fields(Class<? extends Record> type) {
        return fields(type, "", "");
    }

    /**
     * @param prefix  what stands before the names of this record's fields, such as {@code items.0.}
     * @param general the same without numbers, {@code items.}
     */
    private List<Field> fields(Class<? extends Record> type, String prefix, String general) {
        return Component.of(type).stream()
                .filter(component -> !fixed.containsKey(general + component.name()))
                .map(component -> field(component, prefix + component.name(), general + component.name()))
                .toList();
    }

    private Field field(Component component, String name, String general) {
        var choices = choices(component, general);
        var kind = kind(component, choices);
        return new Field(
                name,
                kind,
                text(general, "label"),
                text(general, "hint"),
                component.optional(),
                component.depends(),
                values(kind, name),
                choices,
                errors.at(name),
                kind == Kind.PARAGRAPH ? component.most() : 0,
                kind == Kind.GROUP ? groups(component, name, general) : List.of(),
                component.list());
    }

    private Phrase text(String general, String end) {
        return Phrase.of(key + '.' + general + '.' + end);
    }

    private List<Choice> choices(Component component, String general) {
        if (lists.has(general)) {
            return lists.choices(general);
        }
        if (component.codes().isPresent()) {
            return lists.codes(component.codes().get());
        }
        return component.element().isEnum() ? constants(component.element()) : List.of();
    }

    private static List<Choice> constants(Class<?> type) {
        var list = type.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> Choice.code(list, ((Enum<?>) constant).name()))
                .toList();
    }

    private Kind kind(Component component, List<Choice> choices) {
        if (component.group().isPresent()) {
            return Kind.GROUP;
        }
        if (component.codes().isPresent() || component.element().isEnum() || !choices.isEmpty()) {
            return component.list() ? Kind.CHECKBOXES : choices.size() > RADIOS ? Kind.SELECT : Kind.RADIOS;
        }
        return component.list() ? Kind.CHECKBOXES : simple(component);
    }

    private static Kind simple(Component component) {
        if (component.truth()) {
            return component.has(AssertTrue.class) ? Kind.TICK : Kind.YES_NO;
        }
        if (component.words()) {
            return component.longWords() ? Kind.PARAGRAPH : Kind.LINE;
        }
        if (component.dated()) {
            return Kind.DATE;
        }
        if (component.whole()) {
            return Kind.NUMBER;
        }
        throw new IllegalArgumentException("forms cannot ask for " + component.type() + " " + component.name());
    }

    private List<String> values(Kind kind, String name) {
        return switch (kind) {
            case DATE -> sent.date(name);
            case CHECKBOXES -> sent.all(name);
            case GROUP -> List.of();
            case LINE, PARAGRAPH, NUMBER, RADIOS, SELECT, YES_NO, TICK -> List.of(sent.typed(name));
        };
    }

    private List<Group> groups(Component component, String name, String general) {
        var type = component.group().orElseThrow();
        if (!component.list()) {
            return List.of(new Group(name, text(general, "label"), fields(type, name + '.', general + '.'), false));
        }
        int sentRows = sent.rows(name, Math.min(component.most(), Answers.MOST_ROWS));
        int rows = sentRows == 0 && !component.optional() ? 1 : sentRows;
        var groups = new ArrayList<Group>();
        IntStream.range(0, rows)
                .mapToObj(row -> new Group(
                        name + '.' + row,
                        Phrase.of(key + '.' + general + ".one", row + 1),
                        fields(type, name + '.' + row + '.', general + '.'),
                        rows > 1 || component.optional()))
                .forEach(groups::add);
        return groups;
    }
}

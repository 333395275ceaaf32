package org.recourse.web.shared.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.recourse.web.shared.Phrase;

/**
 * A form as its template draws it.
 *
 * @param fields what is asked, in its order
 * @param errors what is to be looked at, in the order of the fields
 * @param hidden what travels with it unseen: the key of the form, the version of the case
 */
public record Form(List<Field> fields, List<FieldError> errors, Map<String, String> hidden) {

    public Form {
        fields = List.copyOf(fields);
        errors = List.copyOf(errors);
        hidden = Map.copyOf(hidden);
    }

    /** The same form with one more value that travels unseen. */
    public Form with(String name, String value) {
        var more = new LinkedHashMap<>(hidden);
        more.put(name, value);
        return new Form(fields, errors, more);
    }

    /** The same form with one more thing to look at; for refusals that belong to a field. */
    public Form with(FieldError error) {
        var more = new ArrayList<>(errors);
        more.add(error);
        var marked = fields.stream().map(field -> marked(field, error)).toList();
        return new Form(marked, more, hidden);
    }

    /**
     * The same form with what an act refused in a field, which is named by the label that stands on the page.
     *
     * @param name as the form has it, such as {@code items.0.due}
     */
    public Form refused(String name, Phrase why) {
        return each(fields)
                .filter(field -> field.name().equals(name))
                .findFirst()
                .map(field -> with(new FieldError(name, field.input(), Phrase.of("form.refused", field.label(), why))))
                .orElseGet(() -> with(new FieldError(Field.id(name), why)));
    }

    private static Stream<Field> each(List<Field> fields) {
        return fields.stream()
                .flatMap(field -> Stream.concat(
                        Stream.of(field), field.groups().stream().flatMap(group -> each(group.fields()))));
    }

    /**
     * The same form with another label and hint of a field, where the case says more than the act does. What is to be
     * looked at in it names the label that stands on the page.
     */
    public Form labelled(String name, Phrase label, @Nullable Phrase hint) {
        return field(name).map(field -> labelled(field, label, hint)).orElse(this);
    }

    private Form labelled(Field asked, Phrase label, @Nullable Phrase hint) {
        var other = fields.stream()
                .map(field -> field.equals(asked) ? field.labelled(label, hint) : field)
                .toList();
        var named = errors.stream()
                .map(error -> error.field().equals(asked.name()) ? error.labelled(asked.label(), label) : error)
                .toList();
        return new Form(other, named, hidden);
    }

    private static Field marked(Field field, FieldError error) {
        var groups = field.groups().stream()
                .map(group -> group.with(
                        group.fields().stream().map(one -> marked(one, error)).toList()))
                .toList();
        boolean here = field.id().equals(Field.id(error.field()));
        return marked(field, here ? error.message() : field.error(), groups);
    }

    private static Field marked(Field field, @Nullable Phrase message, List<Group> groups) {
        return new Field(
                field.name(),
                field.kind(),
                field.label(),
                field.hint(),
                field.optional(),
                field.depends(),
                field.values(),
                field.choices(),
                message,
                field.limit(),
                groups,
                field.repeated());
    }

    /** The field of this name, where a page draws its fields one by one. */
    public Optional<Field> field(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }

    public boolean wrong() {
        return !errors.isEmpty();
    }
}

package org.recourse.web.shared.form;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recourse.web.shared.Phrase;

/**
 * One field as its template draws it, with what was answered so far.
 *
 * @param name     the name under which it is sent, such as {@code items.0.what}
 * @param optional whether it may stay empty
 * @param depends  whether another answer, which its label names, says if it must be there
 * @param values   what was answered: one value, for a date day, month and year, for checkboxes any number
 * @param error    what is to be looked at
 * @param limit    the most signs of a text; 0 where there is no limit
 * @param groups   the groups of a field of that kind
 * @param repeated whether groups can be added
 */
public record Field(
        String name,
        Kind kind,
        Phrase label,
        @Nullable Phrase hint,
        boolean optional,
        boolean depends,
        List<String> values,
        List<Choice> choices,
        @Nullable Phrase error,
        int limit,
        List<Group> groups,
        boolean repeated) {

    public Field {
        values = List.copyOf(values);
        choices = List.copyOf(choices);
        groups = List.copyOf(groups);
    }

    /** A line of words that no record describes, such as the code of a receipt. */
    public static Field line(String name, Phrase label, @Nullable Phrase hint, String value, @Nullable Phrase error) {
        return new Field(
                name, Kind.LINE, label, hint, false, false, List.of(value), List.of(), error, 0, List.of(), false);
    }

    /** The same field, asked in other words; what is to be looked at in it names it by them. */
    Field labelled(Phrase other, @Nullable Phrase said) {
        var wrong = error == null ? null : error.replacing(label, other);
        return new Field(name, kind, other, said, optional, depends, values, choices, wrong, limit, groups, repeated);
    }

    /** What stands in place of a choice where one may leave it out: words of the question, where it has some. */
    public Phrase none() {
        return Phrase.of(label.key().replaceFirst("\\.label$", ".none"), "form.none", List.of());
    }

    /** Whether its label says that one may leave it out. */
    public boolean free() {
        return optional && !depends;
    }

    /** The id of its first input. */
    public String id() {
        return id(name);
    }

    /** The id of the input that a summary of errors leads to. */
    String input() {
        return kind == Kind.DATE ? id() + "-day" : id();
    }

    static String id(String name) {
        return name.replace('.', '-');
    }

    /** The id of one of its choices; the first has the id of the field, where the summary leads. */
    public String id(Choice choice) {
        return choices.indexOf(choice) == 0 ? id() : id() + '-' + choice.value();
    }

    /** What a single input holds. */
    public String value() {
        return value(0);
    }

    /** What the input of this number holds: 0 day, 1 month, 2 year. */
    public String value(int number) {
        return number < values.size() ? values.get(number) : "";
    }

    public boolean chosen(Choice choice) {
        return values.contains(choice.value());
    }

    public boolean is(Kind other) {
        return kind == other;
    }

    /** Whether label and answers are a fieldset with a legend. */
    public boolean set() {
        return switch (kind) {
            case DATE, RADIOS, CHECKBOXES, YES_NO -> true;
            case LINE, PARAGRAPH, NUMBER, SELECT, TICK, GROUP -> false;
        };
    }

    /** Which texts describe it to a screen reader, or null if none does. */
    public @Nullable String describedBy(boolean hinted) {
        var ids = (hinted ? id() + "-hint " : "") + (error != null ? id() + "-error" : "");
        return ids.isBlank() ? null : ids.strip();
    }

    /** How many lines a paragraph begins with. */
    public int rows() {
        return limit > 4000 ? 8 : 3;
    }
}

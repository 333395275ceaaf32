package org.recourse.web.shared.form;

import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.recourse.web.shared.Malformed;
import org.recourse.web.shared.Phrase;

/**
 * Draws the form of a record and reads it back. Immutable; made once for each act, given its {@link Lists} for each
 * request.
 *
 * @param <T> the record that an act asks for
 */
public final class Binder<T extends Record> {

    /** What travels with every form and belongs to no field. */
    private static final Set<String> RESERVED = Set.of("token", "version", "draft", "add", "drop", "keep", "lang");

    private static final Pattern DROPPED = Pattern.compile("([\\w.]+)\\.(\\d{1,4})");

    private final Class<T> type;
    private final String key;
    private final Lists lists;
    private final Map<String, @Nullable Object> fixed;

    private Binder(Class<T> type, String key, Lists lists, Map<String, @Nullable Object> fixed) {
        this.type = type;
        this.key = key;
        this.lists = lists;
        this.fixed = fixed;
    }

    /**
     * The binder of a record.
     *
     * @param key where its texts begin, such as {@code act.propose}
     * @throws IllegalArgumentException when the record has a type or a constraint that forms do not know
     */
    public static <T extends Record> Binder<T> of(Class<T> type, String key, Lists lists) {
        var binder = new Binder<T>(type, key, lists, Map.of());
        binder.blank();
        return binder;
    }

    /** The same form with what can be chosen in this request. */
    public Binder<T> from(Lists other) {
        return new Binder<>(type, key, other, fixed);
    }

    /** The same form without this field: whoever calls sets it, and nobody can send it. */
    public Binder<T> fixed(String field, @Nullable Object value) {
        var more = new HashMap<>(fixed);
        more.put(field, value);
        return new Binder<>(type, key, lists, more);
    }

    /** The form with nothing answered. */
    public Form blank() {
        return form(Sent.NOTHING, new Errors());
    }

    /** The form with what a record holds. */
    public Form filled(T record) {
        return form(Sent.of(record), new Errors());
    }

    /** The form with what was typed before, unread: a draft that is taken up again. */
    public Form again(Map<String, List<String>> typed) {
        return form(new Sent(typed), new Errors());
    }

    private Form form(Sent sent, Errors errors) {
        var fields = new Drawing(key, lists, fixed, sent, errors).fields(type);
        return new Form(fields, errors.all(), Map.of());
    }

    /**
     * Reads what was sent.
     *
     * @param today the day at the place of the case, for dates that must be over or still to come
     * @throws Malformed when a field was sent that the form does not have
     */
    public Bound<T> read(Map<String, List<String>> values, LocalDate today) {
        var sent = new Sent(values);
        var errors = new Errors();
        var answers = new Answers(key, lists, fixed, sent, errors, today);
        var record = answers.record(type);
        answers.refuseOthers(RESERVED);
        if (sent.has("add") || sent.has("drop")) {
            return new Bound<>(null, form(rearranged(sent), new Errors()), true);
        }
        return new Bound<>(errors.none() ? record : null, form(sent, errors), false);
    }

    /**
     * Reads what a machine has sent: the same fields by the same rules. A field that the record does not have, or a value
     * of another kind, is one of the errors, by its name.
     */
    public Bound<T> read(JsonObject sent, LocalDate today) {
        var errors = new Errors();
        var values = new JsonSent(key, fixed.keySet(), errors).of(type, sent);
        var record = new Answers(key, lists, fixed, values, errors, today).record(type);
        return new Bound<>(errors.none() ? record : null, form(values, errors), false);
    }

    /**
     * The JSON Schema of what {@link #read(JsonObject, LocalDate)} takes.
     *
     * @param words says the labels of the fields
     */
    public JsonObject schema(Function<Phrase, String> words) {
        return new JsonSchema(key, lists, fixed.keySet(), words).of(type);
    }

    private static Sent rearranged(Sent sent) {
        var added = sent.text("add");
        if (!added.isEmpty()) {
            return sent.added(added, Answers.MOST_ROWS);
        }
        var dropped = DROPPED.matcher(sent.text("drop"));
        return dropped.matches() ? sent.dropped(dropped.group(1), Integer.parseInt(dropped.group(2))) : sent;
    }
}

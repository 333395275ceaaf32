package org.recourse.web.shared.form;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.recourse.web.shared.Phrase;

/**
 * From what can be chosen: the codes of the taxonomy's lists, and what only this case has, such as its items or the
 * offices that may be asked.
 */
public final class Lists {

    private final Function<String, List<String>> codes;
    private final Map<String, List<Choice>> own;

    private Lists(Function<String, List<String>> codes, Map<String, List<Choice>> own) {
        this.codes = codes;
        this.own = own;
    }

    /** @param codes gives the codes of a list, in their order */
    public static Lists of(Function<String, List<String>> codes) {
        return new Lists(codes, Map.of());
    }

    /**
     * The same lists, but these choices for one field.
     *
     * @param field its name without numbers, such as {@code items.actor}
     */
    public Lists with(String field, List<Choice> choices) {
        var more = new HashMap<>(own);
        more.put(field, List.copyOf(choices));
        return new Lists(codes, more);
    }

    boolean has(String field) {
        return own.containsKey(field);
    }

    List<Choice> choices(String field) {
        return own.getOrDefault(field, List.of());
    }

    List<Choice> codes(String list) {
        return codes.apply(list).stream()
                .map(code -> new Choice(code, Phrase.name(list, code)))
                .toList();
    }
}

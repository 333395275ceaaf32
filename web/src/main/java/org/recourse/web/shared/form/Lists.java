package org.recourse.web.shared.form;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.recourse.taxonomy.Category;
import org.recourse.taxonomy.Code;
import org.recourse.taxonomy.ReprisalRisk;
import org.recourse.taxonomy.Taxonomy;
import org.recourse.web.shared.Phrase;

/**
 * From what can be chosen: the codes of the taxonomy's lists, and what only this case has, such as its items or the
 * offices that may be asked.
 */
public final class Lists {

    private static final Set<String> LEVELS = Set.of("severity", "confidentiality");

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

    /** The lists of the taxonomy, and those that are made of its other tables. */
    public static Lists of(Taxonomy taxonomy) {
        return of(list -> switch (list) {
            case "category" ->
                taxonomy.categories().stream().map(Category::code).toList();
            case "reprisal_yes", "reprisal_unknown" ->
                taxonomy.reprisalRisk().questions().stream()
                        .map(ReprisalRisk.Question::code)
                        .toList();
            case "fear" ->
                Arrays.stream(ReprisalRisk.Fear.values()).map(Enum::name).toList();
            // What may be published is no level of a case.
            default ->
                taxonomy.list(list).stream()
                        .filter(code -> !"no".equals(code.attribute("case")))
                        .map(Code::code)
                        .toList();
        });
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

    /** Whether this field has choices of its own. */
    public boolean has(String field) {
        return own.containsKey(field);
    }

    /** The choices of a field that has its own; none otherwise. */
    public List<Choice> choices(String field) {
        return own.getOrDefault(field, List.of());
    }

    /** The fields that have choices of their own, with them. */
    public Map<String, List<Choice>> own() {
        return Map.copyOf(own);
    }

    /** Levels that officers know by their codes are explained where one is chosen. */
    private static Choice choice(String list, String code) {
        return LEVELS.contains(list)
                ? new Choice(code, Phrase.coded(list, code), Phrase.of(list + '.' + code + ".say"))
                : Choice.code(list, code);
    }

    /** The codes of a list, as they are called in the portal. */
    public List<Choice> codes(String list) {
        return codes.apply(list).stream().map(code -> choice(list, code)).toList();
    }
}

package org.recourse.taxonomy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.recourse.taxonomy.Table.Row;

/**
 * Looks through a text before it goes out: what would tell who somebody is (list summary_word), and words that brand
 * people (list brand_word). It finds what a rule can find, in English and Arabic; it does not replace the second person
 * who reads the text. What is certain is said to block; what only looks like it, to warn.
 */
public final class Wording {

    private static final int SHORTEST_NAME = 3;
    private static final int COPIED_WORDS = 8;
    private static final Pattern NUMBER = Pattern.compile("\\+?\\d[\\d ().-]{5,}\\d");
    private static final Pattern DATE = Pattern.compile("\\d{1,4}[-/.]\\d{1,2}[-/.]\\d{1,4}");
    private static final Pattern AMOUNT = Pattern.compile("[1-9]\\d{0,2}(?:[ .]\\d{3}){1,2}");
    private static final Pattern CAPITAL = Pattern.compile("\\p{Lu}.*");

    private final List<Rule> rules;
    private final Taxonomy taxonomy;

    /**
     * What a summary must not give away.
     *
     * @param people names and nicknames of the complainant, witnesses and relatives
     * @param respondents names of respondents who are persons
     * @param place the exact place as it was told; null where none was
     * @param account the story in the person's own words; null where it may not be compared
     */
    public record Known(
            Collection<String> people,
            Collection<String> respondents,
            @Nullable String place,
            @Nullable String account) {

        /** Nothing is known: only what a rule finds by itself. */
        public static final Known NOTHING = new Known(List.of(), List.of(), null, null);

        public Known {
            people = List.copyOf(people);
            respondents = List.copyOf(respondents);
        }
    }

    /**
     * Something that was found.
     *
     * @param list summary_word or brand_word
     * @param code of that list; what to write instead stands in the bundles under {@code instead.CODE}
     * @param blocks whether the text may not go out with it; else it is for a person to judge
     * @param found as it stands in the text
     */
    public record Remark(String list, String code, boolean blocks, String found) {}

    private record Rule(String list, String code, boolean sure, Pattern pattern) {}

    private Wording(Taxonomy taxonomy, List<Rule> rules) {
        this.taxonomy = taxonomy;
        this.rules = rules;
    }

    /** The rules of a version; each belongs to a code of that version, or the tables are refused. */
    static Wording read(Taxonomy taxonomy, String text) {
        var table = Table.parse("wording.csv", text, 5, "list", "code", "language", "sure", "pattern");
        return new Wording(
                taxonomy, table.rows().stream().map(row -> rule(taxonomy, row)).toList());
    }

    private static Rule rule(Taxonomy taxonomy, Row row) {
        row.need(taxonomy.has(row.text("list"), row.text("code")), "no such code");
        int flags = row.text("language").equals("EN") || row.text("language").equals("any")
                ? Pattern.UNICODE_CHARACTER_CLASS
                : Pattern.UNICODE_CHARACTER_CLASS | Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
        var pattern = row.one("pattern", regex -> Pattern.compile(whole(regex), flags));
        return new Rule(row.text("list"), row.text("code"), row.yes("sure"), pattern);
    }

    /** Not in the middle of a word; Arabic writes its shortest words together with the next. */
    static String whole(String regex) {
        return "(?<![\\p{L}\\p{N}])(?:[وفبلك]{0,2})(?:" + regex + ")(?![\\p{L}\\p{N}])";
    }

    /** What a summary says that it should not, in the order of the rules; each thing found once. */
    public List<Remark> inSummary(String text, Known known) {
        var plain = new PlainText(text);
        var remarks = new ArrayList<Remark>();
        names("NAME", known.people(), plain).forEach(remarks::add);
        names("RESPONDENT_NAME", known.respondents(), plain).forEach(remarks::add);
        numbers(plain).forEach(remarks::add);
        place(known.place(), plain).forEach(remarks::add);
        copied(known.account(), plain).forEach(remarks::add);
        remarks.addAll(byRules("summary_word", plain));
        remarks.addAll(byRules("brand_word", plain));
        return remarks.stream().distinct().toList();
    }

    /** Words that brand people; refused in a text that goes out, and elsewhere only with a reason. */
    public List<Remark> branding(String text) {
        return byRules("brand_word", new PlainText(text));
    }

    private List<Remark> byRules(String list, PlainText text) {
        return rules.stream()
                .filter(rule -> rule.list().equals(list))
                .flatMap(rule -> text.found(rule.pattern()).map(found -> remark(rule, found)))
                .toList();
    }

    private Remark remark(Rule rule, String found) {
        return new Remark(rule.list(), rule.code(), rule.sure() && blocks(rule.list(), rule.code()), found);
    }

    private boolean blocks(String list, String code) {
        return list.equals("brand_word")
                || "block".equals(taxonomy.code(list, code).attribute("do"));
    }

    /** A whole name in any spelling, or a part of one written as a name. */
    private Stream<Remark> names(String code, Collection<String> names, PlainText text) {
        return names.stream().flatMap(name -> {
            var parts = Stream.of(name.strip().split("[\\s-]+")).filter(part -> part.length() >= SHORTEST_NAME);
            var all = text.foundWord(name, word -> true);
            var some = parts.flatMap(part -> text.foundWord(part, Wording::writtenAsName));
            return Stream.concat(all, some).map(found -> new Remark("summary_word", code, true, found));
        });
    }

    /** Where a script has capitals a name has one; Arabic has none. */
    private static boolean writtenAsName(String word) {
        return word.codePoints().noneMatch(Character::isLowerCase)
                || CAPITAL.matcher(word).matches();
    }

    /** Seven digits or more that are neither a date nor an amount. */
    private Stream<Remark> numbers(PlainText text) {
        return text.found(NUMBER)
                .filter(number -> PlainText.digits(number) >= 7)
                .filter(number -> !DATE.matcher(PlainText.plain(number)).matches())
                .filter(number -> !amount(PlainText.plain(number)))
                .map(number -> new Remark("summary_word", "PHONE", blocks("summary_word", "PHONE"), number));
    }

    private static boolean amount(String number) {
        return PlainText.digits(number) <= 7 && AMOUNT.matcher(number).matches();
    }

    private Stream<Remark> place(@Nullable String place, PlainText text) {
        return place == null || place.strip().length() < SHORTEST_NAME
                ? Stream.of()
                : text.foundWord(place, word -> true)
                        .map(found -> new Remark("summary_word", "EXACT_PLACE", true, found));
    }

    /** Words in a row that are taken over from the account. */
    private Stream<Remark> copied(@Nullable String account, PlainText text) {
        if (account == null) {
            return Stream.of();
        }
        var story = " " + String.join(" ", new PlainText(account).words()) + " ";
        var words = text.words();
        Predicate<Integer> copied =
                from -> story.contains(" " + String.join(" ", words.subList(from, from + COPIED_WORDS)) + " ");
        return Stream.iterate(0, from -> from + COPIED_WORDS <= words.size(), from -> from + 1)
                .filter(copied)
                .limit(1)
                .map(from -> new Remark(
                        "summary_word", "QUOTE", false, String.join(" ", words.subList(from, from + COPIED_WORDS))));
    }
}

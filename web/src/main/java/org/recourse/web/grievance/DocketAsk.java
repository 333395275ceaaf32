package org.recourse.web.grievance;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.recourse.directory.Area;
import org.recourse.grievance.Docket;
import org.recourse.grievance.Docket.Query;
import org.recourse.grievance.Docket.Shelf;
import org.recourse.grievance.State;
import org.recourse.shared.Numbers;
import org.recourse.shared.Reference;
import org.recourse.taxonomy.SearchWords;
import org.recourse.taxonomy.Severity;
import org.recourse.web.shared.Address;
import org.recourse.web.shared.CountryNames;

/**
 * What the address of a list asks for. A value that cannot be read is remembered as such: a list that silently leaves a
 * filter away would show something else than what was asked for.
 */
final class DocketAsk {

    private static final int PAGE = 25;
    private static final int LONGEST_PAGE = 100;

    /** In place of a date where nothing is owed. */
    private static final String NEVER = "never";

    private static final List<String> NAMES = List.of(
            "part", "words", "state", "severity", "category", "area", "late", "carrier", "limit", "after", "before");

    private final String list;
    private final Shelf part;
    private final Address asked;
    private final Set<String> unread = new LinkedHashSet<>();

    /** What the address of the list in the portal asks for. */
    DocketAsk(MultivaluedMap<String, String> parameters) {
        this("/portal/cases", Shelf.MINE, parameters);
    }

    /**
     * @param list where the list stands
     * @param part which part of it is meant where none is said
     */
    DocketAsk(String list, Shelf part, MultivaluedMap<String, String> parameters) {
        this.list = list;
        this.part = part;
        this.asked = Address.of(list, NAMES, parameters);
    }

    Shelf shelf() {
        return value("part", text -> Shelf.valueOf(text.toUpperCase(Locale.ROOT)))
                .orElse(part);
    }

    Query query(CountryNames names) {
        return new Query(
                shelf(),
                value("late", text -> only("yes", text)).orElse(false),
                value("carrier", text -> only("me", text)).orElse(false),
                value("state", State::valueOf).orElse(null),
                value("severity", Severity::valueOf).orElse(null),
                value("category", DocketAsk::category).orElse(null),
                value("area", area -> within(names, area)).orElse(Set.of()),
                Set.of(),
                value("after", DocketAsk::mark).orElse(null),
                value("before", DocketAsk::mark).orElse(null),
                value("limit", DocketAsk::limit).orElse(PAGE));
    }

    private static boolean only(String known, String text) {
        if (!text.equals(known)) {
            throw new IllegalArgumentException(text);
        }
        return true;
    }

    private static int limit(String text) {
        int limit = Integer.parseInt(text);
        if (limit < 1 || limit > LONGEST_PAGE) {
            throw new IllegalArgumentException(text);
        }
        return limit;
    }

    private static String category(String code) {
        Numbers.of("category", code);
        return code;
    }

    private static Set<Integer> within(CountryNames names, String area) {
        var areas = names.within(names.area(area).map(Area::id).orElseGet(() -> Integer.valueOf(area)));
        if (areas.isEmpty()) {
            throw new IllegalArgumentException(area);
        }
        return areas;
    }

    private static Docket.Mark mark(String text) {
        var parts = text.split("_", 2);
        if (parts.length < 2) {
            throw new IllegalArgumentException(text);
        }
        return new Docket.Mark(parts[0].equals(NEVER) ? null : Instant.parse(parts[0]), Reference.parse(parts[1]));
    }

    /**
     * The words that are looked for; none where none were typed.
     *
     * @throws org.recourse.shared.InputRefused where nothing can be found by what was typed
     */
    Optional<SearchWords> words() {
        return asked.value("words").map(SearchWords::typed);
    }

    private <T> Optional<T> value(String name, Function<String, T> parser) {
        try {
            return asked.value(name).map(parser);
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            unread.add(name);
            return Optional.empty();
        }
    }

    /** What was asked for and could not be read, after {@link #query}. */
    Set<String> unread() {
        return Set.copyOf(unread);
    }

    String text(String name) {
        return asked.text(name);
    }

    boolean has(String name) {
        return asked.value(name).isPresent();
    }

    /** The address of the same list with another value for one thing; it begins anew. */
    String href(String name, @Nullable String value) {
        return asked.without("after", "before").with(name, value).toString();
    }

    /** The address of another part, where the same words are looked for. */
    String part(Shelf shelf) {
        return nothing()
                .with("part", shelf.name().toLowerCase(Locale.ROOT))
                .with("words", asked.value("words").orElse(null))
                .toString();
    }

    /** The address of what follows in this list. */
    String after(Docket.Mark mark) {
        return href("after", text(mark));
    }

    /** The address of what comes before in this list. */
    String before(Docket.Mark mark) {
        return href("before", text(mark));
    }

    private static String text(Docket.Mark mark) {
        var due = mark.due();
        return (due == null ? NEVER : due.toString()) + "_" + mark.reference().text();
    }

    /** The address of this part of the list, narrowed by no filter; words stay. */
    String unfiltered() {
        return nothing().with("part", read("part")).with("words", read("words")).toString();
    }

    /** The address of this part of the list, where nothing is looked for. */
    String whole() {
        return nothing().with("part", read("part")).toString();
    }

    private Address nothing() {
        return Address.of(list);
    }

    /** What was asked for, where it could be read. */
    private @Nullable String read(String name) {
        return unread.contains(name) ? null : asked.value(name).orElse(null);
    }
}

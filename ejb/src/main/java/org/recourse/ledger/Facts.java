package org.recourse.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * Which facts the entry of each act may carry and of what type, from {@code facts.csv}. A row is never changed or
 * taken out once released: entries are read for ever. Another name or type is a programming error, refused with
 * {@link IllegalArgumentException} before anything is written.
 */
public final class Facts {

    /** Asked for by this name, the rows of every act. */
    private static final String EVERY_ACT = "*";
    /** Performed for whoever proposed it, an act brings its own facts into the entry of the confirmation. */
    private static final String CONFIRM = "confirm";

    private record Row(String name, FactType type, String list, boolean many, boolean must) {}

    private final Map<String, Map<String, Row>> acts = new HashMap<>();
    private final BiPredicate<String, String> lists;

    private Facts(BiPredicate<String, String> lists) {
        this.lists = lists;
    }

    /**
     * Reads the table of the product.
     *
     * @param lists whether the list of this name has that code
     */
    public static Facts read(BiPredicate<String, String> lists) {
        var facts = new Facts(lists);
        text().lines().skip(1).forEach(facts::add);
        return facts;
    }

    private static String text() {
        try (var table = Facts.class.getResourceAsStream("/ledger/facts.csv")) {
            return new String(Objects.requireNonNull(table, "facts.csv").readAllBytes(), StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String line) {
        var cells = line.split(",", -1);
        var row = new Row(cells[1], FactType.of(cells[2]), cells[3], cells[4].equals("yes"), cells[5].equals("yes"));
        if (acts.computeIfAbsent(cells[0], act -> new HashMap<>()).putIfAbsent(row.name(), row) != null) {
            throw new IllegalStateException("facts.csv: twice: " + line);
        }
    }

    /** Names of the facts that the act has of its own. */
    public Set<String> of(String act) {
        return Set.copyOf(acts.getOrDefault(act, Map.of()).keySet());
    }

    /**
     * Refuses facts that the act has not, of another type or of a code that is in no list, one given twice, and one
     * missing that must be there; an act that only asks for a second person ({@code pending}) may leave any out.
     */
    public void check(String act, Collection<Fact> facts) {
        var names = new HashSet<String>();
        for (var fact : facts) {
            need(names.add(fact.name()), act, fact.name(), "is given twice");
        }
        var allowed = allowed(act, facts);
        for (var fact : facts) {
            var row = allowed.get(fact.name());
            need(row != null && fits(row, fact.value()), act, fact.name(), "is no fact of it, or of another type");
        }
        if (!names.contains("pending") || act.equals(CONFIRM)) {
            allowed.values()
                    .forEach(row -> need(!row.must() || names.contains(row.name()), act, row.name(), "is missing"));
        }
    }

    private Map<String, Row> allowed(String act, Collection<Fact> facts) {
        var allowed = new HashMap<>(acts.getOrDefault(EVERY_ACT, Map.of()));
        if (act.equals(CONFIRM)) {
            facts.stream()
                    .filter(fact -> fact.name().equals("act"))
                    .forEach(fact -> allowed.putAll(acts.getOrDefault(fact.value(), Map.of())));
        }
        allowed.putAll(acts.getOrDefault(act, Map.of()));
        return allowed;
    }

    private boolean fits(Row row, String value) {
        var values = List.of(value.split(",", -1));
        return (row.many() ? ascending(values) : values.size() == 1)
                && values.stream().allMatch(one -> row.type().fits(one) && inList(row, one));
    }

    private boolean inList(Row row, String code) {
        return row.type() != FactType.CODE || lists.test(row.list(), code);
    }

    private static boolean ascending(List<String> values) {
        for (int i = 1; i < values.size(); i++) {
            if (values.get(i - 1).compareTo(values.get(i)) >= 0) {
                return false;
            }
        }
        return true;
    }

    private static void need(boolean holds, String act, String fact, String why) {
        if (!holds) {
            throw new IllegalArgumentException("entry " + act + ": the fact " + fact + " " + why);
        }
    }
}

package org.recourse.web.shared.history;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.recourse.ledger.Facts;
import org.recourse.web.shared.Phrase;

/**
 * Turns the facts of an entry into what stands in the gaps of its sentence. The gaps are numbered as facts.csv lists
 * the facts of the act, which never changes once released; a fact that is absent leaves its gap empty, or 0.
 */
public final class FactWords {

    /** Codes that people know, and that stand behind their word. */
    private static final Set<String> KNOWN = Set.of("severity", "confidentiality", "level");

    private record Column(String name, String type, String list) {}

    private static final Map<String, List<Column>> COLUMNS = columns();

    private final UnaryOperator<String> names;

    /** @param names gives the name of an office or person by the id that entries have */
    public FactWords(UnaryOperator<String> names) {
        this.names = names;
    }

    private static Map<String, List<Column>> columns() {
        try (var table = Facts.class.getResourceAsStream("/ledger/facts.csv")) {
            var text = new String(Objects.requireNonNull(table).readAllBytes(), StandardCharsets.US_ASCII);
            var columns = new HashMap<String, List<Column>>();
            text.lines()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .forEach(cells -> columns.computeIfAbsent(cells[0], act -> new ArrayList<>())
                            .add(new Column(cells[1], cells[2], cells[3])));
            return columns;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What stands in the gaps of the sentence of this act. */
    List<Object> of(String act, Map<String, String> facts) {
        return COLUMNS.getOrDefault(act, List.of()).stream()
                .map(column -> word(column, facts.get(column.name())))
                .toList();
    }

    private Object word(Column column, @Nullable String value) {
        if (value == null) {
            return column.type().equals("number") ? Integer.valueOf(0) : "";
        }
        return switch (column.type()) {
            case "number" -> Integer.valueOf(value);
            case "date" -> LocalDate.parse(value);
            case "instant" -> Instant.parse(value);
            case "code" ->
                each(
                        value,
                        code -> KNOWN.contains(column.list())
                                ? Phrase.coded(column.list(), code)
                                : Phrase.name(column.list(), code));
            case "id" -> each(value, names::apply);
            case "why" -> passedOver(value);
            default -> column.name().equals("act") ? Phrase.of("act." + value) : value;
        };
    }

    /** An office and why the router passed it over. */
    private Phrase passedOver(String value) {
        var parts = value.split(":", 2);
        return Phrase.of("history.passed", names.apply(parts[0]), Phrase.name("eligible", parts[1]));
    }

    /** Who was passed over and why, in the order in which they would have been asked; none where nobody was. */
    List<Phrase> passedOver(Map<String, String> facts) {
        return facts.entrySet().stream()
                .filter(fact -> fact.getKey().startsWith("passed-over."))
                .sorted(Map.Entry.comparingByKey())
                .map(fact -> passedOver(fact.getValue()))
                .toList();
    }

    private static Object each(String values, Function<String, Object> word) {
        return Arrays.stream(values.split(",", -1))
                .map(word)
                .reduce((before, next) -> Phrase.of("history.and", before, next))
                .orElse("");
    }
}

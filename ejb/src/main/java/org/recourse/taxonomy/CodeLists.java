package org.recourse.taxonomy;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.recourse.taxonomy.Table.Row;

/** The lists of codes.csv, and those entries that are more than a name as what they are. */
final class CodeLists {

    final Map<String, Map<String, Code>> lists = new LinkedHashMap<>();
    final Map<String, OfficeKind> officeKinds;
    final Map<String, PartyKind> partyKinds;
    final Map<String, Flag> flags;
    final Map<Parameter, Integer> parameters;

    /** The rules of routing (eligible, order, ladder) are lists like the others. */
    CodeLists(Table codes, Table routing) {
        for (var row : codes.rows()) {
            add(new Code(row.required("list"), row.required("code"), row.required("name"), attributes(row)));
        }
        for (var type : new String[] {"eligible", "order", "ladder"}) {
            routing.of("type", type).forEach(row -> add(rule(row)));
        }
        lists.replaceAll((list, entries) -> Collections.unmodifiableMap(entries));
        officeKinds = each(codes, "office_kind", this::officeKind);
        partyKinds = each(codes, "party", this::partyKind);
        flags = each(codes, "flag", this::flag);
        parameters = parameters(codes);
    }

    boolean has(String list, @Nullable String code) {
        return lists.getOrDefault(list, Map.of()).containsKey(code);
    }

    /** A list that stands in a table of its own and is chosen from like the others. */
    <T> void also(String list, Collection<T> entries, Function<T, String> code, Function<T, String> name) {
        var codes = new LinkedHashMap<String, Code>();
        for (var entry : entries) {
            codes.put(code.apply(entry), new Code(list, code.apply(entry), name.apply(entry), Map.of()));
        }
        lists.put(list, Collections.unmodifiableMap(codes));
    }

    private void add(Code code) {
        lists.computeIfAbsent(code.list(), list -> new LinkedHashMap<>()).put(code.code(), code);
    }

    private static Code rule(Row row) {
        return new Code(
                row.text("type"),
                row.required("code"),
                row.required("rule"),
                Map.of("begin", row.text("begin"), "kinds", row.text("kinds"), "top", row.text("top")));
    }

    private static Map<String, String> attributes(Row row) {
        var attributes = new LinkedHashMap<String, String>();
        for (var part : Table.split(row.text("attributes"), ";")) {
            int equals = part.indexOf('=');
            row.need(equals > 0, "attribute \"" + part + "\"");
            var before = attributes.put(part.substring(0, equals), part.substring(equals + 1));
            row.need(before == null, "attribute \"" + part + "\" twice");
        }
        return attributes;
    }

    private OfficeKind officeKind(Row row, Code code) {
        var levels = code.values("levels").stream().map(level -> row.parsed("level", level, Level::valueOf));
        return new OfficeKind(
                code.code(),
                code.name(),
                levels.collect(Collectors.toUnmodifiableSet()),
                code.is("security"),
                row.parsed("acts", upper(code, "acts"), OfficeKind.Acts::valueOf),
                code.is("seals"),
                code.is("independent"),
                code.values("over"),
                code.values("through"),
                code.attributes().getOrDefault("party", ""));
    }

    private PartyKind partyKind(Row row, Code code) {
        return new PartyKind(
                code.code(),
                code.name(),
                row.parsed("state", upper(code, "state"), PartyKind.OfState::valueOf),
                code.values("office"),
                !"never".equals(code.attribute("contact")));
    }

    private Flag flag(Row row, Code code) {
        var kept = code.attribute("confidentiality");
        return new Flag(
                code.code(),
                code.name(),
                row.parsed("severity", code.attributes().getOrDefault("severity", ""), Severity::valueOf),
                kept == null ? null : row.parsed("confidentiality", kept, Confidentiality::valueOf),
                code.attribute("bypass"));
    }

    private Map<Parameter, Integer> parameters(Table codes) {
        var values = new EnumMap<Parameter, Integer>(Parameter.class);
        each(
                codes,
                "parameter",
                (row, code) -> values.put(
                        row.parsed("parameter", code.code(), Parameter::valueOf),
                        row.parsed("value", code.attributes().getOrDefault("value", ""), Integer::valueOf)));
        for (var parameter : Parameter.values()) {
            if (!values.containsKey(parameter)) {
                throw new TaxonomyRefused(codes.file(), 0, "no parameter " + parameter);
            }
        }
        return values;
    }

    private static String upper(Code code, String attribute) {
        return code.attributes().getOrDefault(attribute, "").toUpperCase(Locale.ROOT);
    }

    private <T> Map<String, T> each(Table codes, String list, BiFunction<Row, Code, T> reader) {
        var map = new LinkedHashMap<String, T>();
        var entries = lists.getOrDefault(list, Map.of());
        codes.of("list", list).forEach(row -> {
            var code = row.text("code");
            map.put(code, reader.apply(row, row.present(entries.get(code), "no code")));
        });
        return Collections.unmodifiableMap(map);
    }
}

package org.recourse.taxonomy;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.recourse.taxonomy.ReprisalRisk.Fear;
import org.recourse.taxonomy.ReprisalRisk.Question;
import org.recourse.taxonomy.Table.Row;

/** Reads the tables of one version and refuses what does not hold together, naming file and line. */
final class TaxonomyReader {

    final CodeLists codes;
    final Map<String, Bypass> bypasses;
    final Map<String, Category> categories;
    final Map<String, Route> routes;
    final Map<Step, StepLimits> steps;
    final ReprisalRisk reprisal;

    TaxonomyReader(Function<String, String> source) {
        var lists = Table.parse("codes.csv", source.apply("codes.csv"), 2, columns("list code name attributes"));
        var routing = Table.parse(
                "routes.csv", source.apply("routes.csv"), 2, columns("type code begin kinds also top rule"));
        var overriding = bypassTable(source);
        var naming = categoryTable(source);
        codes = new CodeLists(lists, routing);
        bypasses = keyed(overriding.rows().stream(), this::bypass);
        categories = keyed(naming.rows().stream(), this::category);
        routes = keyed(routing.of("type", "route"), this::route);
        steps = steps(source);
        reprisal = ReprisalRisk.read(source.apply("reprisal.csv"));
        codes.also("category", categories.values(), Category::code, Category::name);
        codes.also("bypass", bypasses.values(), Bypass::code, Bypass::code);
        codes.also("step", List.of(Step.values()), Step::name, Step::name);
        codes.also("band", List.of(Band.values()), Band::name, Band::name);
        codes.also("fear", List.of(Fear.values()), Fear::name, Fear::name);
        codes.also("reprisal_yes", reprisal.questions(), Question::code, Question::question);
        codes.also("reprisal_unknown", reprisal.questions(), Question::code, Question::question);
        new TaxonomyCheck(this).run(lists, overriding, naming, routing);
    }

    private static Table categoryTable(Function<String, String> source) {
        return Table.parse(
                "categories.csv",
                source.apply("categories.csv"),
                1,
                columns(
                        "code name tile your_right rights oecd_annex_ii duty severity confidentiality mediation bypass"));
    }

    private static Table bypassTable(Function<String, String> source) {
        return Table.parse(
                "bypass.csv",
                source.apply("bypass.csv"),
                1,
                columns("rank code trigger on begin kinds severity confidentiality told within mediation route"));
    }

    static String[] columns(String names) {
        return names.split(" ");
    }

    private Category category(Row row) {
        return new Category(
                row.required("code"),
                row.line() - 2,
                row.required("name"),
                row.list("tile"),
                row.required("your_right"),
                row.required("rights"),
                row.text("oecd_annex_ii"),
                row.required("duty"),
                row.one("severity", Severity::valueOf),
                row.one("confidentiality", Confidentiality::valueOf),
                row.yes("mediation"),
                row.list("bypass"));
    }

    private Bypass bypass(Row row) {
        return new Bypass(
                row.one("rank", Integer::valueOf),
                row.required("code"),
                row.list("on"),
                row.text("begin").equals("=") ? null : row.one("begin", Level::valueOf),
                row.list("kinds").equals(List.of("=")) ? List.of() : row.list("kinds"),
                row.maybe("severity", Severity::valueOf),
                row.maybe("confidentiality", Confidentiality::valueOf),
                row.maybe("told", Level::valueOf),
                row.maybe("within", Step::valueOf),
                !"no".equals(row.text("mediation")));
    }

    private Route route(Row row) {
        return new Route(
                row.required("code"),
                row.one("begin", Level::valueOf),
                row.list("kinds"),
                row.list("also"),
                row.list("top"),
                row.text("rule"));
    }

    private static Map<Step, StepLimits> steps(Function<String, String> source) {
        var table = Table.parse(
                "deadlines.csv",
                source.apply("deadlines.csv"),
                1,
                columns("step S1 S2 S3 S4 kind owner starts stops extend ladder after_close remark"));
        var steps = new EnumMap<Step, StepLimits>(Step.class);
        for (var row : table.rows()) {
            var limits = limits(row);
            steps.put(limits.step(), limits);
        }
        for (var step : Step.values()) {
            if (!steps.containsKey(step)) {
                throw new TaxonomyRefused(table.file(), 0, "no step " + step);
            }
        }
        return steps;
    }

    private static StepLimits limits(Row row) {
        var limits = new EnumMap<Severity, Limit>(Severity.class);
        for (var severity : Severity.values()) {
            if (!row.text(severity.name()).equals("-")) {
                limits.put(severity, row.one(severity.name(), Limit::parse));
            }
        }
        return new StepLimits(
                row.one("step", Step::valueOf),
                limits,
                row.one("kind", kind -> StepLimits.Kind.valueOf(kind.toUpperCase(Locale.ROOT))),
                row.maybe(
                        "owner",
                        o -> StepLimits.Owner.valueOf(o.toUpperCase(Locale.ROOT).replace('-', '_'))),
                row.list("starts"),
                row.list("stops"),
                row.text("extend").equals("half"),
                row.maybe("ladder", StepLimits.Ladder::valueOf),
                row.text("after_close").equals("ends"));
    }

    private static <T> Map<String, T> keyed(Stream<Row> rows, Function<Row, T> reader) {
        var map = new LinkedHashMap<String, T>();
        rows.forEach(row -> map.put(row.text("code"), reader.apply(row)));
        return Collections.unmodifiableMap(map);
    }
}

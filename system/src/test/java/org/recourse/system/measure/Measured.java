package org.recourse.system.measure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;

/** What was measured, as a page that a person reads. */
final class Measured {

    private static final int TEXT = 150;

    private static final String HEAD = """
            # Measured with %,d cases

            Each page, an act, a report and the sweep of a running demonstration that was filled with %,d cases: what they
            ask the database, as the run role, below the policies. Read rows and buffers (pages of 8 kB that were looked
            at, in memory or not), not times: those are of the machine. *Dropped* rows were read and did not fit. What
            the doors of the database do inside stands under *inside*.

            Counted with the sweep, which runs every five seconds beside them: a line with many more statements than its
            neighbours met one. Made by `mvn -Prun -Dfresh` in one terminal and, when it is ready, in another

                mvn -o verify -Dstack=running -Dtest=none -Dsurefire.failIfNoSpecifiedTests=false -Dit.test=Measurement -Dcases=%d

            which fills it, asks for the pages and writes this file. It fails where a table with rows for each case is
            read from end to end, or a statement looks at more than 30,000 buffers. `PlanTest` and `ListPlanTest` hold the plans with
            every build, on a few thousand rows.

            Two things still grow with the cases of one office, though not with all of them: a filter within an office's
            own shelf reads that shelf, and where the router chooses among many offices of one kind it counts the open
            cases of each, to a thousand. What oversight counts over a time reads all that was done in that time: here
            90 days in which 45,000 cases came in.

            """;

    /** The same statement, however often it was run: the most that it took. */
    private static final class Line {
        private int times;
        private Plan most;

        Line(Plan first) {
            most = first;
        }

        void add(Plan plan) {
            times++;
            if (plan.buffers() >= most.buffers()) {
                most = plan;
            }
        }
    }

    private final int cases;
    private final Map<String, List<Plan>> measured;

    Measured(int cases, Map<String, List<Plan>> measured) {
        this.cases = cases;
        this.measured = measured;
    }

    String text() {
        var text = new StringBuilder(HEAD.formatted(cases, cases, cases));
        text.append("| what | statements | inside | buffers in all | most rows of one node |\n|---|---|---|---|---|\n");
        measured.forEach((what, plans) -> text.append("| %s | %d | %d | %,d | %,d |\n"
                .formatted(
                        what,
                        plans.stream().filter(Plan::outermost).count(),
                        plans.stream().filter(plan -> !plan.outermost()).count(),
                        plans.stream()
                                .filter(Plan::outermost)
                                .mapToLong(Plan::buffers)
                                .sum(),
                        plans.stream().mapToLong(Plan::seen).max().orElse(0))));
        var shown = new TreeSet<String>();
        measured.forEach((what, plans) -> section(text, what, plans, shown));
        return text.toString();
    }

    /** A statement is described where it comes first. */
    private static void section(StringBuilder text, String what, List<Plan> plans, TreeSet<String> shown) {
        var lines = new LinkedHashMap<String, Line>();
        plans.forEach(plan ->
                lines.computeIfAbsent(plan.text(), first -> new Line(plan)).add(plan));
        lines.keySet()
                .removeIf(statement -> !shown.add(statement + (statement.contains("recourse.docket") ? what : "")));
        if (!lines.isEmpty()) {
            text.append("\n## ")
                    .append(what)
                    .append("\n\n| statement | plan | times | rows | dropped | buffers |\n|---|---|---|---|---|---|\n");
            lines.values()
                    .forEach(line -> text.append("| %s | %s | %d | %,d | %,d | %,d |\n"
                            .formatted(
                                    cut(line.most.text()),
                                    line.most.shape(),
                                    line.times,
                                    line.most.rows(),
                                    line.most.dropped(),
                                    line.most.buffers())));
        }
    }

    private static String cut(String statement) {
        var escaped = statement.replace("|", "\\|");
        return "`" + (escaped.length() > TEXT ? escaped.substring(0, TEXT) + "…" : escaped) + "`";
    }

    List<String> readingAll() {
        return where(Plan::readsAll);
    }

    List<String> above(int buffers) {
        return where(plan -> plan.buffers() > buffers);
    }

    private List<String> where(Predicate<Plan> wrong) {
        var found = new ArrayList<String>();
        measured.forEach((what, plans) -> plans.stream()
                .filter(wrong)
                .forEach(plan ->
                        found.add(what + ": " + plan.shape() + ", " + plan.buffers() + " buffers: " + plan.text())));
        return found;
    }
}

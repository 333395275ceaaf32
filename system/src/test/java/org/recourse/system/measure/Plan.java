package org.recourse.system.measure;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A statement that the database ran, as it ran it.
 *
 * @param text of the statement, in one line
 * @param nodes of the plan from the top, each with the index or table that it reads
 * @param rows that it answered with
 * @param dropped rows that were read and did not fit
 * @param buffers pages that were looked at
 * @param seen the largest number of rows that one node gave on
 */
record Plan(String text, List<String> nodes, long rows, long dropped, long buffers, long seen) {

    /** Tables that have rows for each case. */
    private static final Set<String> GROWING = Set.of(
            "grievance",
            "reader",
            "tie",
            "docket",
            "person",
            "text",
            "party",
            "allegation",
            "message",
            "item",
            "case_key",
            "clock",
            "pending_act",
            "receipt",
            "outbox",
            "stream",
            "entry",
            "barred",
            "idempotency");

    private static final Set<String> WITHOUT_VALUES = Set.of("SELECT guard.now()", "SELECT guard.directory_version()");

    private static final int FEW = 50;

    static Plan of(JsonObject logged) {
        var top = logged.getJsonObject("Plan");
        var all = new ArrayList<JsonObject>();
        collect(top, all);
        return new Plan(
                logged.getString("Query Text").replaceAll("\\s+", " ").strip(),
                all.stream().filter(Plan::ran).map(Plan::node).toList(),
                number(top, "Actual Rows"),
                all.stream()
                        .mapToLong(node ->
                                number(node, "Rows Removed by Filter") + number(node, "Rows Removed by Index Recheck"))
                        .sum(),
                number(top, "Shared Hit Blocks") + number(top, "Shared Read Blocks"),
                all.stream()
                        .mapToLong(node -> number(node, "Actual Rows") * Math.max(1, number(node, "Actual Loops")))
                        .max()
                        .orElse(0));
    }

    private static void collect(JsonObject node, List<JsonObject> all) {
        all.add(node);
        for (JsonValue child :
                node.getOrDefault("Plans", JsonArray.EMPTY_JSON_ARRAY).asJsonArray()) {
            collect(child.asJsonObject(), all);
        }
    }

    private static boolean ran(JsonObject node) {
        return number(node, "Actual Loops") > 0;
    }

    private static String node(JsonObject node) {
        var reads = node.getString("Index Name", node.getString("Relation Name", node.getString("Function Name", "")));
        return (node.getString("Node Type") + " " + reads).strip();
    }

    private static long number(JsonObject node, String name) {
        return node.containsKey(name) ? node.getJsonNumber(name).longValue() : 0;
    }

    /** Whether a table was read from end to end that has rows for each case; one of a few pages always is. */
    boolean readsAll() {
        return buffers > FEW
                && nodes.stream()
                        .anyMatch(node ->
                                node.startsWith("Seq Scan ") && GROWING.contains(node.substring("Seq Scan ".length())));
    }

    /** Whether the server sent it: inside of functions variables have names in place of numbers. */
    boolean outermost() {
        return text.contains("$1") || WITHOUT_VALUES.contains(text) || text.startsWith("SELECT (SELECT count");
    }

    /** The plan in one line; what is there more than once comes once. */
    String shape() {
        return nodes.stream()
                .filter(node -> !node.equals("Result") && !node.startsWith("Function Scan"))
                .distinct()
                .collect(Collectors.joining(" > "));
    }
}

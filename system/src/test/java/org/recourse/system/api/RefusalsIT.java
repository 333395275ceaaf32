package org.recourse.system.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.recourse.access.Relation;
import org.recourse.grievance.Act;
import org.recourse.grievance.Lifecycle;
import org.recourse.grievance.State;
import org.recourse.shared.Reference;
import org.recourse.system.OutsideTest;
import org.recourse.taxonomy.Role;

/** Every act over the API by everybody who may not do it: refused as the lifecycle says, and nothing is written. */
@ResourceLock(Machine.LOCK)
class RefusalsIT extends OutsideTest {

    /** How everybody stands to a new case of Nessor that the liaison has logged. */
    private static final Map<String, Relation> STANDING = Map.ofEntries(
            Map.entry("liaison", Relation.LOGGED_IT),
            Map.entry("liaison2", Relation.PLACE),
            Map.entry("case-manager", Relation.DESK),
            Map.entry("case-manager2", Relation.DESK),
            Map.entry("protection", Relation.NOT_NAMED),
            Map.entry("protection2", Relation.NOT_NAMED),
            Map.entry("official", Relation.OTHER_OFFICE),
            Map.entry("official2", Relation.OTHER_OFFICE),
            Map.entry("police", Relation.OTHER_OFFICE),
            Map.entry("inspectorate", Relation.L5_WITHOUT),
            Map.entry("oversight", Relation.OVERSIGHT_BODY),
            Map.entry("administrator", Relation.ADMINISTRATOR),
            Map.entry("partner", Relation.STRANGER));

    /** To whom a sealed case is not there. */
    private static final List<String> OUTSIDE =
            List.of("case-manager", "liaison2", "official", "police", "inspectorate", "partner");

    private static final Set<Act> SECONDS = Set.of(Act.CONFIRM, Act.DECLINE);

    private final List<Act> acts = new ArrayList<>();
    private JsonObject schemas;

    @BeforeEach
    void document() {
        schemas = Machine.PARTNER
                .get("/openapi")
                .json()
                .getJsonObject("components")
                .getJsonObject("schemas");
        acts.clear();
        Arrays.stream(Act.values())
                .filter(act -> schemas.containsKey(input(act)))
                .forEach(acts::add);
        acts.remove(Act.REGISTER);
        assertThat(acts).hasSizeGreaterThan(25);
    }

    private static String input(Act act) {
        var name = new StringBuilder();
        Stream.of(act.code().split("-"))
                .forEach(word ->
                        name.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1)));
        return name.append("Input").toString();
    }

    private String example(Act act) {
        return schemas.getJsonObject(input(act)).getJsonObject("example").toString();
    }

    @Test
    void nobody_does_what_the_lifecycle_does_not_let_him_do() {
        var reference = new Machine("liaison").registers(ApiIT.TALE);
        var wrong = new ArrayList<String>();
        int tried = 0;
        for (var act : acts) {
            for (var login : STANDING.keySet()) {
                int expected = expected(act, login);
                if (expected != 200) {
                    tried++;
                    var answer = new Machine(login).act(reference, act.code(), "1", example(act));
                    if (answer.status() != expected) {
                        wrong.add(act + " by " + login + ": " + answer.status() + " in place of " + expected + ' '
                                + answer.body());
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(tried).isGreaterThan(300);
        assertNothingWritten(reference);
    }

    private static int expected(Act act, String login) {
        var row = Lifecycle.of(act);
        var role = Role.of(login.replaceAll("\\d", "").replaceAll("police|inspectorate", "official"));
        if (!row.by().containsKey(role)) {
            return 403;
        }
        if (SECONDS.contains(act)) {
            return List.of("liaison", "case-manager", "case-manager2", "oversight")
                            .contains(login)
                    ? 412
                    : 404;
        }
        if (!row.permits(role, STANDING.getOrDefault(login, Relation.STRANGER))) {
            return 404;
        }
        return row.from().contains(State.REGISTERED) ? 200 : 409;
    }

    private static void assertNothingWritten(String reference) {
        var history = new Machine("oversight").get("/grievances/" + reference + "/history?limit=100");
        assertThat(history.json().getJsonArray("entries").getValuesAs(JsonObject.class))
                .extracting(entry -> entry.getString("act"))
                .containsOnly("register", "read");
    }

    @Test
    void to_whoever_is_outside_a_sealed_case_is_as_absent_as_one_that_never_was() {
        var sealed = new Machine("liaison")
                .registers(ApiIT.TALE.replace("\"tile\": \"PRICE\"", "\"flags\": [\"SEXUAL_VIOLENCE\"]"));
        var absent = new Reference(Reference.parse(sealed).value() ^ 1).text();
        for (var login : OUTSIDE) {
            var machine = new Machine(login);
            for (var path : List.of("", "/history", "/messages", "?scopes=narrative", "/acts/triage")) {
                assertThat(told(machine.get("/grievances/" + sealed + path)))
                        .as(login + ' ' + path)
                        .isEqualTo(told(machine.get("/grievances/" + absent + path)))
                        .containsEntry("status", 404);
            }
            for (var act : acts) {
                assertThat(told(machine.act(sealed, act.code(), "1", example(act))))
                        .as(login + ' ' + act)
                        .isEqualTo(told(machine.act(absent, act.code(), "1", example(act))));
            }
        }
    }

    private static Map<String, Object> told(Machine.Answer answer) {
        var told = new TreeMap<String, Object>(answer.http().headers().map());
        told.remove("date");
        told.put("status", answer.status());
        told.put("body", answer.body());
        return told;
    }
}

package org.recourse.system.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.recourse.grievance.Act;
import org.recourse.shared.Reference;
import org.recourse.system.OutsideTest;

/** A sealed case over the API: to whoever is outside of it no reading and no act tells it from one that never was. */
class SealedIT extends OutsideTest {

    /** To whom a sealed case is not there. */
    private static final List<String> OUTSIDE =
            List.of("case-manager", "liaison2", "official", "police", "inspectorate", "partner");

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
    void to_whoever_is_outside_a_sealed_case_is_as_absent_as_one_that_never_was() {
        var sealed = new Machine("liaison")
                .registers(ApiIT.TALE.replace("\"tile\": \"PRICE\"", "\"flags\": [\"SEXUAL_VIOLENCE\"]"));
        var absent = new Reference(Reference.parse(sealed).value() ^ 1).text();
        for (var login : OUTSIDE) {
            var machine = new Machine(login);
            for (var path : List.of("", "/history", "/messages", "?scopes=narrative", "/acts/triage")) {
                assertThat(machine.get("/grievances/" + sealed + path).told())
                        .as(login + ' ' + path)
                        .isEqualTo(machine.get("/grievances/" + absent + path).told())
                        .containsEntry("status", 404);
            }
            for (var act : acts) {
                assertThat(machine.act(sealed, act.code(), "1", example(act)).told())
                        .as(login + ' ' + act)
                        .isEqualTo(machine.act(absent, act.code(), "1", example(act))
                                .told());
            }
        }
    }
}

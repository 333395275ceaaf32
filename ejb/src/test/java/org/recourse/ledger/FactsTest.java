package org.recourse.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FactsTest {

    private static final Set<String> LISTS = lists();

    private final Facts facts = Facts.read((list, code) -> LISTS.contains(list + "," + code));

    @Test
    void codes_that_one_fact_cannot_hold_are_said_in_two() {
        var many = IntStream.rangeClosed(10, 30).mapToObj(i -> "CODE-" + i).toList();
        var split = Fact.split("flags", many);
        assertThat(split).extracting(Fact::name).containsExactly("flags", "flags.more");
        assertThat(split.stream().flatMap(fact -> Stream.of(fact.value().split(","))))
                .containsExactlyElementsOf(many);
        assertThat(Fact.split("flags", List.of("B", "A", "A"))).containsExactly(new Fact("flags", "A,B"));
    }

    @Test
    void a_triage_says_what_was_found_in_codes_and_numbers() {
        assertThatCode(() -> facts.check("triage", triage())).doesNotThrowAnyException();
    }

    @Test
    void an_unknown_name_is_refused() {
        assertRefused("triage", with(triage(), new Fact("amount", "600")), "amount");
        assertRefused("no-such-act", List.of(new Fact("category", "SEC-02")), "category");
    }

    @Test
    void another_type_is_refused() {
        assertRefused("ask", List.of(new Fact("days", "ten")), "days");
        assertRefused("ask", List.of(new Fact("days", "010")), "days");
        assertRefused("ask", List.of(new Fact("days", "1000000")), "days");
        assertRefused(
                "accept", List.of(new Fact("actions", "1"), new Fact("occurred", "2026-02-30T00:00:00Z")), "occurred");
        assertRefused("report-protection", List.of(new Fact("done", "2026-02-30")), "done");
        assertRefused("answer", List.of(new Fact("declines", "maybe")), "declines");
        assertRefused("name", List.of(new Fact("named", "7")), "named");
    }

    @Test
    void a_code_outside_its_list_is_refused() {
        assertRefused("dispute", List.of(new Fact("reason", "S1")), "reason");
    }

    @Test
    void several_codes_stand_in_ascending_order_and_once() {
        var page = new Fact("page", "case");
        assertThatCode(() -> facts.check("read", List.of(page, Fact.ofAll("scopes", List.of("summary", "history")))))
                .doesNotThrowAnyException();
        assertRefused("read", List.of(page, new Fact("scopes", "summary,history")), "scopes");
        assertRefused("read", List.of(page, new Fact("scopes", "history,history")), "scopes");
        assertRefused("dispute", List.of(new Fact("reason", "FACTS,UNSAFE")), "reason");
    }

    @Test
    void a_fact_twice_or_missing_is_refused() {
        assertRefused("ask", List.of(new Fact("days", "5"), new Fact("days", "6")), "days");
        assertRefused("ask", List.of(), "days");
    }

    @Test
    void an_act_that_asks_for_a_second_person_may_leave_facts_to_its_confirmation() {
        assertThatCode(() -> facts.check("close", List.of(new Fact("pending", "3"))))
                .doesNotThrowAnyException();

        var confirmed = List.of(new Fact("act", "close"), new Fact("pending", "3"));
        assertRefused("confirm", confirmed, "code");
        assertThatCode(() -> facts.check(
                        "confirm",
                        with(with(confirmed, new Fact("code", "RESOLVED_SATISFIED")), new Fact("satisfaction", "YES"))))
                .doesNotThrowAnyException();
        assertRefused("confirm", List.of(new Fact("act", "take")), "pending");
    }

    @Test
    void every_list_of_the_table_exists() {
        var known =
                LISTS.stream().map(code -> code.substring(0, code.indexOf(','))).collect(Collectors.toSet());

        assertThat(rows("/ledger/facts.csv").map(row -> row[3]).filter(list -> !list.isEmpty()))
                .allMatch(known::contains);
    }

    @Test
    void every_act_of_the_table_exists_and_every_type_is_known() {
        var acts = rows("/domain/acts.csv").map(row -> row[0]).collect(Collectors.toSet());
        acts.addAll(Set.of(
                "judge",
                "index",
                "recount",
                "search",
                "try-name",
                "question")); // of the product itself or of no case: no rows of the lifecycle

        assertThat(rows("/ledger/facts.csv").map(row -> row[0]).filter(act -> !act.equals("*")))
                .allMatch(acts::contains);
        assertThat(rows("/ledger/facts.csv"))
                .allMatch(row -> row.length == 6
                        && (row[2].equals("code") != row[3].isEmpty())
                        && FactType.of(row[2]).name() != null);
    }

    private static List<Fact> triage() {
        return List.of(
                new Fact("category", "SEC-02"),
                new Fact("severity", "S1"),
                new Fact("confidentiality", "P3"),
                new Fact("band", "HIGH"),
                new Fact("points", "11"));
    }

    private static List<Fact> with(List<Fact> facts, Fact fact) {
        return Stream.concat(facts.stream(), Stream.of(fact)).toList();
    }

    private void assertRefused(String act, List<Fact> list, String fact) {
        assertThatThrownBy(() -> facts.check(act, list))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the fact " + fact + " ");
    }

    private static Set<String> lists() {
        var lists = new HashSet<String>();
        rows("/domain/codes.csv").forEach(row -> lists.add(row[0] + "," + row[1]));
        rows("/domain/categories.csv").forEach(row -> lists.add("category," + row[0]));
        rows("/domain/bypass.csv").forEach(row -> lists.add("bypass," + row[1]));
        rows("/domain/deadlines.csv").forEach(row -> lists.add("step," + row[0]));
        rows("/domain/reprisal.csv").filter(row -> row[0].equals("band")).forEach(row -> lists.add("band," + row[1]));
        return lists;
    }

    private static Stream<String[]> rows(String name) {
        try (var stream = FactsTest.class.getResourceAsStream(name)) {
            var text = new String(Objects.requireNonNull(stream, name).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().skip(1).map(line -> line.split(",", -1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

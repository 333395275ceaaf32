package org.recourse.web.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.recourse.grievance.History;
import org.recourse.web.shared.Phrase;

class MyReadersTest {

    private static History.Event event(long seq, String act, String role, Map<String, String> facts) {
        var at = Instant.parse("2026-11-0" + seq + "T08:00:00Z");
        return new History.Event(seq, at, at, act, role, 7, null, null, facts, "ab");
    }

    @Test
    void readers_are_told_by_role_and_to_the_day_and_never_by_name() {
        var lines = new MyReaders(List.of(
                        event(4, "read", "official", Map.of("scopes", "skeleton,summary")),
                        event(3, "read", "case-manager", Map.of("scopes", "skeleton")),
                        event(2, "read", "case-manager", Map.of("scopes", "skeleton,narrative")),
                        event(1, "register", "stranger", Map.of())))
                .lines();
        assertThat(lines).hasSize(2);
        assertThat(lines.get(0).who()).isEqualTo(Phrase.name("role", "official"));
        assertThat(lines.get(0).what().key()).isEqualTo("mine.read.summary");
        assertThat(lines.get(1).what().key()).isEqualTo("mine.read.full");
        assertThat(lines.get(1).what().arguments()).containsExactly(Instant.parse("2026-11-02T08:00:00Z"), 1);
    }

    @Test
    void the_complainants_own_looks_are_not_listed() {
        assertThat(new MyReaders(List.of(event(1, "read", "complainant", Map.of()))).lines())
                .isEmpty();
    }
}

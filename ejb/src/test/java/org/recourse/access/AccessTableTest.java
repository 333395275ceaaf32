package org.recourse.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.recourse.shared.DomainTable;
import org.recourse.taxonomy.Confidentiality;
import org.recourse.taxonomy.Role;

class AccessTableTest {

    private static final DomainTable TABLE = DomainTable.named("access");
    private static final DomainTable CODES = DomainTable.named("codes");

    @Test
    void every_cell_is_that_of_the_table() {
        assertThat(TABLE.lines()).hasSize(378);
        for (var line : TABLE.lines()) {
            for (var level : Confidentiality.values()) {
                assertThat(AccessTable.cell(Relation.of(line.text("relation")), Scope.of(line.text("scope")), level))
                        .as("%s %s %s", line.text("relation"), line.text("scope"), level)
                        .isEqualTo(AccessValue.of(line.text(level.name())));
            }
        }
    }

    @Test
    void the_table_knows_every_base_and_limit_and_every_scope() {
        for (var relation : Relation.values()) {
            assertThat(TABLE.where("relation", relation.code()))
                    .hasSize(relation.kind() == Relation.Kind.NONE ? 0 : Scope.values().length);
        }
    }

    @ParameterizedTest
    @EnumSource
    void nothing_opens_when_confidentiality_rises(Relation relation) {
        for (var scope : Scope.values()) {
            var values = Stream.of(Confidentiality.values()).map(level -> AccessTable.cell(relation, scope, level));
            assertThat(values.map(AccessValue::ordinal).map(rank -> -rank)).isSorted();
        }
    }

    @Test
    void relations_scopes_and_values_are_the_lists_of_the_codes_in_their_order() {
        assertThat(Stream.of(Relation.values()).map(Relation::code)).isEqualTo(codes("relation"));
        assertThat(Stream.of(Scope.values()).map(Scope::code)).isEqualTo(codes("scope"));
        assertThat(Stream.of(AccessValue.values()).map(AccessValue::code)).isEqualTo(codes("access_value"));
    }

    @ParameterizedTest
    @EnumSource
    void a_relation_is_what_the_codes_say(Relation relation) {
        var row = CODES.where("list", "relation").stream()
                .filter(line -> line.text("code").equals(relation.code()))
                .findFirst()
                .orElseThrow()
                .attributes();
        assertThat(relation.kind().name()).isEqualToIgnoringCase(row.text("kind"));
        assertThat(relation.roles()).isEqualTo(roles(row));
        row.parts("covers", "|")
                .forEach(
                        other -> assertThat(relation.covers(Relation.of(other))).isTrue());
    }

    @Test
    void masks_are_made_of_the_scopes_bits_and_back() {
        var some = EnumSet.of(Scope.SKELETON, Scope.MESSAGES, Scope.ACCESS_LOG);
        assertThat(Scope.mask(some)).isEqualTo(1 + 128 + 8192);
        assertThat(Scope.in(Scope.mask(some))).isEqualTo(some);
        assertThat(Scope.mask(Set.of(Scope.values()))).isEqualTo((1 << 14) - 1);
    }

    private static Set<Role> roles(DomainTable.Line row) {
        return row.parts("roles", "|").stream().map(Role::of).collect(Collectors.toSet());
    }

    private static List<String> codes(String list) {
        return CODES.where("list", list).stream().map(line -> line.text("code")).toList();
    }
}

package org.recourse.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.recourse.access.AccessValue;
import org.recourse.access.Relation;
import org.recourse.access.Rights;
import org.recourse.access.Scope;
import org.recourse.access.VisibilityPolicy;
import org.recourse.grievance.Act;
import org.recourse.grievance.Lifecycle;
import org.recourse.migrate.TestDatabase;
import org.recourse.shared.DomainTable;
import org.recourse.taxonomy.Confidentiality;
import org.recourse.taxonomy.Vetting;

class CopyTest {

    private static final List<DomainTable.Line> CODES =
            DomainTable.named("codes").where("list", "copy");

    private static DomainTable.Line attributes(Copy copy) {
        return CODES.stream()
                .filter(line -> line.text("code").equals(copy.name()))
                .findFirst()
                .orElseThrow()
                .attributes();
    }

    private static Set<Relation> relations(DomainTable.Line attributes, String name) {
        var relations = new HashSet<Relation>();
        attributes.parts(name, "|").forEach(code -> relations.add(Relation.of(code)));
        return relations;
    }

    @Test
    void the_copies_are_those_of_the_list() {
        assertThat(CODES.stream().map(line -> line.text("code")))
                .containsExactlyElementsOf(
                        Stream.of(Copy.values()).map(Copy::name).toList());
    }

    /** Its reader is no officer: whoever keeps the case for the person hands it over. */
    @Test
    void a_recipients_copy_is_made_by_whoever_keeps_the_case_for_the_person() {
        assertThat(attributes(Copy.REFERRAL).text("relation")).isEqualTo("consent");
        for (var relation : Relation.values()) {
            boolean keeps = Set.of(Relation.LOGGED_IT, Relation.DESK, Relation.CARRIER, Relation.NAMED)
                    .contains(relation);
            assertThat(Copy.REFERRAL.isFor(Set.of(relation), Confidentiality.P4))
                    .as(relation.code())
                    .isEqualTo(keeps);
        }
    }

    @Test
    void the_complainants_copy_is_asked_for_by_whom_the_list_says() {
        var asked = relations(attributes(Copy.COMPLAINANT), "asked_by");
        for (var relation : Relation.values()) {
            assertThat(Copy.COMPLAINANT.isFor(Set.of(relation), Confidentiality.P2))
                    .as(relation.code())
                    .isEqualTo(relation != Relation.RECEIPT && asked.contains(relation));
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Copy.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"COMPLAINANT", "REFERRAL"})
    void the_reader_of_a_copy_may_ask_for_it_but_never_at_the_level_that_the_list_forbids(Copy copy) {
        var reader = relations(attributes(copy), "relation");
        for (var level : Confidentiality.values()) {
            boolean never = attributes(copy).parts("never", "|").contains(level.name());
            assertThat(copy.isFor(reader, level)).as(level.name()).isEqualTo(!never);
        }
    }

    @ParameterizedTest
    @EnumSource(Copy.class)
    void whoever_may_ask_may_do_the_act(Copy copy) {
        var row = Lifecycle.of(Act.RECORD);
        for (var relation : Relation.values()) {
            if (copy.isFor(Set.of(relation), Confidentiality.P1)) {
                assertThat(relation.roles()).as(relation.code()).anyMatch(role -> row.permits(role, relation));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Copy.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"COMPLAINANT", "REFERRAL"})
    void a_copy_opens_nothing_that_its_reader_does_not_see_whole(Copy copy) {
        var reader = relations(attributes(copy), "relation");
        for (var scope : copy.scopes()) {
            assertThat(VisibilityPolicy.value(reader, Confidentiality.P2, Vetting.NONE, false, scope))
                    .as(scope.code())
                    .isEqualTo(AccessValue.YES);
        }
    }

    @ParameterizedTest
    @EnumSource(Copy.class)
    void no_copy_opens_names_groups_exact_places_or_notes(Copy copy) {
        assertThat(copy.scopes()).doesNotContain(Scope.IDENTITY, Scope.GROUPS, Scope.EXACT_LOCATION, Scope.NOTES);
    }

    @Test
    void a_copy_is_within_what_its_reader_sees_and_only_a_recipients_within_what_is_given_for_a_reason() {
        assertThat(Copy.OVERSIGHT.isWithin(rights(Scope.ACCESS_LOG.bit(), 0, 0)))
                .isTrue();
        assertThat(Copy.OVERSIGHT.isWithin(rights(0, Scope.ACCESS_LOG.bit(), 0)))
                .isFalse();
        assertThat(Copy.COMPLAINANT.isWithin(rights(0, Scope.NARRATIVE.bit(), 0)))
                .isTrue();
        assertThat(Copy.COMPLAINANT.isWithin(rights(0, 0, Scope.NARRATIVE.bit())))
                .isFalse();
        assertThat(Copy.DUTY_BEARER.isWithin(rights(0, Scope.SUMMARY.bit(), 0))).isFalse();
        assertThat(Copy.REFERRAL.isWithin(rights(0, 0, Scope.IDENTITY.bit()))).isTrue();
        assertThat(Copy.REFERRAL.isWithin(rights(Scope.NARRATIVE.bit(), 0, Scope.NARRATIVE.bit())))
                .isFalse();
    }

    private static Rights rights(int reads, int own, int reasoned) {
        return new Rights(reads, 0, own, 0, reasoned, Set.of(), Set.of());
    }

    @Test
    void the_database_judges_each_copy_by_the_scope_in_which_it_waits() throws SQLException {
        try (var connection = TestDatabase.one().superuser();
                var statement = connection.createStatement();
                var function = statement.executeQuery("SELECT pg_get_functiondef('guard.copies'::regproc)")) {
            function.next();
            for (var copy : Copy.values()) {
                assertThat(function.getString(1))
                        .contains("'%s'::text,%d,%s,%s"
                                .formatted(
                                        copy.name(),
                                        copy.field().scope().bit(),
                                        copy == Copy.COMPLAINANT || copy == Copy.REFERRAL,
                                        copy == Copy.REFERRAL));
            }
        }
    }
}

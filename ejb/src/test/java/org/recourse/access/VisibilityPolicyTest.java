package org.recourse.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.recourse.taxonomy.Confidentiality;
import org.recourse.taxonomy.Vetting;

class VisibilityPolicyTest {

    private static final List<Relation> BASES = of(Relation.Kind.BASE);
    private static final List<Relation> LIMITS = of(Relation.Kind.LIMIT);

    /** Somebody at a case, however he stands to it. */
    private record Viewer(Set<Relation> relations, Confidentiality level, Vetting vetting, boolean named) {
        AccessValue of(Scope scope) {
            return VisibilityPolicy.value(relations, level, vetting, named, scope);
        }
    }

    @Test
    void a_vetted_and_named_officer_sees_exactly_what_the_table_says() {
        everybody(Vetting.SEALED, true, viewer -> {
            var base = viewer.relations().iterator().next();
            boolean known =
                    AccessTable.cell(base, Scope.SKELETON, viewer.level()).shows();
            for (var scope : Scope.values()) {
                var cell = AccessTable.cell(base, scope, viewer.level());
                if (known || base == Relation.ASKED_OFFICE || !cell.shows()) {
                    assertThat(viewer.of(scope)).as("%s %s", viewer, scope).isEqualTo(cell);
                }
            }
        });
    }

    @Test
    void nobody_ever_sees_more_than_the_table_says() {
        for (var vetting : Vetting.values()) {
            for (boolean named : new boolean[] {true, false}) {
                everybody(vetting, named, viewer -> {
                    for (var scope : Scope.values()) {
                        var cell =
                                AccessTable.cell(viewer.relations().iterator().next(), scope, viewer.level());
                        assertThat(viewer.of(scope)).isLessThanOrEqualTo(cell);
                    }
                });
            }
        }
    }

    @Test
    void what_others_wrote_needs_vetting_at_P3_and_a_name_too_at_P4() {
        assertThat(officer(Relation.ACCOUNTABLE_OFFICE, Confidentiality.P3, Vetting.NONE, false)
                        .of(Scope.SUMMARY))
                .isEqualTo(AccessValue.NONE);
        assertThat(officer(Relation.ACCOUNTABLE_OFFICE, Confidentiality.P3, Vetting.CLEARED, false)
                        .of(Scope.SUMMARY))
                .isEqualTo(AccessValue.VETTED);
        assertThat(officer(Relation.ACCOUNTABLE_OFFICE, Confidentiality.P4, Vetting.SEALED, false)
                        .of(Scope.SUMMARY))
                .isEqualTo(AccessValue.NONE);
        assertThat(officer(Relation.ACCOUNTABLE_OFFICE, Confidentiality.P4, Vetting.CLEARED, true)
                        .of(Scope.SUMMARY))
                .isEqualTo(AccessValue.NONE);
        assertThat(officer(Relation.ACCOUNTABLE_OFFICE, Confidentiality.P4, Vetting.SEALED, true)
                        .of(Scope.SUMMARY))
                .isEqualTo(AccessValue.VETTED);
        assertThat(officer(Relation.NAMED, Confidentiality.P3, Vetting.NONE, true)
                        .of(Scope.NARRATIVE))
                .isEqualTo(AccessValue.NONE);
    }

    @Test
    void whoever_may_not_know_of_a_case_reads_nothing_of_it_back() {
        for (var vetting : Vetting.values()) {
            everybody(vetting, false, viewer -> {
                if (!viewer.of(Scope.SKELETON).shows() && !viewer.relations().contains(Relation.ASKED_OFFICE)) {
                    assertThat(Stream.of(Scope.values()).map(viewer::of)).noneMatch(AccessValue::shows);
                }
            });
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"RESPONDENT_OFFICE", "COMMAND_ABOVE", "COMMAND_BELOW", "INTEREST", "RECUSED"})
    void a_limit_takes_everything_whatever_else_holds(Relation limit) {
        for (var base : BASES) {
            for (var level : Confidentiality.values()) {
                var viewer = new Viewer(Set.of(base, limit), level, Vetting.SEALED, true);
                assertThat(Stream.of(Scope.values()).map(viewer::of)).containsOnly(AccessValue.NONE);
            }
        }
    }

    @Test
    void a_limit_never_widens() {
        for (var base : BASES) {
            for (var limit : LIMITS) {
                for (var level : Confidentiality.values()) {
                    for (var scope : Scope.values()) {
                        var alone = new Viewer(Set.of(base), level, Vetting.SEALED, true).of(scope);
                        var limited = new Viewer(Set.of(base, limit), level, Vetting.SEALED, true).of(scope);
                        assertThat(limited).isLessThanOrEqualTo(alone);
                    }
                }
            }
        }
    }

    @Test
    void a_security_service_sees_no_case_above_P2_but_the_order_it_was_given() {
        for (var level : EnumSet.of(Confidentiality.P3, Confidentiality.P4)) {
            var accountable = new Viewer(
                    Set.of(Relation.ACCOUNTABLE_OFFICE, Relation.SECURITY_SERVICE), level, Vetting.SEALED, true);
            assertThat(Stream.of(Scope.values()).map(accountable::of)).containsOnly(AccessValue.NONE);
            var asked =
                    new Viewer(Set.of(Relation.ASKED_OFFICE, Relation.SECURITY_SERVICE), level, Vetting.NONE, false);
            assertThat(asked.of(Scope.REMEDY)).isEqualTo(AccessValue.OWN);
            assertThat(asked.of(Scope.SKELETON)).isEqualTo(AccessValue.NONE);
        }
    }

    @Test
    void the_first_base_relation_counts_in_whatever_order_they_are_given() {
        var both = List.of(Relation.OTHER_DESK, Relation.DESK, Relation.CARRIER);
        assertThat(VisibilityPolicy.base(both)).isEqualTo(Relation.CARRIER);
        assertThat(VisibilityPolicy.base(List.of(Relation.RECUSED))).isNull();
    }

    @Test
    void somebody_without_a_relation_sees_nothing() {
        var nobody = new Viewer(Set.of(), Confidentiality.P1, Vetting.SEALED, true);
        assertThat(Stream.of(Scope.values()).map(nobody::of)).containsOnly(AccessValue.NONE);
    }

    @Test
    void the_complainant_needs_no_vetting_for_his_own_case() {
        assertThat(officer(Relation.RECEIPT, Confidentiality.P4, Vetting.NONE, false)
                        .of(Scope.HISTORY))
                .isEqualTo(AccessValue.REDACTED);
    }

    @Test
    void a_passed_office_keeps_at_P3_what_only_its_cleared_people_had_read() {
        assertThat(officer(Relation.FORMER_OFFICE, Confidentiality.P3, Vetting.NONE, false)
                        .of(Scope.SUMMARY))
                .isEqualTo(AccessValue.NONE);
        assertThat(officer(Relation.FORMER_OFFICE, Confidentiality.P3, Vetting.CLEARED, false)
                        .of(Scope.SUMMARY))
                .isEqualTo(AccessValue.OWN);
    }

    private static Viewer officer(Relation base, Confidentiality level, Vetting vetting, boolean named) {
        return new Viewer(Set.of(base), level, vetting, named);
    }

    private static void everybody(Vetting vetting, boolean named, Consumer<Viewer> look) {
        for (var base : BASES) {
            for (var level : Confidentiality.values()) {
                look.accept(officer(base, level, vetting, named));
            }
        }
    }

    private static List<Relation> of(Relation.Kind kind) {
        return Stream.of(Relation.values())
                .filter(relation -> relation.kind() == kind)
                .toList();
    }
}

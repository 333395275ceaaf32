package org.recourse.system.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import org.recourse.access.CaseLink;
import org.recourse.access.Relation;
import org.recourse.access.Scope;
import org.recourse.grievance.Act;
import org.recourse.grievance.CaseService;
import org.recourse.grievance.CaseView;
import org.recourse.grievance.LinkKind;
import org.recourse.shared.Reference;
import org.recourse.system.Person;
import org.recourse.taxonomy.Confidentiality;
import org.recourse.taxonomy.Step;

/** What an auditor sees of one life. */
record LifeAudit(CaseService cases, Person auditor, Reference life) {

    CaseView view() {
        return view(life);
    }

    /** With who stands how to it. */
    private CaseView view(Reference reference) {
        var scopes = EnumSet.of(Scope.SKELETON, Scope.REMEDY, Scope.ACCESS_LOG);
        return auditor.calls(() -> cases.open(reference, "case", scopes));
    }

    /** One breach, one failed and two passed verifications, 600 promised and paid, one reprisal, and nobody unprotected. */
    void sees_what_was() {
        var view = view();
        assertThat(view.header().breaches()).isEqualTo(1);
        assertThat(view.clocks())
                .filteredOn(clock -> clock.breachedAt() != null)
                .extracting(CaseView.Owed::step)
                .containsExactly(Step.PROPOSAL);
        assertThat(facts(Act.VERIFY, "passed")).containsExactlyInAnyOrder("yes", "no", "yes");
        assertThat(facts(Act.REPORT_MEASURE, "done")).containsExactly("yes");
        var money = view.items().get(0);
        assertThat(money.received()).isEqualTo(money.worth()).isPresent();
        assertThat(money.paid()).isEqualTo(money.worth());
        assertThat(view.header().confidentiality()).isEqualTo(Confidentiality.P4);
        assertThat(view.standings())
                .filteredOn(standing -> standing.relation() == Relation.NAMED && standing.until() == null)
                .as("named from the duty list")
                .hasSize(2);
        assertThat(view.links())
                .filteredOn(link -> link.kind().equals(LinkKind.REPRISAL.name()))
                .extracting(CaseLink::other)
                .singleElement()
                .satisfies(other -> isAboutTheReprisal(view(other)));
    }

    private static void isAboutTheReprisal(CaseView other) {
        assertThat(other.header().tile()).as("as of RET-01").isEqualTo("PUNISHED");
        assertThat(other.clocks())
                .filteredOn(CaseView.Owed::running)
                .extracting(CaseView.Owed::step)
                .contains(Step.SAFETY_PLAN, Step.CASE_CLOCK);
        assertThat(other.standings()).extracting(CaseView.Standing::relation).contains(Relation.L5_TOLD);
    }

    private List<String> facts(Act act, String fact) {
        return auditor.calls(() -> cases.history(life, null, 500)).page().events().stream()
                .filter(event -> event.act().equals(act.code()))
                .map(event -> event.facts().getOrDefault(fact, ""))
                .toList();
    }
}

package org.recourse.system.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.recourse.access.Principal;
import org.recourse.access.Relation;
import org.recourse.directory.Country;
import org.recourse.grievance.CaseView;
import org.recourse.grievance.State;
import org.recourse.system.container.LifeTable.Due;
import org.recourse.system.container.LifeTable.Row;
import org.recourse.taxonomy.Step;

/** Holds a case against a row of the table of one life: where it stands, who has it, and all that is owed by a date. */
record LifeCheck(LifeDays days, Country country) {

    /** @param sooner by how much the product did the row's act before its time */
    void holds(CaseView view, Row row, Duration sooner) {
        assertThat(view.header().state()).as(row.toString()).isEqualTo(State.valueOf(row.state()));
        row.stillOwed().forEach(due -> isOwed(view, due, row));
        row.starts()
                .forEach(due ->
                        isOwed(view, new Due(due.owner(), due.step(), due.by().minus(sooner)), row));
        assertThat(view.clocks())
                .as(row.toString())
                .filteredOn(CaseView.Owed::paused)
                .extracting(clock -> clock.step().name())
                .containsAll(row.paused());
        isWith(view, row);
    }

    private void isOwed(CaseView view, Due due, Row row) {
        if (due.step().equals("SECOND_PERSON")) {
            assertThat(view.waiting())
                    .as(row.toString())
                    .extracting(waits -> days.written(waits.until()))
                    .containsExactly(due.by());
            return;
        }
        // Under a safety hold words and calls wait, and are still owed.
        var owed = view.clocks().stream()
                .filter(clock -> clock.running() || clock.paused())
                .filter(clock -> owes(view, due.owner(), clock))
                .map(clock -> new Due(due.owner(), step(clock), days.written(clock.dueAt())));
        boolean months = due.step().equals(Step.REOPEN_WINDOW.name());
        var by = months ? days.months(row.at(), due.by()) : due.by();
        assertThat(owed).as(row.toString()).contains(new Due(due.owner(), due.step(), by));
    }

    private static String step(CaseView.Owed clock) {
        boolean numbered = clock.step() == Step.REMEDY_ITEM || clock.step() == Step.VERIFY_REMEDY;
        return clock.step() + (numbered ? "#" + clock.about() : "");
    }

    /** Whether the clock is owed by whom the table names. */
    private static boolean owes(CaseView view, String owner, CaseView.Owed clock) {
        return switch (owner) {
            case "desk", "named", "on call" -> stands(view, Relation.DESK, clock);
            case "liaison" -> stands(view, Relation.LOGGED_IT, clock);
            case "office" -> isAccountable(view, clock);
            case "deciding office" -> stands(view, Relation.DECIDING_OFFICE, clock);
            // Whoever carries an item out, the office that is accountable owes it to the person.
            case "asked office" ->
                clock.step() == Step.REMEDY_ITEM
                        ? isAccountable(view, clock)
                        : stands(view, Relation.ASKED_OFFICE, clock);
            case "complainant" -> clock.owner() == Principal.SWEEP;
            default -> throw new IllegalArgumentException(owner);
        };
    }

    private static boolean isAccountable(CaseView view, CaseView.Owed clock) {
        return view.standings().stream()
                .filter(standing -> standing.principal() == clock.owner())
                .anyMatch(standing ->
                        Objects.equals(standing.office(), view.header().office()));
    }

    private static boolean stands(CaseView view, Relation relation, CaseView.Owed clock) {
        return view.standings().stream()
                .filter(standing -> standing.relation() == relation && standing.until() == null)
                .anyMatch(standing -> standing.principal() == clock.owner());
    }

    /** Who must answer, and who decides. */
    private void isWith(CaseView view, Row row) {
        var header = view.header();
        assertThat(code(header.office())).as(row + ", accountable").isEqualTo(accountable(row.no()));
        assertThat(code(header.deciding())).as(row + ", deciding").isEqualTo(row.no() == 27 ? "OMB-XT" : null);
    }

    private static @Nullable String accountable(int row) {
        if (row < 9 || row >= 46) {
            return null;
        }
        return row < 18 ? "POB-XT" : row < 28 ? "HRC-XT" : "OMB-XT";
    }

    private @Nullable String code(@Nullable Integer office) {
        return office == null ? null : country.office(office).code();
    }
}

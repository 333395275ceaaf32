package org.recourse.web.grievance;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.recourse.grievance.CaseView;
import org.recourse.taxonomy.Step;
import org.recourse.taxonomy.StepLimits;
import org.recourse.taxonomy.Taxonomy;
import org.recourse.web.shared.CountryNames;
import org.recourse.web.shared.Phrase;

/** Who owes the steps of a case, as far as its reader may know it. */
final class ClockOwners {

    /** The complainant's own time. */
    private static final Set<Step> COMPLAINANT =
            EnumSet.of(Step.AWAITING_COMPLAINANT, Step.APPEAL_WINDOW, Step.UNREAD, Step.REOPEN_WINDOW);

    private final CaseView view;
    private final CountryNames names;
    private final Taxonomy taxonomy = Taxonomy.standard();

    ClockOwners(CaseView view, CountryNames names) {
        this.view = view;
        this.names = names;
    }

    /** Whoever owes this step, or waits with it; none where it is over. */
    @Nullable
    Phrase whose(CaseView.Owed clock) {
        if (!clock.running() && !clock.paused()) {
            return null;
        }
        if (COMPLAINANT.contains(clock.step())) {
            return Phrase.of("case.clock.complainant");
        }
        return clock.mine() ? Phrase.of("case.clock.mine") : theirs(clock);
    }

    /** By the principal, where the reader sees who stands how to the case; else as the table and the header say. */
    private @Nullable Phrase theirs(CaseView.Owed clock) {
        return view.standings().stream()
                .filter(standing -> standing.principal() == clock.owner())
                .map(CaseView.Standing::office)
                .filter(Objects::nonNull)
                .findFirst()
                .map(this::office)
                .orElseGet(() -> byTable(taxonomy.step(clock.step()).owner()));
    }

    private @Nullable Phrase byTable(StepLimits.@Nullable Owner owner) {
        if (owner == null) {
            return null;
        }
        var header = view.header();
        return switch (owner) {
            case DESK, NAMED, SECOND_PERSON, LOGGED_IT -> office(header.desk());
            case ACCOUNTABLE_OFFICE -> header.office() == null ? null : office(header.office());
            case DECIDING_OFFICE -> header.deciding() == null ? null : office(header.deciding());
            case OVERSIGHT_BODY -> Phrase.name("role", "oversight");
            case ASKED_OFFICE, CLOCKWORK -> null;
        };
    }

    private Phrase office(int office) {
        return Phrase.words(names.office(office));
    }
}

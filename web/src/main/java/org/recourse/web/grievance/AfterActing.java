package org.recourse.web.grievance;

import java.util.ArrayList;
import java.util.List;
import org.recourse.grievance.Act;
import org.recourse.grievance.CaseView;
import org.recourse.taxonomy.Step;
import org.recourse.web.shared.CountryNames;
import org.recourse.web.shared.Phrase;
import org.recourse.web.shared.part.RoadStep;

/** The road from an act on: what has to be done next, and by whom. */
final class AfterActing {

    private final Act act;
    private final CaseView view;
    private final CountryNames names;

    AfterActing(Act act, CaseView view, CountryNames names) {
        this.act = act;
        this.view = view;
        this.names = names;
    }

    /** The act itself and what comes after it; nothing where that is not always the same. */
    List<RoadStep> road() {
        return switch (act) {
            case TRIAGE -> road(Step.ADMISSIBILITY, Step.ACCEPT_OR_RECUSE, Step.PROPOSAL);
            case ADMIT -> road(Step.ACCEPT_OR_RECUSE, Step.PROPOSAL);
            case ACCEPT -> road(Step.PROPOSAL, Step.RELEASE);
            case PROPOSE -> road(Step.RELEASE, Step.APPEAL_WINDOW, Step.REMEDY_ITEM);
            case RELEASE, STAND -> road(Agreed.onPageOnly(view) ? Step.UNREAD : Step.TELL_DECISION, Step.APPEAL_WINDOW);
            case REVISE, RETURN -> road(Step.REVISION, Step.RELEASE);
            case REJECT -> road(Step.SECOND_PERSON, Step.TELL_DECISION);
            case REFER -> road(Step.REFERRAL_CHECK);
            case REFER_PART -> road(Step.SERVICE_CHECK);
            case APPEAL -> road(Step.APPEAL_DECISION);
            case DOWNGRADE -> road(Step.SECOND_PERSON);
            case HOLD -> road(Step.HOLD_REVIEW);
            case REPORT_REPRISAL -> road(Step.SAFETY_PLAN, Step.HOLD_REVIEW);
            case AGREE, REPORT_DONE -> road(Step.VERIFY_REMEDY, Step.CLOSE);
            default -> List.of();
        };
    }

    private List<RoadStep> road(Step... steps) {
        var road = new ArrayList<RoadStep>();
        road.add(new RoadStep(RoadStep.Status.NOW, Phrase.of("act." + act.code()), null));
        for (var step : steps) {
            road.add(new RoadStep(RoadStep.Status.AHEAD, ahead(step), null));
        }
        return road;
    }

    private Phrase ahead(Step step) {
        return step == Step.UNREAD
                ? Phrase.of("act.then.UNREAD")
                : Phrase.of("wait." + step, "wait.by", List.of(who(step)));
    }

    private Phrase who(Step step) {
        var office = view.header().office();
        boolean officeOwes = switch (step) {
            case ACCEPT_OR_RECUSE, PROPOSAL, REVISION, REMEDY_ITEM -> true;
            default -> false;
        };
        if (step == Step.TELL_DECISION) {
            return Phrase.name("role", "liaison");
        }
        if (step == Step.APPEAL_DECISION) {
            return Phrase.of("act.then.above");
        }
        if (officeOwes) {
            return office == null ? Phrase.of("act.then.office") : Phrase.words(names.office(office));
        }
        return Phrase.words(names.office(view.header().desk()));
    }
}

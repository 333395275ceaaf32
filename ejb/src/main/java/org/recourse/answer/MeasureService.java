package org.recourse.answer;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.recourse.escalation.CaseMeasures;
import org.recourse.escalation.CaseRoute;
import org.recourse.grievance.Act;
import org.recourse.grievance.Acts;
import org.recourse.grievance.CaseInHand;
import org.recourse.grievance.CaseVersion;
import org.recourse.grievance.Done;
import org.recourse.grievance.Field;
import org.recourse.grievance.Item;
import org.recourse.grievance.Measure;
import org.recourse.grievance.Measures;
import org.recourse.grievance.NameTrials;
import org.recourse.grievance.OrderService;
import org.recourse.grievance.Performs;
import org.recourse.grievance.PerformsActs;
import org.recourse.shared.InputRefused;
import org.recourse.shared.Reference;
import org.recourse.taxonomy.Bypass;
import org.recourse.taxonomy.Role;
import org.recourse.triage.Consequences;
import org.recourse.triage.OutgoingWords;
import org.recourse.triage.ReprisalAnswers;
import org.recourse.triage.ScoreOfTheDay;

/**
 * Offices are asked to do something for somebody's safety, by an order that says what to do and not for whom: so the
 * police can be asked to protect without learning who complained.
 */
@Stateless
@PerformsActs
public class MeasureService {

    private static final String REMEDY_ITEM = "REMEDY_ITEM";

    @Inject
    private Acts acts;

    @EJB
    private OrderService orders;

    @EJB
    private Consequences consequences;

    @EJB
    private NameTrials trials;

    /**
     * Asks an office for a measure. Refused for an office in a respondent's line, for one whose kind acts through another,
     * for an order that names the person, the account or the respondent, without the person's yes where the order shows the
     * person or the place, and of sexual violence without it always.
     */
    @Performs(Act.REQUEST_MEASURE)
    @RolesAllowed({"case-manager", "protection", "official"})
    public Done request(CaseVersion at, MeasureRequest request) {
        return consequences.of(acts.perform(Act.REQUEST_MEASURE, at, request, this::check, MeasureService::requested));
    }

    private void check(CaseInHand hand, MeasureRequest request) {
        if (request.kind().equals(REMEDY_ITEM)
                && hand.remedy().items().stream().map(Item::progress).noneMatch(Item.Progress::open)) {
            throw InputRefused.field("kind", "no-open-item");
        }
        var office = hand.around()
                .country()
                .findOffice(request.office())
                .orElseThrow(() -> InputRefused.field("office", "measure-KIND"));
        new CaseMeasures(hand).why(request.kind(), office).ifPresent(why -> {
            throw InputRefused.field("office", "measure-" + why);
        });
        agreed(hand, request);
        // An office does not know the person: the desk, which confirms what it asks for, looks at the risk.
        if (hand.doer().role() != Role.OFFICIAL) {
            risk(hand, request).require();
        }
        new OutgoingWords(hand, trials).refuse("order", request.order(), request.shows());
    }

    private static void agreed(CaseInHand hand, MeasureRequest request) {
        if (Boolean.TRUE.equals(request.agreed())) {
            return;
        }
        if (request.shows()) {
            throw InputRefused.field("agreed", "shows-without-consent");
        }
        var bypasses = new CaseRoute(hand).gravity(hand.grievance().reprisal()).bypasses();
        if (bypasses.stream().anyMatch(bypass -> bypass.code().equals(Bypass.OF_SURVIVORS))) {
            throw InputRefused.field("agreed", "survivor-not-asked");
        }
    }

    private static ScoreOfTheDay risk(CaseInHand hand, MeasureRequest request) {
        return new ScoreOfTheDay(hand, new ReprisalAnswers(request.risks(), request.unknown(), request.fear()));
    }

    private static void requested(CaseInHand hand, MeasureRequest request) {
        int no = new Measures(hand).ask(request.kind(), request.office(), request.order());
        hand.about(no);
        hand.fact("measure", no);
        hand.fact("kind", request.kind());
        hand.fact("asked", hand.around().staff().pseudonymOfOffice(request.office()));
        hand.fact("shows", request.shows());
        hand.fact("agreed", Boolean.TRUE.equals(request.agreed()));
        risk(hand, request).keep();
    }

    /**
     * The asked office says whether it did what it was asked for. It acts on its order, by that order's number, and learns
     * nothing of the case from it: what is answered names the order again.
     *
     * @param order number of the order
     * @param request 32 hex of this sending; the same one again is the same report
     */
    @Performs(Act.REPORT_MEASURE)
    @RolesAllowed("official")
    public Done report(Reference order, @Nullable String request, MeasureReport report) {
        var at = CaseVersion.ofOrder(order, request);
        return acts.perform(
                        Act.REPORT_MEASURE, at, report, (hand, input) -> reported(hand, orders.measure(order), input))
                .on(order);
    }

    private static void reported(CaseInHand hand, int no, MeasureReport report) {
        var measures = new Measures(hand);
        var measure = measures.ordered(no);
        if (report.when().isAfter(hand.today())) {
            throw InputRefused.field("when", "field.PastOrPresent");
        }
        var state = report.done() ? Measure.State.DONE : Measure.State.NOT_DONE;
        measures.report(measure, state, report.when(), report.words());
        hand.about(no);
        hand.fact("measure", no);
        hand.fact("done", report.done());
        hand.fact("day", report.when());
    }

    /** Whoever asks for measures in the case says that one is no longer needed. */
    @Performs(Act.END_MEASURE)
    @RolesAllowed({"case-manager", "protection", "official"})
    public Done end(CaseVersion at, MeasureEnd end) {
        return acts.perform(Act.END_MEASURE, at, end, MeasureService::ended);
    }

    private static void ended(CaseInHand hand, MeasureEnd end) {
        var measures = new Measures(hand);
        measures.end(measures.open(end.measure()));
        hand.texts().write(Field.REASON, end.reason());
        hand.about(end.measure());
        hand.fact("measure", end.measure());
    }
}

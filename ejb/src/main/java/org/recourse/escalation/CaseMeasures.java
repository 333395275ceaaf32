package org.recourse.escalation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.recourse.access.Relation;
import org.recourse.directory.Office;
import org.recourse.grievance.CaseInHand;
import org.recourse.grievance.Measure;
import org.recourse.grievance.Measures;
import org.recourse.routing.AskedOffices;
import org.recourse.taxonomy.Code;

/** Which offices can be asked for measures in the case in hand, and who is asked when one of them does not report. */
public final class CaseMeasures {

    /** Whoever stands so to the case knows it, and would see less of it if he were asked by an order. */
    private static final Set<Relation> INFORMED = Set.of(
            Relation.ACCOUNTABLE_OFFICE,
            Relation.DECIDING_OFFICE,
            Relation.L5_WITH,
            Relation.L5_TOLD,
            Relation.FORMER_OFFICE);

    private static final String REMEDY_ITEM = "REMEDY_ITEM";

    private final CaseInHand hand;
    private final AskedOffices offices;

    public CaseMeasures(CaseInHand hand) {
        this.hand = hand;
        var around = hand.around();
        offices = new AskedOffices(around.country(), around.taxonomy(), hand.excluded(), informed(hand));
    }

    private static Set<Integer> informed(CaseInHand hand) {
        var tied = hand.ties().held().stream()
                .filter(tie -> INFORMED.contains(tie.relation()))
                .map(tie -> hand.around().principals().of(tie.principal()).office());
        var present = Stream.of(
                Optional.ofNullable(hand.grievance().office()),
                Optional.ofNullable(hand.grievance().deciding()));
        return Stream.concat(tied.map(Optional::ofNullable), present)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
    }

    /** Offices that can be asked for this measure, in the order in which they should be. */
    public List<Office> candidates(String kind) {
        return offices.candidates(kind, hand.grievance().area());
    }

    /** Every office that can be asked, with the kinds of measure for which it can; the nearest first. */
    Map<Integer, List<String>> askable() {
        var askable = new LinkedHashMap<Integer, List<String>>();
        kinds().forEach(kind -> candidates(kind)
                .forEach(office -> askable.computeIfAbsent(office.id(), first -> new ArrayList<>())
                        .add(kind)));
        return askable;
    }

    /** An item of a remedy is carried out where one is promised and not done. */
    private List<String> kinds() {
        boolean promised =
                hand.remedy().items().stream().anyMatch(item -> item.progress().open());
        return hand.around().taxonomy().list("measure").stream()
                .map(Code::code)
                .filter(kind -> promised || !kind.equals(REMEDY_ITEM))
                .toList();
    }

    /** Why this office cannot be asked; empty where it can. */
    public Optional<AskedOffices.Why> why(String kind, Office office) {
        return offices.why(kind, hand.grievance().area(), office);
    }

    /**
     * The office did not report in time: the next rung is asked for the same, and keeps the order as it was written. At the
     * top an independent body is told, and the office still owes its report.
     *
     * @return the principal that owes the report from now on
     */
    int climb(int no) {
        var measures = new Measures(hand);
        var measure = measures.find(no);
        var present = hand.around().country().office(measure.office());
        var next = offices.next(measure.kind(), hand.grievance().area(), present, asked(measure));
        next.ifPresentOrElse(office -> measures.passTo(measure, office.id()), () -> new IndependentBody(hand).tell());
        return measures.asked(no);
    }

    private Set<Integer> asked(Measure measure) {
        var asked = new HashSet<>(hand.offices(Relation.ASKED_OFFICE));
        asked.add(measure.office());
        return asked;
    }
}

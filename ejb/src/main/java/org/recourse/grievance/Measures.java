package org.recourse.grievance;

import java.time.LocalDate;
import java.util.List;
import org.recourse.access.ClearText;
import org.recourse.access.Principal;
import org.recourse.access.Relation;
import org.recourse.access.Sealed;
import org.recourse.ledger.StreamName;
import org.recourse.taxonomy.Role;

/** The measures of the case in hand: what offices were asked to do for somebody's safety, and what became of it. */
public final class Measures {

    private final CaseInHand hand;

    public Measures(CaseInHand hand) {
        this.hand = hand;
    }

    /** The newest version of each, as far as the hand sees them; the first first. */
    public List<Measure> all() {
        return hand.papers().measures();
    }

    /** The measure of this number; refuses one that there is not. */
    public Measure find(int no) {
        return all().stream()
                .filter(measure -> measure.no() == no)
                .findFirst()
                .orElseThrow(() -> ActRefused.because("no-measure", no));
    }

    /** The same; refuses one that nobody has to report any more. */
    public Measure open(int no) {
        var measure = find(no);
        if (!measure.state().open()) {
            throw ActRefused.because("measure-not-open", no);
        }
        return measure;
    }

    /** The measure of an order; refuses one that nobody has to report any more, by no number of the case. */
    public Measure ordered(int no) {
        var measure = find(no);
        if (!measure.state().open()) {
            throw ActRefused.because("order-not-open");
        }
        return measure;
    }

    /** The order as its office reads it, and what that reported. */
    public Measure.Paper paper(Measure measure) {
        return CaseInHand.json().fromJson(hand.papers().open(measure).reveal(), Measure.Paper.class);
    }

    /** Asks an office, which stands to the case by this order alone; answers with the number of the measure. */
    public int ask(String kind, int office, String order) {
        int no = all().stream().mapToInt(Measure::no).max().orElse(0) + 1;
        var paper = clear(new Measure.Paper(order, null, null));
        add(new Measure(
                new Measure.Key(hand.reference().value(), (short) no, 1),
                kind,
                office,
                Measure.State.ASKED,
                Principal.COMPLAINANT,
                new int[] {principal(office), asker()},
                hand.now(),
                hand.papers().sealMeasure(no, 1, paper)));
        seal(paper);
        hand.ties().bind(Relation.ASKED_OFFICE, principal(office));
        return no;
    }

    /** The office says what became of it. */
    public void report(Measure measure, Measure.State state, LocalDate day, String words) {
        var paper = clear(new Measure.Paper(paper(measure).order(), day, words));
        add(measure.next(state, hand.now(), sealNext(measure, paper)));
        seal(paper);
    }

    /** It is no longer needed. */
    public void end(Measure measure) {
        add(measure.next(Measure.State.ENDED, hand.now(), sealNext(measure, clear(paper(measure)))));
    }

    /** Another office is asked for the same; the first one keeps its duty to act. */
    public void passTo(Measure measure, int office) {
        var paper = sealNext(measure, clear(paper(measure)));
        int to = principal(office);
        add(measure.passedTo(office, principal(measure.office()), to, hand.now(), paper));
        hand.ties().bind(Relation.ASKED_OFFICE, to);
    }

    /** The principal that owes the report of a measure. */
    public int asked(int no) {
        return principal(find(no).office());
    }

    /** Whoever asks; where a second person confirms it, the office that has asked. */
    private int asker() {
        return hand.confirms()
                ? hand.holders().accountable().orElseGet(hand.doer()::ownAs)
                : hand.doer().ownAs();
    }

    private int principal(int office) {
        return hand.holders().of(office, Role.OFFICIAL);
    }

    private static ClearText clear(Measure.Paper paper) {
        return ClearText.of(CaseInHand.json().toJson(paper));
    }

    private void seal(ClearText paper) {
        hand.entry().add(paper.seal(StreamName.of(hand.reference()), "measure"));
    }

    private Sealed sealNext(Measure measure, ClearText paper) {
        return hand.papers().sealMeasure(measure.no(), measure.version() + 1, paper);
    }

    private void add(Measure measure) {
        hand.papers().add(measure);
    }
}

package org.recourse.web.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.recourse.answer.Stand;
import org.recourse.grievance.Act;
import org.recourse.grievance.CaseView;
import org.recourse.grievance.Decision;
import org.recourse.grievance.Field;
import org.recourse.triage.Rejection;
import org.recourse.web.intake.DecisionPage.Part;
import org.recourse.web.shared.Phrase;

/** Turns the newest decision into the page on which its complainant reads it. */
final class MyDecision {

    private final CaseView view;
    private final Terms terms;

    MyDecision(CaseView view, Terms terms) {
        this.view = view;
        this.terms = terms;
    }

    Optional<DecisionPage> page() {
        return newest().flatMap(field -> switch (field) {
            case REJECTED -> view.record(field, Rejection.class).map(this::rejected);
            case STANDS -> view.record(field, Stand.class).map(this::stands);
            default -> view.record(field, Decision.class).map(this::decided);
        });
    }

    /** Which of the decisions that can be read by themselves came last. */
    Optional<Field> newest() {
        return Stream.of(Field.REJECTED, Field.STANDS, Field.DECIDED)
                .filter(field -> view.text(field).isPresent())
                .max(Comparator.comparingInt(
                        field -> view.text(field).map(CaseView.Text::version).orElse(0)));
    }

    DecisionPage rejected(Rejection rejection) {
        var parts = new ArrayList<Part>();
        var reason = rejection.reason();
        parts.add(new Part(
                Phrase.of("decision.reason"),
                Phrase.of("mine.inadmissible." + reason, "inadmissible." + reason, List.of())));
        parts.add(part("why", rejection.explanation()));
        parts.add(part("elsewhere", rejection.elsewhere()));
        return page("rejected", parts, rejection.appeal(), view.header().lastInstance());
    }

    DecisionPage stands(Stand stand) {
        return page(
                "stands",
                List.of(part("why", stand.why()), part("office", stand.officeSaid())),
                stand.appeal(),
                view.header().lastInstance());
    }

    DecisionPage decided(Decision decision) {
        var title = decision.upheld() ? "upheld" : "dismissed";
        return page(title, List.of(part("why", decision.reasons())), decision.appeal(), !decision.above());
    }

    private static Part part(String key, String words) {
        return new Part(Phrase.of("decision." + key), Phrase.words(words));
    }

    private DecisionPage page(String title, List<Part> parts, String appeal, boolean last) {
        boolean open = view.possible().contains(Act.APPEAL) && !last;
        return new DecisionPage(
                Phrase.of("decision." + title),
                parts,
                appeal,
                open ? new MyWindow(view, terms).time().orElse(null) : null,
                open,
                view.possible().contains(Act.AGREE),
                last);
    }
}

package org.recourse.web.grievance;

import java.util.List;
import java.util.function.Predicate;
import org.recourse.grievance.CaseView;
import org.recourse.grievance.Field;
import org.recourse.oversight.RemarkAnswer;
import org.recourse.taxonomy.Step;
import org.recourse.web.shared.Phrase;
import org.recourse.web.shared.form.Choice;

/** What oversight said of the handling of a case, and what the desk answered: a remark is known by the number of its text. */
final class Remarks {

    private Remarks() {}

    /** The remarks that wait for an answer, by their number. */
    static List<Choice> choices(CaseView view) {
        return view.clocks().stream()
                .filter(clock -> clock.running() && clock.step() == Step.REMARK_REPLY)
                .map(clock ->
                        ActChoices.choice(clock.about(), Phrase.of("act.answer-remark.remark.of", clock.startedAt())))
                .toList();
    }

    /** Their words, as far as this reader may see them. */
    static List<OpenedPage.Line> waiting(CaseView view) {
        return remarks(view, text -> waits(view, text.version()));
    }

    /** All that were ever made, the oldest first. */
    static List<OpenedPage.Line> made(CaseView view) {
        return remarks(view, text -> true);
    }

    private static boolean waits(CaseView view, int no) {
        return view.clocks().stream()
                .anyMatch(clock -> clock.running() && clock.step() == Step.REMARK_REPLY && clock.about() == no);
    }

    private static List<OpenedPage.Line> remarks(CaseView view, Predicate<CaseView.Text> which) {
        return view.all(Field.REMARK).stream()
                .filter(which)
                .map(text -> new OpenedPage.Line(Phrase.of("opened.remark", text.at()), text.words()))
                .toList();
    }

    /** What the desk answered. */
    static List<OpenedPage.Line> answered(CaseView view) {
        return view.all(Field.REMARK_ANSWER).stream()
                .map(text -> new OpenedPage.Line(
                        Phrase.of("opened.remark-answer", text.at()),
                        text.as(RemarkAnswer.class).words()))
                .toList();
    }
}

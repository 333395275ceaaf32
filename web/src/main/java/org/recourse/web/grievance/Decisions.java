package org.recourse.web.grievance;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.recourse.answer.Dispute;
import org.recourse.answer.Stand;
import org.recourse.appeal.Appeal;
import org.recourse.grievance.CaseView;
import org.recourse.grievance.Decision;
import org.recourse.grievance.Field;
import org.recourse.grievance.GroupAnswer;
import org.recourse.triage.Rejection;
import org.recourse.web.shared.Phrase;

/** What was said against a decision and what was decided on it, the newest of each, in the order in which it came. */
final class Decisions {

    private final CaseView view;
    private final TreeMap<Integer, List<OpenedPage.Line>> byVersion = new TreeMap<>();

    Decisions(CaseView view) {
        this.view = view;
    }

    List<OpenedPage.Line> lines() {
        view.record(Field.REJECTED, Rejection.class).ifPresent(this::rejected);
        view.record(Field.DISPUTED_BECAUSE, Dispute.class).ifPresent(this::disputed);
        view.record(Field.STANDS, Stand.class).ifPresent(this::stands);
        view.record(Field.APPEALED, Appeal.class).ifPresent(this::appealed);
        view.record(Field.DECIDED, Decision.class).ifPresent(this::decided);
        view.all(Field.ANSWERED).forEach(this::answered);
        return byVersion.values().stream().flatMap(List::stream).toList();
    }

    /** Whether something was decided on the newest answer since it was given: then that says what can be done. */
    boolean isNewerThanTheAnswer() {
        int given = version(Field.OFFER);
        return given > 0 && (version(Field.STANDS) >= given || version(Field.DECIDED) >= given);
    }

    private int version(Field field) {
        return view.text(field).map(CaseView.Text::version).orElse(0);
    }

    private void rejected(Rejection rejection) {
        say(Field.REJECTED, "rejected", "inadmissible", rejection.reason());
        words(Field.REJECTED, "rejected.why", rejection.explanation());
        words(Field.REJECTED, "rejected.elsewhere", rejection.elsewhere());
        words(Field.REJECTED, "appeal.text", rejection.appeal());
    }

    /** The reason that was chosen for a no, and the words, where there were any. */
    private void disputed(Dispute dispute) {
        say(Field.DISPUTED_BECAUSE, "dispute", "dispute_reason", dispute.reason());
        words(Field.DISPUTED_BECAUSE, "dispute.words", dispute.words());
    }

    private void stands(Stand stand) {
        words(Field.STANDS, "stands", stand.why());
        words(Field.STANDS, "stands.office", stand.officeSaid());
        words(Field.STANDS, "appeal.text", stand.appeal());
    }

    private void appealed(Appeal appeal) {
        say(Field.APPEALED, "appeal", "appeal_ground", appeal.ground());
        words(Field.APPEALED, "appeal.words", appeal.words());
    }

    private void decided(Decision decision) {
        words(Field.DECIDED, decision.upheld() ? "upheld" : "dismissed", decision.reasons());
        words(Field.DECIDED, "appeal.text", decision.appeal());
    }

    /** What each person of a group has said, by number and never by name. */
    private void answered(CaseView.Text text) {
        var answer = text.as(GroupAnswer.class);
        byVersion
                .computeIfAbsent(text.version(), first -> new ArrayList<>())
                .add(OpenedPage.Line.said(
                        Phrase.of("case.person.no", answer.person()),
                        Phrase.of("case.person.says." + answer.say(), text.at())));
    }

    private void say(Field field, String key, String list, String code) {
        add(field, OpenedPage.Line.said(Phrase.of("act.before." + key), Phrase.name(list, code)));
    }

    private void words(Field field, String key, @Nullable String words) {
        if (words != null && !words.isBlank()) {
            add(field, new OpenedPage.Line(Phrase.of("act.before." + key), words));
        }
    }

    private void add(Field field, OpenedPage.Line line) {
        byVersion.computeIfAbsent(version(field), first -> new ArrayList<>()).add(line);
    }
}

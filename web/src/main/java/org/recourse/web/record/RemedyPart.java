package org.recourse.web.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.recourse.answer.Finding;
import org.recourse.answer.Offer;
import org.recourse.answer.Stand;
import org.recourse.grievance.CaseView;
import org.recourse.grievance.Decision;
import org.recourse.grievance.Field;
import org.recourse.shared.Money;
import org.recourse.triage.Rejection;
import org.recourse.web.record.Paper.Part;
import org.recourse.web.record.Paper.Row;

/** What was found out, why, and what was promised until when: as it was released to the complainant, and nothing before. */
final class RemedyPart {

    private final CaseView view;
    private final Ink ink;
    private final String found;

    /** @param found the list of words in which findings are said to whoever reads the paper */
    RemedyPart(CaseView view, Ink ink, String found) {
        this.view = view;
        this.ink = ink;
        this.found = found;
    }

    Part findings() {
        var words = new ArrayList<String>();
        view.record(Field.REJECTED, Rejection.class).ifPresent(rejection -> {
            words.add(ink.say("rejected", ink.code("inadmissible", rejection.reason()), rejection.explanation()));
            words.add(under("elsewhere", rejection.elsewhere()));
            words.add(under("can", rejection.appeal()));
        });
        view.record(Field.OFFER, Offer.class).ifPresent(offer -> {
            offer.findings().forEach(finding -> words.add(found(finding)));
            words.add(under("answers", offer.askedAndGot()));
            words.add(under("can", offer.appeal()));
        });
        view.record(Field.STANDS, Stand.class).ifPresent(stand -> {
            words.add(ink.say("stands", stand.why()));
            words.add(under("office-said", stand.officeSaid()));
            words.add(under("can", stand.appeal()));
        });
        view.record(Field.DECIDED, Decision.class).ifPresent(decision -> {
            words.add(ink.say(decision.upheld() ? "upheld" : "dismissed", decision.reasons()));
            words.add(under("can", decision.appeal()));
        });
        words.removeIf(String::isBlank);
        return Part.words("findings", ink.say("part.findings"), words);
    }

    /** Words on a line below what they are about, because they may run in the other direction. */
    private String under(String key, String words) {
        return words.isBlank() ? "" : ink.say(key) + '\n' + words;
    }

    private String found(Finding finding) {
        return ink.say(
                "found",
                ink.code("category", finding.allegation()),
                ink.code(found, finding.finding()),
                finding.reasons());
    }

    Part items() {
        var columns = List.of(
                ink.say("column.promise"), ink.say("column.office"), ink.say("column.due"), ink.say("column.result"));
        return Part.table(
                "items",
                ink.say("part.items"),
                columns,
                view.items().stream().map(this::item).toList());
    }

    private Row item(CaseView.Promised item) {
        var office = item.office();
        var due = item.due();
        return new Row(
                "act",
                List.of(
                        ink.say("promise", ink.code("remedy", item.type()), item.what(), value(item)),
                        office == null ? "" : ink.names().office(office),
                        due == null ? "" : ink.date(due),
                        ink.texts().t("remedy.stage." + item.progress().name().toLowerCase(Locale.ROOT))));
    }

    /** What was promised, and how much of it was paid and has arrived. */
    private String value(CaseView.Promised item) {
        var worth = item.worth();
        if (worth.isEmpty()) {
            return "";
        }
        return item.payments().isEmpty()
                ? ink.texts().money(worth.get())
                : ink.say("money", written(worth), written(item.paid()), written(item.received()));
    }

    /** Without the marks that keep its direction in a sentence: the fonts of paper do not have them. */
    private String written(Optional<Money> money) {
        return ink.texts().money(money.orElseThrow());
    }
}

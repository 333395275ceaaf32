package org.recourse.web.grievance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.recourse.grievance.CaseView;
import org.recourse.grievance.Field;
import org.recourse.intake.ChangedMoney;
import org.recourse.intake.Since;
import org.recourse.shared.Money;
import org.recourse.web.shared.Phrase;

/** Draws the money that changed hands in a case, as far as the reader may see it, and how much it was in each currency. */
final class MoneySheet {

    private final List<ChangedMoney> money;

    MoneySheet(List<ChangedMoney> money) {
        this.money = money;
    }

    /** What the reader of this case may see. */
    static MoneySheet of(CaseView view) {
        return new MoneySheet(view.all(Field.MONEY).stream()
                .map(text -> text.as(ChangedMoney.class))
                .toList());
    }

    /** Each amount by itself, the first first; then what it comes to, by currency, where there were several. */
    List<OpenedPage.Line> lines() {
        var lines = new ArrayList<OpenedPage.Line>();
        money.forEach(one -> lines.add(line(one)));
        if (money.size() > 1) {
            totals().forEach(total ->
                    lines.add(OpenedPage.Line.said(Phrase.of("money.total"), Phrase.of("words", total))));
        }
        return lines;
    }

    /** What it comes to in each currency. */
    List<Money> totals() {
        var totals = new LinkedHashMap<String, Money>();
        money.forEach(one -> totals.merge(one.currency(), one.money(), Money::plus));
        return List.copyOf(totals.values());
    }

    private static OpenedPage.Line line(ChangedMoney one) {
        var said = Phrase.of(
                "money.said",
                one.money(),
                Phrase.name("party", one.payee()),
                Phrase.name("money_receipt", one.receipt()));
        var where = Optional.ofNullable(one.where()).filter(text -> !text.isBlank());
        var placed = where.map(text -> Phrase.of("money.where", said, text)).orElse(said);
        return OpenedPage.Line.said(
                Phrase.name("money_kind", one.kind()),
                when(one.when())
                        .map(day -> Phrase.of("money.when", placed, day))
                        .orElse(placed));
    }

    private static Optional<Phrase> when(Since since) {
        return since.day() == null ? Optional.empty() : Optional.of(OpenedSheet.said(since));
    }
}

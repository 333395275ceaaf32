package org.recourse.web.oversight;

import org.recourse.oversight.FormalisationService;
import org.recourse.oversight.Formalised;
import org.recourse.web.shared.Address;
import org.recourse.web.shared.CountryNames;
import org.recourse.web.shared.Phrase;
import org.recourse.web.shared.part.Empty;
import org.recourse.web.shared.part.Pager;

/** Draws how far sites and organisations have come. */
final class FormalisationSheet {

    private static final String PATH = "/portal/formalisation";

    private final CountryNames names;

    FormalisationSheet(CountryNames names) {
        this.names = names;
    }

    FormalisationPage page(FormalisationService.Page list, boolean further) {
        var next = list.next();
        return new FormalisationPage(
                list.rows().stream().map(this::row).toList(),
                new Pager(
                        Phrase.of(
                                next == null ? "formalisation.shown" : "formalisation.shown.more",
                                list.rows().size()),
                        next == null
                                ? null
                                : Address.of(PATH).with("after", text(next)).toString(),
                        further ? PATH : null),
                PATH + "/all.csv",
                new Empty("i-search", Phrase.of("formalisation.none"), Phrase.of("formalisation.none.say"), null));
    }

    /** A mark as an address has it. */
    private static String text(Formalised.Mark mark) {
        return mark.at() + "_" + mark.reference().text() + "_" + mark.no();
    }

    private FormalisationPage.Row row(Formalised row) {
        return new FormalisationPage.Row(
                whom(names, row),
                row.stages().stream().map(FormalisationSheet::stage).toList(),
                row.barriers().entrySet().stream()
                        .map(barrier -> Phrase.of(
                                "formalisation.barrier", Phrase.name("barrier", barrier.getKey()), barrier.getValue()))
                        .toList(),
                Phrase.of("formalisation.count", row.cases()));
    }

    /** A site by its district, since not everybody who reads this may know the exact place; an organisation by a mark. */
    static Phrase whom(CountryNames names, Formalised row) {
        var site = row.site();
        var mark = AnswerWords.mark(row.name());
        return site == null
                ? Phrase.of("formalisation.organisation", mark)
                : Phrase.of("formalisation.site.in", names.district(site), mark);
    }

    private static FormalisationPage.Stage stage(Formalised.Stage stage) {
        return new FormalisationPage.Stage(
                Phrase.name("formalisation", stage.code()),
                stage.since(),
                "/portal/cases/" + stage.reference().text(),
                stage.reference().text());
    }
}

package org.recourse.web.oversight;

import java.util.List;
import java.util.stream.Stream;
import org.recourse.oversight.Formalised;
import org.recourse.web.shared.CountryNames;
import org.recourse.web.shared.Texts;

/** Stages of sites and organisations as comma-separated values, with the codes beside the words. */
final class FormalisationFile {

    private final CountryNames names;
    private final Texts texts;

    FormalisationFile(CountryNames names, Texts texts) {
        this.names = names;
        this.texts = texts;
    }

    String of(List<Formalised> rows) {
        var sheet = new CsvText();
        sheet.row(Stream.of(
                        "formalisation.kind",
                        "formalisation.whom",
                        "by.place",
                        "by.stage",
                        "formalisation.day",
                        "by.barrier",
                        "docket.case",
                        "formalisation.said")
                .map(texts::t)
                .toList());
        rows.forEach(row -> row.stages().forEach(stage -> sheet.row(cells(row, stage))));
        return sheet.text();
    }

    private List<String> cells(Formalised row, Formalised.Stage stage) {
        var barrier = stage.barrier();
        return List.of(
                texts.t(row.site() == null ? "formalisation.org" : "formalisation.site"),
                texts.t(FormalisationSheet.whom(names, row)),
                names.district(stage.area()),
                stage.code(),
                stage.since().text(),
                barrier == null ? "" : barrier,
                stage.reference().text(),
                stage.at().toString());
    }
}

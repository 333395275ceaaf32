package org.recourse.web.oversight;

import java.util.ArrayList;
import java.util.List;
import org.recourse.oversight.Answer;
import org.recourse.oversight.Answer.Row;
import org.recourse.oversight.Question;
import org.recourse.web.shared.CountryNames;
import org.recourse.web.shared.Phrase;
import org.recourse.web.shared.Texts;

/** An answer as comma-separated values: the sentences of the page in the reader's language, and the codes beside them. */
final class AnswerFile {

    private final CountryNames names;
    private final AnswerWords words;
    private final Texts texts;

    AnswerFile(CountryNames names, AnswerWords words, Texts texts) {
        this.names = names;
        this.words = words;
        this.texts = texts;
    }

    String of(Question question, List<Row> rows) {
        var sheet = new CsvText();
        sheet.row(header(question));
        rows.forEach(row -> sheet.row(cells(row)));
        if (rows.size() == Answer.MOST) {
            sheet.row(List.of(texts.t("answer.cut", Answer.MOST)));
        }
        return sheet.text();
    }

    private List<String> header(Question question) {
        var times = question.aboutTimes();
        return List.of(
                texts.t("docket.case"),
                texts.t("answer.when"),
                texts.t("answer.what"),
                texts.t(times ? "by.step" : "by.act"),
                texts.t("answer.who"),
                texts.t(times ? "times.started" : "answer.codes"),
                texts.t(times ? "times.due" : "question." + question.code() + ".beside"),
                texts.t(times ? "times.late" : "answer.beside.when"),
                texts.t("by.place"),
                texts.t("by.category"),
                texts.t("by.severity"),
                texts.t("answer.confidentiality"));
    }

    private List<String> cells(Row row) {
        var cells = new ArrayList<String>();
        cells.add(row.reference().text());
        cells.add(row.at().toString());
        cells.add(plain(words.what(row)));
        var time = row.time();
        cells.add(time == null ? row.act() : time.step().name());
        cells.add(plain(words.who(row)));
        cells.add(time == null ? AnswerWords.codes(row.facts()) : time.started().toString());
        var beside = row.beside();
        if (time == null) {
            cells.add(beside == null ? "" : beside.act());
            cells.add(beside == null ? "" : beside.at().toString());
        } else {
            cells.add(time.due().toString());
            cells.add(texts.t(time.missed() ? "yes" : "no"));
        }
        cells.add(names.district(row.area()));
        cells.add(row.category() == null ? "" : texts.name("category", row.category()));
        cells.add(row.severity().name());
        cells.add(row.confidentiality().name());
        return cells;
    }

    /** Words without the marks that they carry on a page. */
    private String plain(Phrase phrase) {
        return texts.t(phrase).replaceAll("</?[a-z]+>", "");
    }
}

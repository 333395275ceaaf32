package org.recourse.web.oversight;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.recourse.oversight.Answer;
import org.recourse.oversight.Answer.Count;
import org.recourse.oversight.Answer.Row;
import org.recourse.oversight.By;
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
        rows.forEach(row -> sheet.row(cells(question, row)));
        if (rows.size() == Answer.MOST) {
            sheet.row(List.of(texts.t("answer.cut", Answer.MOST)));
        }
        return sheet.text();
    }

    /** How often each is named: all that is told of whom cases are about. */
    String of(By by, List<Count> counts) {
        var sheet = new CsvText();
        sheet.row(List.of(texts.t("by." + by.key()), texts.t("answer.number")));
        counts.forEach(count ->
                sheet.row(List.of(plain(words.name(by, count.name())), String.valueOf(count.number()))));
        return sheet.text();
    }

    /** The four columns in which questions differ stand between the first four and the last four, which all have. */
    private List<String> header(Question question) {
        var own = switch (question.about()) {
            case ACTS ->
                Stream.of("by.act", "answer.codes", "question." + question.code() + ".beside", "answer.beside.when");
            case TIMES -> Stream.of("by.step", "times.started", "times.due", "times.late");
            case NAMES -> Stream.<String>of();
            case MONEY -> Stream.of("by.currency", "promise.promised", "promise.paid", "promise.arrived");
        };
        return Stream.of(
                        Stream.of("docket.case", "answer.when", "answer.what", "answer.who"),
                        own,
                        Stream.of("by.place", "by.category", "by.severity", "answer.confidentiality"))
                .flatMap(keys -> keys)
                .map(texts::t)
                .toList();
    }

    private List<String> cells(Question question, Row row) {
        var cells = new ArrayList<String>();
        cells.add(row.reference().text());
        cells.add(row.at().toString());
        cells.add(plain(words.what(question, row)));
        cells.add(plain(words.who(question, row)));
        cells.addAll(own(question, row));
        cells.add(names.district(row.area()));
        cells.add(row.category() == null ? "" : texts.name("category", row.category()));
        cells.add(row.severity().name());
        cells.add(row.confidentiality().name());
        return cells;
    }

    private List<String> own(Question question, Row row) {
        return switch (question.about()) {
            case ACTS -> done(row);
            case TIMES -> time(Objects.requireNonNull(row.time()));
            case NAMES -> List.<String>of();
            case MONEY -> money(Objects.requireNonNull(row.sums()));
        };
    }

    private static List<String> done(Row row) {
        var beside = row.beside();
        return List.of(
                row.act(),
                AnswerWords.codes(row.facts()),
                beside == null ? "" : beside.act(),
                beside == null ? "" : beside.at().toString());
    }

    private List<String> time(Answer.Time time) {
        return List.of(
                time.step().name(),
                time.started().toString(),
                time.due().toString(),
                texts.t(time.missed() ? "yes" : "no"));
    }

    private static List<String> money(Answer.Sums sums) {
        return List.of(
                sums.promised().currency(),
                sums.promised().amount().toPlainString(),
                sums.paid().amount().toPlainString(),
                sums.arrived().amount().toPlainString());
    }

    /** Words without the marks that they carry on a page. */
    private String plain(Phrase phrase) {
        return texts.t(phrase).replaceAll("</?[a-z]+>", "");
    }
}

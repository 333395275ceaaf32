package org.recourse.web.oversight;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.recourse.oversight.Answer;
import org.recourse.oversight.By;
import org.recourse.oversight.Question;
import org.recourse.shared.Money;
import org.recourse.taxonomy.Category;
import org.recourse.taxonomy.Severity;
import org.recourse.taxonomy.Taxonomy;
import org.recourse.web.shared.CountryNames;
import org.recourse.web.shared.Phrase;
import org.recourse.web.shared.form.Choice;
import org.recourse.web.shared.form.Field;
import org.recourse.web.shared.form.Kind;
import org.recourse.web.shared.part.Chip;
import org.recourse.web.shared.part.Empty;
import org.recourse.web.shared.part.Pager;

/** Draws a question and its answer. */
final class QuestionSheet {

    private final QuestionAsk ask;
    private final CountryNames names;
    private final AnswerWords words;
    private final Question question;

    QuestionSheet(QuestionAsk ask, CountryNames names, AnswerWords words) {
        this.ask = ask;
        this.names = names;
        this.words = words;
        question = ask.question();
    }

    QuestionPage page(Answer answer) {
        return new QuestionPage(
                question,
                lead(answer),
                ask.path(),
                ask.by().key(),
                ask.since(),
                ask.until(),
                Stream.of("area", "category", "severity", "office")
                        .filter(name -> question.ofAnOffice() || !name.equals("office"))
                        .map(name -> select(name, choices(name)))
                        .toList(),
                question.narrows() ? select("only", List.of(new Choice("open", only()))) : null,
                bys(),
                name(ask.by()),
                counts(answer),
                answer.rows().stream().map(this::row).toList(),
                pager(answer),
                ask.narrowsAtAll() ? ask.path() : null,
                ask.file(),
                new Empty("i-search", Phrase.of("answer.none"), Phrase.of(none()), null));
    }

    private Phrase lead(Answer answer) {
        int total = answer.total();
        return Phrase.of(total < Answer.MOST ? "answer.lead" : "answer.lead.more", total, ask.since(), ask.until());
    }

    private String none() {
        return question == Question.ARRIVALS ? "answer.none.arrivals" : "answer.none.say";
    }

    private Phrase only() {
        return Phrase.of(
                switch (question.about()) {
                    case TIMES -> "answer.only.late";
                    case MONEY -> "answer.only.missing";
                    case ACTS, NAMES -> "answer.only.open";
                });
    }

    private Field select(String name, List<Choice> choices) {
        return new Field(
                name,
                Kind.SELECT,
                Phrase.of("answer.filter." + name),
                null,
                true,
                false,
                List.of(ask.text(name)),
                choices,
                null,
                0,
                List.of(),
                false);
    }

    private List<Choice> choices(String name) {
        return switch (name) {
            case "severity" ->
                Arrays.stream(Severity.values())
                        .map(severity -> Choice.code("severity", severity.name()))
                        .toList();
            case "category" ->
                Taxonomy.standard().categories().stream()
                        .map(Category::code)
                        .map(code -> Choice.code("category", code))
                        .toList();
            case "area" ->
                names.districts().stream()
                        .map(area -> new Choice(String.valueOf(area.id()), Phrase.words(names.name(area))))
                        .toList();
            default ->
                names.offices().stream()
                        .map(office -> new Choice(String.valueOf(office.id()), Phrase.words(names.office(office.id()))))
                        .toList();
        };
    }

    /** What it is counted by; of what stands beside it, what that is. */
    private Phrase name(By by) {
        return Phrase.of(by.kind() == By.Kind.BESIDE ? "question." + question.code() + ".beside" : "by." + by.key());
    }

    private List<Chip> bys() {
        return question.by().stream()
                .map(by -> new Chip(name(by), ask.with("by", by.key()), by.equals(ask.by()), false))
                .toList();
    }

    private List<QuestionPage.Count> counts(Answer answer) {
        int most = answer.counts().stream().mapToInt(Answer.Count::number).max().orElse(1);
        return answer.counts().stream().map(count -> count(count, most)).toList();
    }

    private QuestionPage.Count count(Answer.Count count, int most) {
        var sums = count.sums();
        if (sums != null) {
            int arrived = percent(sums.arrived(), sums.promised());
            return new QuestionPage.Count(
                    words.name(ask.by(), count.name()), count.number(), 100, arrived, null, null, sums);
        }
        boolean times = question.aboutTimes();
        return new QuestionPage.Count(
                words.name(ask.by(), count.name()),
                count.number(),
                share(count.number(), most),
                times ? share(count.inTime(), most) : 0,
                times ? Phrase.of("times.intime", count.inTime(), count.number(), percent(count)) : null,
                took(count.days()),
                null);
    }

    private static int percent(Money part, Money all) {
        return part.amount()
                .multiply(BigDecimal.valueOf(100))
                .divide(all.amount(), RoundingMode.DOWN)
                .intValue();
    }

    private static int share(int number, int most) {
        return number == 0 ? 0 : Math.max(1, number * 100 / most);
    }

    private static int percent(Answer.Count count) {
        return count.number() == 0 ? 0 : count.inTime() * 100 / count.number();
    }

    private static @Nullable Phrase took(@Nullable Double days) {
        return days == null ? null : AnswerWords.took(Duration.ofMinutes(Math.round(days * 24 * 60)));
    }

    private QuestionPage.Row row(Answer.Row row) {
        return new QuestionPage.Row(
                row.at(),
                "/portal/cases/" + row.reference().text(),
                row.reference().text(),
                row.category() == null ? Phrase.of("case.untitled") : Phrase.name("category", row.category()),
                names.district(row.area()),
                row.severity(),
                row.confidentiality(),
                words.what(question, row),
                words.more(row),
                words.who(question, row),
                question.looksBeside() ? words.beside(row.beside()) : null,
                isHot(row));
    }

    /** Whether nothing followed where something should have, or it was late. */
    private boolean isHot(Answer.Row row) {
        var time = row.time();
        return time == null ? question.looksBeside() && question.narrows() && row.beside() == null : time.missed();
    }

    private Pager pager(Answer answer) {
        var next = answer.next();
        var previous = answer.previous();
        return new Pager(
                Phrase.of(
                        next == null ? "answer.shown" : "answer.shown.more",
                        answer.rows().size()),
                next == null ? null : ask.at("after", next),
                previous == null ? null : ask.with("after", null),
                previous == null ? null : ask.at("before", previous));
    }
}

package org.recourse.web.oversight;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.recourse.grievance.Traits;
import org.recourse.oversight.Answer.Neighbour;
import org.recourse.oversight.Answer.Row;
import org.recourse.oversight.Answer.Sums;
import org.recourse.oversight.Answer.Time;
import org.recourse.oversight.By;
import org.recourse.oversight.Question;
import org.recourse.shared.Numbers;
import org.recourse.taxonomy.Taxonomy;
import org.recourse.web.shared.CountryNames;
import org.recourse.web.shared.Phrase;
import org.recourse.web.shared.history.FactWords;
import org.recourse.web.shared.history.Happened;
import org.recourse.web.shared.history.HistoryLines;
import org.recourse.web.shared.part.Happening;

/** Says what was done, how long it took, and what answers are counted by. */
final class AnswerWords {

    private final CountryNames names;
    private final Taxonomy taxonomy;
    private final HistoryLines lines;

    /** @param offices gives the name of an office by the id that entries have */
    AnswerWords(CountryNames names, Taxonomy taxonomy, UnaryOperator<String> offices) {
        this.names = names;
        this.taxonomy = taxonomy;
        lines = new HistoryLines(new FactWords(offices));
    }

    /** What was done, as histories say it, what was promised, or that somebody is named; may carry marks. */
    Phrase what(Question question, Row row) {
        return switch (question.about()) {
            case ACTS, TIMES -> what(row);
            case NAMES -> Phrase.of("named." + row.act());
            case MONEY -> Phrase.of("promise.item", row.seq(), sums(row).promised());
        };
    }

    private static Sums sums(Row row) {
        return Objects.requireNonNull(row.sums(), "no money");
    }

    private Phrase what(Row row) {
        var time = row.time();
        return time == null
                ? happening(row).what()
                : Phrase.of(time.missed() ? "times.missed" : "times.done", step(time));
    }

    /** Who did it, or whose time or promise it was; may carry marks. Who is named in a case is told with no case. */
    Phrase who(Question question, Row row) {
        return switch (question.about()) {
            case ACTS -> happening(row).by();
            case TIMES -> owner(row);
            case NAMES -> Phrase.of("named.hidden");
            case MONEY -> row.office() == null ? Phrase.of("answer.nobody") : owner(row);
        };
    }

    private Phrase owner(Row row) {
        var office = row.office();
        return office == null ? Phrase.name("role", "oversight") : Phrase.words(names.office(office));
    }

    private Happening happening(Row row) {
        var office = row.office() == null ? null : names.office(row.office());
        return lines.each(List.of(new Happened(row.at(), row.act(), row.role(), null, office, row.facts())))
                .get(0);
    }

    private static Phrase step(Time time) {
        return Phrase.name("step", time.step().name());
    }

    /** What severity and confidentiality became, how long it took, or what was paid; null where none is to be said. */
    @Nullable
    Phrase more(Row row) {
        var sums = row.sums();
        if (sums != null) {
            return Phrase.of("promise.more", sums.paid(), sums.arrived());
        }
        var time = row.time();
        if (time != null) {
            return Phrase.of("times.took", took(Duration.between(time.started(), row.at())), time.due());
        }
        return Stream.of("severity", "confidentiality")
                .filter(name -> row.facts().containsKey(name + ".was"))
                .map(name -> change(
                        row.facts().getOrDefault(name + ".was", ""), row.facts().getOrDefault(name, "")))
                .reduce((one, other) -> Phrase.of("history.and", one, other))
                .orElse(null);
    }

    private static Phrase change(String was, String is) {
        return Phrase.of("answer.change", was, is);
    }

    /** {@code 7 hours}, {@code 12 days}. */
    static Phrase took(Duration time) {
        return time.toHours() < 48 ? Phrase.of("times.hours", time.toHours()) : Phrase.of("times.days", time.toDays());
    }

    /** What stands beside it. */
    Phrase beside(@Nullable Neighbour beside) {
        if (beside == null) {
            return Phrase.of("answer.nothing");
        }
        var office = beside.office();
        var act = act(beside.act());
        return office == null
                ? Phrase.of("answer.beside", act, beside.at())
                : Phrase.of("answer.beside.office", act, beside.at(), names.office(office));
    }

    private static Phrase act(String code) {
        return Phrase.of("did." + code, "act." + code, List.of());
    }

    /** What one of the counts is of. */
    Phrase name(By by, String value) {
        return switch (by.kind()) {
            case ACT -> act(value);
            case BESIDE -> value.isEmpty() ? Phrase.of("answer.nothing") : act(value);
            case OFFICE ->
                value.equals("0") ? Phrase.of("answer.nobody") : Phrase.words(names.office(Integer.parseInt(value)));
            case PLACE ->
                value.equals("0") ? Phrase.of("answer.unsaid") : Phrase.words(names.place(Integer.parseInt(value)));
            case CATEGORY -> value.equals("0") ? Phrase.of("case.untitled") : code("category", value);
            case SEVERITY -> Phrase.coded("severity", Numbers.code("severity", Integer.parseInt(value)));
            case STEP -> code("step", value);
            case CURRENCY -> Phrase.words(value);
            case UNIT, ROADBLOCK, PERSON -> named(by, value);
            case CHANGE -> value.isEmpty() ? Phrase.of("answer.unsaid") : change(value);
            case FACT -> fact(by, value);
        };
    }

    /** A unit by its name, somebody or some roadblock by a mark; those that are named in few cases together. */
    private Phrase named(By by, String value) {
        if (value.isEmpty()) {
            return Phrase.of("named.few", Traits.OFTEN.cases());
        }
        var parts = value.split(":", 2);
        if (parts.length == 1) {
            return Phrase.words(names.office(Integer.parseInt(value)));
        }
        int party = Integer.parseInt(parts[0]);
        return party == 0
                ? Phrase.of("named." + by.key() + ".mark", mark(parts[1]))
                : Phrase.of("named.person.of", Phrase.name("party", Numbers.code("party", party)), mark(parts[1]));
    }

    /** By what something is known that has no name here: {@code 7F3A-12BC}. */
    static String mark(String digest) {
        var text = digest.toUpperCase(Locale.ROOT);
        return text.substring(0, 4) + '-' + text.substring(4);
    }

    private static Phrase code(String list, String number) {
        return Phrase.name(list, Numbers.code(list, Integer.parseInt(number)));
    }

    private static Phrase change(String value) {
        var parts = new ArrayList<>(List.of(value.split(">", 2)));
        return change(parts.get(0), parts.get(1));
    }

    private Phrase fact(By by, String value) {
        if (value.isEmpty()) {
            return Phrase.of("answer.unsaid");
        }
        if (by.list().isEmpty()) {
            return Phrase.of(value.equals("yes") ? "yes" : "no");
        }
        return Stream.of(by.list().split("\\|", -1))
                .filter(list -> taxonomy.has(list, value))
                .findFirst()
                .map(list -> Phrase.name(list, value))
                .orElse(Phrase.words(value));
    }

    /** Codes of an entry as a file has them. */
    static String codes(Map<String, String> facts) {
        return facts.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(fact -> fact.getKey() + "=" + fact.getValue())
                .reduce((one, other) -> one + " " + other)
                .orElse("");
    }
}

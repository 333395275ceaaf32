package org.recourse.web.oversight;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.recourse.oversight.Answer.Count;
import org.recourse.oversight.Overdue;
import org.recourse.oversight.Overview;
import org.recourse.oversight.Question;
import org.recourse.web.oversight.QuestionsPage.Asked;
import org.recourse.web.shared.CountryNames;
import org.recourse.web.shared.Phrase;
import org.recourse.web.shared.part.Figure;

/** Lays out all questions and how things stand. */
final class QuestionsSheet {

    /** So many places are named from which nobody came. */
    private static final int NAMED = 12;

    private final CountryNames names;

    QuestionsSheet(CountryNames names) {
        this.names = names;
    }

    QuestionsPage page(Overview overview, int overdue) {
        var quiet = quiet(overview);
        int arrivals = number(overview, Question.ARRIVALS).number();
        return new QuestionsPage(
                Phrase.of("questions.lead", QuestionAsk.DAYS),
                arrivals == 0 ? Phrase.of("questions.silent", QuestionAsk.DAYS) : null,
                quiet.subList(0, Math.min(NAMED, quiet.size())),
                Math.max(0, quiet.size() - NAMED),
                figures(overview, overdue),
                Ages.of(overview.ages()),
                Climb.of(overview.levels()),
                fifteen(overview, overdue),
                more(overview));
    }

    /** Figures beside the fifteen questions, and last a page of its own about formalisation. */
    private static List<Asked> more(Overview overview) {
        var figures = Stream.of(
                        Question.ARRIVALS,
                        Question.TIMES,
                        Question.RESPONDENTS,
                        Question.OUTCOMES,
                        Question.PROMISES,
                        Question.APPEALS,
                        Question.VERIFIED,
                        Question.REMARKS,
                        Question.STAGES,
                        Question.BARRIERS,
                        Question.LAW_GAPS)
                .map(question -> asked(question, overview));
        var stages = counted(number(overview, Question.STAGES).number());
        return Stream.concat(
                        figures,
                        Stream.of(
                                new Asked(Phrase.of("satisfied.title"), "/portal/satisfaction", null),
                                new Asked(Phrase.of("formalisation.title"), "/portal/formalisation", stages)))
                .toList();
    }

    /** The districts from which no case came. */
    private List<String> quiet(Overview overview) {
        return names.smallestDistricts().stream()
                .filter(area -> names.within(area.id()).stream().noneMatch(overview.areas()::contains))
                .map(names::name)
                .toList();
    }

    private static Count number(Overview overview, Question question) {
        return overview.numbers().getOrDefault(question, new Count("", 0, 0, null));
    }

    private static List<Figure> figures(Overview overview, int overdue) {
        var times = number(overview, Question.TIMES);
        var protection = overview.protection();
        int reprisals = number(overview, Question.REPRISALS).number();
        return List.of(
                figure("arrivals", counted(number(overview, Question.ARRIVALS).number()), false),
                figure("times", share(times), false),
                figure("overdue", counted(overdue), overdue > 0),
                figure(
                        "protected",
                        protection.number() == 0
                                ? Phrase.of("questions.figure.none")
                                : Phrase.of("times.of", protection.inTime(), protection.number()),
                        protection.inTime() < protection.number()),
                figure("reprisals", counted(reprisals), reprisals > 0));
    }

    private static Figure figure(String key, Phrase value, boolean hot) {
        return new Figure(value, Phrase.of("questions.figure." + key), hot);
    }

    private static Phrase counted(int number) {
        return Phrase.of(number < Overdue.MOST ? "docket.count" : "docket.count.more", Math.min(number, Overdue.MOST));
    }

    private static Phrase share(Count count) {
        return count.number() == 0
                ? Phrase.of("questions.figure.none")
                : Phrase.of("questions.percent", count.inTime() * 100 / count.number());
    }

    /** Those of the fifteen that can be answered, in their order. */
    private static List<Asked> fifteen(Overview overview, int overdue) {
        var list = new ArrayList<Asked>();
        list.add(new Asked(Phrase.of("question.overdue"), "/portal/overdue", counted(overdue)));
        list.add(asked(Question.COPIES, overview));
        list.add(asked(Question.CHANGES, overview));
        list.add(asked(Question.PROTECTION, overview));
        list.add(asked(Question.ESCALATIONS, overview));
        list.add(asked(Question.RECUSALS, overview));
        list.add(asked(Question.ACCUSED, overview));
        list.add(asked(Question.VERIFICATIONS, overview));
        list.add(asked(Question.REPRISALS, overview));
        list.add(asked(Question.WITHDRAWALS, overview));
        list.add(asked(Question.REJECTIONS, overview));
        list.add(asked(Question.OVERTURNED, overview));
        return list;
    }

    private static Asked asked(Question question, Overview overview) {
        return new Asked(
                Phrase.of("question." + question.code()),
                "/portal/questions/" + question.code(),
                counted(number(overview, question).number()));
    }
}

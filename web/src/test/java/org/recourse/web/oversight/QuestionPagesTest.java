package org.recourse.web.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.recourse.directory.Area;
import org.recourse.directory.Calendar;
import org.recourse.directory.Country;
import org.recourse.directory.Names;
import org.recourse.directory.Office;
import org.recourse.oversight.Answer;
import org.recourse.oversight.By;
import org.recourse.oversight.Inquiry;
import org.recourse.oversight.Overview;
import org.recourse.oversight.Question;
import org.recourse.shared.Money;
import org.recourse.shared.Reference;
import org.recourse.taxonomy.Confidentiality;
import org.recourse.taxonomy.Level;
import org.recourse.taxonomy.Severity;
import org.recourse.taxonomy.Step;
import org.recourse.taxonomy.Taxonomy;
import org.recourse.web.shared.Bundles;
import org.recourse.web.shared.CountryNames;
import org.recourse.web.shared.Gallery;
import org.recourse.web.shared.Language;
import org.recourse.web.shared.Malformed;

class QuestionPagesTest {

    private static final Answer.Sums SUMS =
            new Answer.Sums(Money.ofWhole(900, "USD"), Money.ofWhole(600, "USD"), Money.ofWhole(300, "USD"));

    @ParameterizedTest
    @EnumSource
    void every_question_is_drawn_with_all_that_it_can_be_counted_by(Question question) throws Exception {
        for (var by : question.by()) {
            var values = new MultivaluedHashMap<String, String>();
            values.putSingle("by", by.key());
            var counts = List.of(
                    new Answer.Count(sample(by), 4, 3, 1.5, question.about() == Question.About.MONEY ? SUMS : null),
                    new Answer.Count(
                            by.kind() == By.Kind.ACT ? "reopen" : by.kind() == By.Kind.BESIDE ? "" : "2", 0, 0, null));
            var some =
                    by.kind() == By.Kind.FACT || by.kind() == By.Kind.CHANGE || question.about() == Question.About.MONEY
                            ? counts.subList(0, 1)
                            : counts;
            var page = sheet(question, values).page(answer(question, some));
            assertThat(Gallery.draw("question-" + question.code(), page))
                    .contains(new Reference(250_000_000_000L).text(), "Count by");
        }
    }

    private static String sample(By by) {
        return switch (by.kind()) {
            case ACT, BESIDE -> "uphold";
            case CHANGE -> "S3>S1";
            case FACT -> by.list().isEmpty() ? "yes" : "";
            case CURRENCY -> "USD";
            case ROADBLOCK -> "0:7f3a12bc";
            case PERSON -> "5:7f3a12bc";
            default -> "1";
        };
    }

    @Test
    void an_answer_goes_on_and_back_with_all_that_was_asked() {
        var values = new MultivaluedHashMap<String, String>();
        values.putSingle("severity", "S1");
        values.putSingle("since", "2026-10-01");
        var page = sheet(Question.REJECTIONS, values).page(answer(Question.REJECTIONS));
        assertThat(page.pager().next())
                .startsWith("/portal/questions/rejections?since=2026-10-01&severity=S1&after=2026-11-20T");
        assertThat(page.file()).isEqualTo("/portal/questions/rejections.csv?since=2026-10-01&severity=S1");
        assertThat(page.lead().arguments().get(1)).hasToString("2026-10-01");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "since=yesterday",
                "area=0",
                "area=x",
                "category=NONE",
                "severity=S9",
                "office=x",
                "by=name",
                "after=x",
                "before=2026-11-20T00:00:00Z_7K3M_1",
                "until=2026-13-01"
            })
    void what_cannot_be_read_is_refused(String parameter) {
        var values = new MultivaluedHashMap<String, String>();
        values.putSingle(parameter.split("=")[0], parameter.split("=")[1]);
        assertThatThrownBy(() -> {
                    var ask = ask(Question.REJECTIONS, values);
                    ask.inquiry(country());
                    ask.by();
                    ask.part();
                })
                .isInstanceOf(Malformed.class);
    }

    @Test
    void no_case_at_all_is_an_alarm() throws Exception {
        var none = new Overview(Map.of(), new Answer.Count("", 0, 0, null), List.of(), List.of(), Set.of());
        assertThat(Gallery.draw("questions-none", new QuestionsSheet(country()).page(none, 0)))
                .contains("No case at all came in for 90 days", "an alarm about access");
    }

    @Test
    void how_things_stand_is_drawn_with_a_table_beside_each_picture() throws Exception {
        var numbers = Map.of(
                Question.ARRIVALS,
                new Answer.Count("", 74, 0, null),
                Question.TIMES,
                new Answer.Count("", 40, 30, 2.0));
        var ages = List.of(
                new Overview.Age(0, 1, 5),
                new Overview.Age(0, 2, 14),
                new Overview.Age(0, 3, 31),
                new Overview.Age(1, 4, 9),
                new Overview.Age(4, 2, 1));
        var levels = List.of(
                new Answer.Count("L1", 118, 21, null),
                new Answer.Count("L2", 96, 14, null),
                new Answer.Count("L5", 37, 0, null));
        var overview = new Overview(numbers, new Answer.Count("", 10, 9, 0.5), ages, levels, Set.of(1));
        assertThat(Gallery.draw("questions", new QuestionsSheet(country()).page(overview, 3)))
                .contains("75 %", "9 of 10", "How old the open cases are", ">50<", "21 ↑", ">118<");
    }

    @Test
    void a_file_is_in_the_form_of_the_standard_and_runs_nothing() {
        var sheet = new CsvText();
        sheet.row(List.of("=1+1", "a,b", "say \"no\"", "-2", "@x", "plain", ""));
        sheet.row(List.of("two\nlines"));
        assertThat(sheet.text())
                .isEqualTo("\uFEFF'=1+1,\"a,b\",\"say \"\"no\"\"\",'-2,'@x,plain,\r\n\"two\nlines\"\r\n");
    }

    @Test
    void whom_cases_name_is_told_with_counts_and_those_named_seldom_together() throws Exception {
        var values = new MultivaluedHashMap<String, String>();
        values.putSingle("by", "person");
        var counts = List.of(new Answer.Count("5:7f3a12bc", 4, 0, null), new Answer.Count("", 9, 0, null));
        var page = sheet(Question.ACCUSED, values).page(answer(Question.ACCUSED, counts));
        assertThat(Gallery.draw("question-accused-person", page))
                .contains(
                        "Police, person 7F3A-12BC",
                        "In fewer than 3 cases each, together",
                        "Which one stands in the case")
                .doesNotContain("name=\"office\"");
        assertThat(page.file()).isEqualTo("/portal/questions/accused.csv?by=person");
        var file = file(Bundles.all().fallback()).of(Question.ACCUSED.by().get(2), counts);
        assertThat(file).contains("\"Police, person 7F3A-12BC\",4", "\"In fewer than 3 cases each, together\",9");
    }

    @ParameterizedTest
    @EnumSource
    void every_answer_can_be_taken_along(Question question) {
        for (var language : Bundles.all().languages()) {
            var file = file(language).of(question, answer(question).rows());
            assertThat(file.lines()).hasSize(2).allMatch(line -> line.split(",", -1).length >= 8);
            assertThat(file).doesNotContain("<").contains("S1");
        }
    }

    private static AnswerFile file(Language language) {
        return new AnswerFile(country(), words(), Gallery.texts(language, "/portal/questions"));
    }

    private static QuestionSheet sheet(Question question, MultivaluedMap<String, String> values) {
        return new QuestionSheet(ask(question, values), country(), words());
    }

    private static QuestionAsk ask(Question question, MultivaluedMap<String, String> values) {
        var visit = Gallery.texts(Bundles.all().fallback(), "/portal/questions").visit();
        visit.judge(Gallery.NOW, Gallery.PLACE);
        return new QuestionAsk(question, values, visit);
    }

    private static AnswerWords words() {
        return new AnswerWords(country(), Taxonomy.standard(), id -> "Labour");
    }

    private static Answer answer(Question question) {
        return answer(question, List.of());
    }

    private static Answer answer(Question question, List<Answer.Count> counts) {
        var row = new Answer.Row(
                new Reference(250_000_000_000L),
                7,
                Instant.parse("2026-11-20T10:00:00Z"),
                question.aboutTimes() ? "plan-safety" : act(question),
                "case-manager",
                2,
                Map.of("severity", "S1", "severity.was", "S3", "reason", "OUT_OF_SCOPE", "act", "x"),
                null,
                question.aboutTimes()
                        ? new Answer.Time(
                                Step.SAFETY_PLAN,
                                Instant.parse("2026-11-19T10:00:00Z"),
                                Instant.parse("2026-11-20T09:00:00Z"),
                                true)
                        : null,
                question.about() == Question.About.MONEY ? SUMS : null,
                Severity.S1,
                Confidentiality.P2,
                "SEC-01",
                1);
        return new Answer(counts, List.of(row), mark(row), mark(row));
    }

    private static Inquiry.Mark mark(Answer.Row row) {
        return new Inquiry.Mark(row.at(), row.reference(), row.seq());
    }

    private static String act(Question question) {
        if (question.about() == Question.About.NAMES) {
            return "unit";
        }
        return question == Question.ESCALATIONS ? "escalate" : "reject";
    }

    private static CountryNames country() {
        var areas = List.of(
                new Area(1, "XT", null, "UTC", "C", Names.same("Tarwen")),
                new Area(2, "XT-1", 1, "UTC", "C", Names.same("Ombar")),
                new Area(3, "XT-11", 2, "UTC", "C", Names.same("Nessor")));
        var offices = List.of(new Office(
                2, "LAB", "LABOUR_INSP", Level.L2, 1, Set.of(), true, Set.of(), Set.of(), Names.same("Labour")));
        return new CountryNames(
                new Country(areas, List.of(new Calendar("C", Set.of(), Set.of())), offices, List.of(), List.of()),
                "en");
    }
}

package org.recourse.oversight;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.recourse.access.Trip;
import org.recourse.oversight.Answer.Count;
import org.recourse.oversight.Answer.Row;
import org.recourse.oversight.Inquiry.Part;
import org.recourse.oversight.OverdueSql.Statement;
import org.recourse.shared.Window;
import org.recourse.taxonomy.Severity;
import org.recourse.taxonomy.Taxonomy;

/**
 * Answers oversight's questions about what was done and how long it took. That a question was asked, and whether its
 * answer left as a file, stands in the asker's own stream of the ledger.
 */
@Stateless
public class QuestionService {

    /** What the page on which all questions stand is called in the ledger. */
    private static final String ALL = "all";

    @Inject
    private Asking asking;

    private final Taxonomy taxonomy = Taxonomy.standard();

    /** A part of the list that answers a question, and all of it counted by something. */
    @RolesAllowed("oversight")
    public Answer ask(Inquiry inquiry, By by, Part part) {
        var sql = sql(inquiry);
        var asked = asking.begin(inquiry.question().code(), false);
        var counts = ask(asked.trip(), sql.counts(by), AnswerRows.counts(inquiry.question()));
        var rows = ask(asked.trip(), sql.page(part), AnswerRows.of(inquiry.question()));
        asking.go(asked);
        boolean back = part.before() != null;
        var window = Window.of(rows.all(), part.most(), back || part.after() != null, back);
        return new Answer(counts.all(), window.rows(), window.next(Row::mark), window.previous(Row::mark));
    }

    /** The latest rows of the answer for a file, {@link Answer#MOST} at most. */
    @RolesAllowed("oversight")
    public List<Row> file(Inquiry inquiry) {
        var asked = asking.begin(inquiry.question().code(), true);
        var rows = ask(
                asked.trip(), sql(inquiry).page(new Part(null, null, Answer.MOST)), AnswerRows.of(inquiry.question()));
        asking.go(asked);
        return rows.all().subList(0, Math.min(rows.all().size(), Answer.MOST));
    }

    /** All of the answer counted by something, for a file. */
    @RolesAllowed("oversight")
    public List<Count> tally(Inquiry inquiry, By by) {
        var asked = asking.begin(inquiry.question().code(), true);
        var counts = ask(asked.trip(), sql(inquiry).counts(by), AnswerRows.counts(inquiry.question()));
        asking.go(asked);
        return counts.all();
    }

    /** How things stand now, and of what was done in the period. */
    @RolesAllowed("oversight")
    public Overview overview(Instant since, Instant until, Instant now) {
        var asked = asking.begin(ALL, false);
        var numbers = new EnumMap<Question, Trip.Answer<Count>>(Question.class);
        for (var question : Question.values()) {
            var total = sql(Inquiry.of(question, since, until)).total(Overdue.MOST);
            numbers.put(question, ask(asked.trip(), total, AnswerRows::count));
        }
        var protection = ask(asked.trip(), sql(gravest(since, until)).total(Overdue.MOST), AnswerRows::count);
        var arrivals = Inquiry.of(Question.ARRIVALS, since, until);
        var places = ask(asked.trip(), new DeedSql(arrivals).places(), row -> row.getInt(1));
        var levels = ask(asked.trip(), DeedSql.toOffices(arrivals).levels(), AnswerRows::count);
        var ages = ask(asked.trip(), AgeSql.ages(now), AnswerRows::age);
        asking.go(asked);
        return new Overview(all(numbers), protection.one(), ages.all(), levels.all(), Set.copyOf(places.all()));
    }

    private static Inquiry gravest(Instant since, Instant until) {
        return new Inquiry(Question.PROTECTION, since, until, Set.of(), null, Severity.S1, null, false);
    }

    private static Map<Question, Count> all(Map<Question, Trip.Answer<Count>> numbers) {
        return numbers.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, number -> number.getValue().one()));
    }

    private InquirySql sql(Inquiry inquiry) {
        return InquirySql.of(inquiry, taxonomy);
    }

    private static <T> Trip.Answer<T> ask(Trip trip, Statement asked, Trip.Row<T> row) {
        return trip.ask(asked.text(), row, asked.values());
    }
}

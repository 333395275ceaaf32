package org.recourse.oversight;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.recourse.access.Caller;
import org.recourse.access.Database;
import org.recourse.access.Guard;
import org.recourse.access.Keys;
import org.recourse.access.Trip;
import org.recourse.grievance.GrievanceNotFound;
import org.recourse.ledger.Fact;
import org.recourse.ledger.Facts;
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

    private static final String QUESTION = "question";

    /** What the page on which all questions stand is called in the ledger. */
    private static final String ALL = "all";

    @EJB
    private Caller caller;

    @EJB
    private Database database;

    @Inject
    private Keys keys;

    private final Taxonomy taxonomy = Taxonomy.standard();
    private final Facts facts = Facts.read(taxonomy::has);

    /** A part of the list that answers a question, and all of it counted by something. */
    @RolesAllowed("oversight")
    public Answer ask(Inquiry inquiry, By by, Part part) {
        var sql = sql(inquiry);
        var trip = begun();
        var counts = ask(trip.trip, sql.counts(by), AnswerRows.counts(inquiry.question()));
        var rows = ask(trip.trip, sql.page(part), AnswerRows.of(inquiry.question()));
        go(trip, inquiry.question().code(), false);
        boolean back = part.before() != null;
        var window = Window.of(rows.all(), part.most(), back || part.after() != null, back);
        return new Answer(counts.all(), window.rows(), window.next(Row::mark), window.previous(Row::mark));
    }

    /** The latest rows of the answer for a file, {@link Answer#MOST} at most. */
    @RolesAllowed("oversight")
    public List<Row> file(Inquiry inquiry) {
        var trip = begun();
        var rows =
                ask(trip.trip, sql(inquiry).page(new Part(null, null, Answer.MOST)), AnswerRows.of(inquiry.question()));
        go(trip, inquiry.question().code(), true);
        return rows.all().subList(0, Math.min(rows.all().size(), Answer.MOST));
    }

    /** All of the answer counted by something, for a file. */
    @RolesAllowed("oversight")
    public List<Count> tally(Inquiry inquiry, By by) {
        var trip = begun();
        var counts = ask(trip.trip, sql(inquiry).counts(by), AnswerRows.counts(inquiry.question()));
        go(trip, inquiry.question().code(), true);
        return counts.all();
    }

    /** How things stand now, and of what was done in the period. */
    @RolesAllowed("oversight")
    public Overview overview(Instant since, Instant until, Instant now) {
        var trip = begun();
        var numbers = new EnumMap<Question, Trip.Answer<Count>>(Question.class);
        for (var question : Question.values()) {
            var total = sql(Inquiry.of(question, since, until)).total(Overdue.MOST);
            numbers.put(question, ask(trip.trip, total, AnswerRows::count));
        }
        var protection = ask(trip.trip, sql(gravest(since, until)).total(Overdue.MOST), AnswerRows::count);
        var arrivals = Inquiry.of(Question.ARRIVALS, since, until);
        var places = ask(trip.trip, new DeedSql(arrivals).places(), row -> row.getInt(1));
        var levels = ask(trip.trip, DeedSql.toOffices(arrivals).levels(), AnswerRows::count);
        var ages = ask(trip.trip, AgeSql.ages(now), AnswerRows::age);
        go(trip, ALL, false);
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

    /** A round trip that says first who is calling. */
    private record Begun(Trip trip, Trip.Answer<Boolean> entered) {}

    private Begun begun() {
        var trip = new Trip();
        return new Begun(trip, Guard.enter(trip, keys.context(caller.inAllRoles(), null)));
    }

    private static <T> Trip.Answer<T> ask(Trip trip, Statement asked, Trip.Row<T> row) {
        return trip.ask(asked.text(), row, asked.values());
    }

    /** Asks it all, and writes down that it was asked. */
    private void go(Begun begun, String question, boolean file) {
        var said = new ArrayList<Fact>();
        said.add(Fact.of("question", question));
        said.add(Fact.of("file", file));
        facts.check(QUESTION, said);
        Guard.desk(begun.trip, QUESTION, said.stream().map(Fact::line).toList());
        database.go(begun.trip);
        if (!begun.entered.one()) {
            throw new GrievanceNotFound();
        }
    }
}

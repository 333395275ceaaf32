package org.recourse.web.oversight;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.recourse.oversight.By;
import org.recourse.oversight.Inquiry;
import org.recourse.oversight.Question;
import org.recourse.shared.Numbers;
import org.recourse.shared.Reference;
import org.recourse.taxonomy.Severity;
import org.recourse.web.shared.Address;
import org.recourse.web.shared.CountryNames;
import org.recourse.web.shared.Malformed;
import org.recourse.web.shared.Visit;

/** What the address of an answer asks for; refuses what cannot be read with {@link Malformed}. */
final class QuestionAsk {

    /** So many days are asked for where nobody says which. */
    static final int DAYS = 90;

    private static final int PAGE = 25;

    private static final List<String> FILTERS =
            List.of("since", "until", "area", "category", "severity", "office", "only");

    private static final List<String> NAMES =
            List.of("since", "until", "area", "category", "severity", "office", "only", "by", "after", "before");

    private final Question question;
    private final Visit visit;
    private final Address asked;

    QuestionAsk(Question question, MultivaluedMap<String, String> parameters, Visit visit) {
        this.question = question;
        this.visit = visit;
        this.asked = Address.of(path(), NAMES, parameters);
    }

    Question question() {
        return question;
    }

    LocalDate since() {
        var given = value("since", LocalDate::parse);
        return given == null ? until().minusDays(DAYS) : given;
    }

    /** The last day, which is asked for whole. */
    LocalDate until() {
        var given = value("until", LocalDate::parse);
        return given == null ? visit.today() : given;
    }

    Inquiry inquiry(CountryNames names) {
        var areas = value("area", area -> within(names, Integer.parseInt(area)));
        return new Inquiry(
                question,
                since().atStartOfDay(visit.zone()).toInstant(),
                until().plusDays(1).atStartOfDay(visit.zone()).toInstant(),
                areas == null ? Set.of() : areas,
                value("category", QuestionAsk::category),
                value("severity", Severity::valueOf),
                question.ofAnOffice() ? value("office", Integer::valueOf) : null,
                narrowed());
    }

    /** Only what nothing followed, or what was late. */
    boolean narrowed() {
        return question.narrows() && asked.text("only").equals("open");
    }

    private static Set<Integer> within(CountryNames names, int area) {
        var areas = names.within(area);
        if (areas.isEmpty()) {
            throw new IllegalArgumentException("no such place");
        }
        return areas;
    }

    private static String category(String code) {
        Numbers.of("category", code);
        return code;
    }

    Inquiry.Part part() {
        return new Inquiry.Part(value("after", QuestionAsk::mark), value("before", QuestionAsk::mark), PAGE);
    }

    private static Inquiry.Mark mark(String text) {
        var parts = text.split("_", 3);
        return new Inquiry.Mark(Instant.parse(parts[0]), Reference.parse(parts[1]), Long.parseLong(parts[2]));
    }

    /** A mark as an address has it. */
    private static String text(Inquiry.Mark mark) {
        return mark.at() + "_" + mark.reference().text() + "_" + mark.seq();
    }

    /** What it is counted by. */
    By by() {
        var by = value("by", this::by);
        return by == null ? question.by().get(0) : by;
    }

    private By by(String key) {
        return question.by().stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow(IllegalArgumentException::new);
    }

    private <T> @Nullable T value(String name, Function<String, T> parser) {
        try {
            return asked.value(name).map(parser).orElse(null);
        } catch (IllegalArgumentException | DateTimeException | ArrayIndexOutOfBoundsException unreadable) {
            throw new Malformed("cannot be read: " + name);
        }
    }

    String text(String name) {
        return asked.text(name);
    }

    boolean narrowsAtAll() {
        return asked.has(FILTERS);
    }

    /** The address of the same answer from another place of its list. */
    String at(String way, Inquiry.Mark mark) {
        return with(way, text(mark));
    }

    /** The address of the same answer with another value for one thing; it begins anew. */
    String with(String name, @Nullable String value) {
        return asked.without("after", "before").with(name, value).toString();
    }

    String path() {
        return "/portal/questions/" + question.code();
    }

    /** The address of the file with all of it. */
    String file() {
        var list = asked.at(path() + ".csv").without("after", "before");
        return (question.about() == Question.About.NAMES ? list : list.without("by")).toString();
    }
}

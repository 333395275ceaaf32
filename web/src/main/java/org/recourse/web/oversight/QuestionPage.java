package org.recourse.web.oversight;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recourse.oversight.Answer;
import org.recourse.oversight.Question;
import org.recourse.taxonomy.Confidentiality;
import org.recourse.taxonomy.Severity;
import org.recourse.web.shared.Page;
import org.recourse.web.shared.Phrase;
import org.recourse.web.shared.form.Field;
import org.recourse.web.shared.part.Chip;
import org.recourse.web.shared.part.Empty;
import org.recourse.web.shared.part.Pager;

/**
 * A question and its answer: counted by something, and one by one.
 *
 * @param lead how much was found in the period
 * @param action where the filters are sent
 * @param by what it is counted by, as the filters keep it
 * @param selects what the answer can be narrowed by besides the period
 * @param only that only what nothing followed, or what was late, can be asked for; null where that is no question
 * @param bys what it can be counted by
 * @param clear the address that nothing narrows; null where nothing does
 * @param file the address of the answer as a file
 */
public record QuestionPage(
        Question question,
        Phrase lead,
        String action,
        String by,
        LocalDate since,
        LocalDate until,
        List<Field> selects,
        @Nullable Field only,
        List<Chip> bys,
        Phrase counted,
        List<Count> counts,
        List<Row> rows,
        Pager pager,
        @Nullable String clear,
        String file,
        Empty empty)
        implements Page {

    /**
     * How many there are of a kind.
     *
     * @param share length of its bar in per cent of the longest
     * @param good the part of the bar that was in time or has arrived, in per cent of the longest
     * @param inTime how many of all were in time; null of what is no time
     * @param took how long the middle one took; null of what is no time, and where none was in time
     * @param sums of money; null else
     */
    public record Count(
            Phrase name,
            int number,
            int share,
            int good,
            @Nullable Phrase inTime,
            @Nullable Phrase took,
            Answer.@Nullable Sums sums) {}

    /**
     * One of those that were counted.
     *
     * @param what may carry marks
     * @param more what else is to be said; none where nothing is
     * @param who may carry marks
     * @param beside what stands beside it; null where nobody asks
     */
    public record Row(
            Instant at,
            String href,
            String reference,
            Phrase title,
            String place,
            Severity severity,
            Confidentiality confidentiality,
            Phrase what,
            @Nullable Phrase more,
            Phrase who,
            @Nullable Phrase beside,
            boolean hot) {}

    public boolean none() {
        return rows.isEmpty();
    }

    public boolean times() {
        return question.aboutTimes();
    }

    public boolean money() {
        return question.about() == Question.About.MONEY;
    }

    public boolean beside() {
        return question.looksBeside();
    }
}

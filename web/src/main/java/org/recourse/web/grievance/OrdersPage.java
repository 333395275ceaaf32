package org.recourse.web.grievance;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recourse.web.shared.Page;
import org.recourse.web.shared.Phrase;
import org.recourse.web.shared.part.ClockMark;
import org.recourse.web.shared.part.Empty;
import org.recourse.web.shared.part.Pager;

/**
 * The orders of an office that is asked for measures. Nothing of a case stands here.
 *
 * @param part which part of the list it is
 * @param done what was just done; none where the page was only opened
 */
public record OrdersPage(
        Part part,
        List<Line> lines,
        Pager pager,
        Empty empty,
        @Nullable Phrase done) implements Page {

    /** The address of the list. */
    static final String HREF = "/portal/orders";

    /** The parts of the list. */
    public enum Part {
        /** Those that wait for a report. */
        OPEN("open", ""),
        /** Those of them that the reader carries. */
        MINE("mine", "?carrier=me"),
        /** Those on which was reported, or that have ended. */
        OTHERS("others", "?part=others");

        private final String code;
        private final String query;

        Part(String code, String query) {
            this.code = code;
            this.query = query;
        }

        /** The end of the keys of its words. */
        public String code() {
            return code;
        }

        public String href() {
            return HREF + query;
        }
    }

    /**
     * An order.
     *
     * @param kind    code of list measure
     * @param stage   how far it is, as the end of a key
     * @param carrier the name of whoever carries it; none where nobody does
     */
    public record Line(
            String number,
            String href,
            String kind,
            String stage,
            Instant asked,
            ClockMark clock,
            @Nullable String carrier) {}
}

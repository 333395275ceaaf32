package org.recourse.web.oversight;

import java.util.List;
import org.recourse.taxonomy.Confidentiality;
import org.recourse.taxonomy.Severity;
import org.recourse.web.shared.Page;
import org.recourse.web.shared.Phrase;
import org.recourse.web.shared.part.Empty;
import org.recourse.web.shared.part.Pager;

/** What comes up again, as a count, with the cases that the reader sees anyway. */
public record PatternsPage(Phrase lead, List<Row> rows, Pager pager, Empty empty) implements Page {

    /** One unit, roadblock or person. */
    public record Row(Phrase what, Phrase count, Phrase when, List<Case> seen) {}

    /** A case that the reader sees. */
    public record Case(
            String href,
            String reference,
            Phrase title,
            String place,
            Severity severity,
            Confidentiality confidentiality) {}

    public boolean none() {
        return rows.isEmpty();
    }
}

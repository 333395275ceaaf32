package org.recourse.web.intake;

import java.util.List;
import org.recourse.web.shared.Page;
import org.recourse.web.shared.Phrase;

/**
 * Everything that was answered, before it is sent.
 *
 * @param parts the answers by step
 * @param action where it is sent: by the person alone, or by a liaison beside the person
 * @param token the value of this form, which makes two sendings one
 * @param draft the key of the draft that was read back
 */
public record ReportCheckPage(List<Part> parts, String action, String token, String draft) implements Page {

    /** Whether a liaison writes it down with somebody. */
    public boolean beside() {
        return action.startsWith("/portal");
    }

    /** What was answered on one page, and where to change it. */
    public record Part(Phrase name, String href, List<Line> lines) {}

    /** One answer. */
    public record Line(Phrase name, List<Phrase> values) {}
}

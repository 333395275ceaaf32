package org.recourse.web.grievance;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recourse.web.shared.Page;
import org.recourse.web.shared.Phrase;
import org.recourse.web.shared.form.Form;

/**
 * An act that waits for a second person: what it would do, who asked, and the two answers.
 *
 * @param what    what it would do
 * @param asked   who asked, when
 * @param until   by when it must be answered, and what happens otherwise
 * @param packet  where the other side is to be heard, what it will read, exactly; else none
 * @param lines   what was filled in
 * @param confirm the form that confirms; it carries the number of the act and the version of the case
 * @param decline the form that declines, with its reason
 */
public record PendingPage(
        ActHead head,
        Phrase what,
        Phrase asked,
        Phrase until,
        List<OpenedPage.Line> lines,
        @Nullable Packet packet,
        Form confirm,
        Form decline)
        implements Page {}

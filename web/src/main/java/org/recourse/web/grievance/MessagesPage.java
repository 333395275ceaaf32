package org.recourse.web.grievance;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recourse.web.shared.Page;
import org.recourse.web.shared.Phrase;
import org.recourse.web.shared.form.Form;
import org.recourse.web.shared.part.CaseHead;
import org.recourse.web.shared.part.Message;

/**
 * What the complainant, the desk and the office have said to each other, as far as this reader may see it.
 *
 * @param money that changed hands, with what it comes to
 * @param reach who reads what is written here
 * @param form  to write with; none where he may only read
 */
public record MessagesPage(
        CaseHead head,
        List<Message> messages,
        List<OpenedPage.Line> money,
        Phrase reach,
        @Nullable Form form) implements Page {

    public String action() {
        return "/portal/cases/" + head.reference() + "/acts/message";
    }
}

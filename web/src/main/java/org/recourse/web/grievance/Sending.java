package org.recourse.web.grievance;

import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.recourse.grievance.Act;
import org.recourse.web.shared.Page;
import org.recourse.web.shared.form.Form;

/** The form that this request has sent, so that nothing of it is lost when what it asks for is refused. */
@RequestScoped
class Sending {

    /** What was sent for an act on a case. */
    record Sent(String reference, Act act, Map<String, List<String>> typed) {}

    /** Lays the page out once more, with what was sent. */
    @FunctionalInterface
    interface Again {

        /**
         * Draws it.
         *
         * @param notices why it was refused, where that belongs to no field
         * @param marked says at the fields what is wrong with them
         */
        Page page(List<CasePage.Notice> notices, UnaryOperator<Form> marked);
    }

    private Optional<Again> sent = Optional.empty();

    void begin(Again again) {
        sent = Optional.of(again);
    }

    Optional<Again> sent() {
        return sent;
    }
}

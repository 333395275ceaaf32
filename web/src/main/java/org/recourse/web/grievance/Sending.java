package org.recourse.web.grievance;

import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.recourse.grievance.Act;

/** The form of an act that this request has sent, so that nothing of it is lost when the act is refused. */
@RequestScoped
class Sending {

    /** What was sent. */
    record Sent(String reference, Act act, Map<String, List<String>> typed) {}

    private Optional<Sent> sent = Optional.empty();

    void begin(String reference, Act act, Map<String, List<String>> typed) {
        sent = Optional.of(new Sent(reference, act, typed));
    }

    Optional<Sent> sent() {
        return sent;
    }
}

package org.recourse.administration;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The imports that this node writes or has written last, by their tickets. What is lost with the node is only how far it
 * came: what it wrote stands or does not stand in the database, whole.
 */
@ApplicationScoped
public class RunningImports {

    private static final int KEPT = 50;

    private final Map<String, Progress> running = Collections.synchronizedMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Progress> eldest) {
            return size() > KEPT;
        }
    });

    Optional<Progress> find(String ticket) {
        return Optional.ofNullable(running.get(ticket));
    }

    /** Begins one; nothing where it runs or is done already: a second press of the button writes nothing twice. */
    Optional<Progress> begin(String ticket, int total) {
        var fresh = new Progress(total);
        var now = running.compute(
                ticket, (key, before) -> before == null || before.state() == Progress.State.REFUSED ? fresh : before);
        return now == fresh ? Optional.of(fresh) : Optional.empty();
    }
}

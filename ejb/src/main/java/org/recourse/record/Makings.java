package org.recourse.record;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.recourse.grievance.ActRefused;

/**
 * The copies that this node makes or has made last. What is lost with the node is only how far they came: a copy waits on
 * its case, or there is none and it is asked for again.
 */
@ApplicationScoped
class Makings {

    /** Of so many that have ended it is still known how. */
    private static final int KEPT = 200;

    private final Map<String, Making> makings = new LinkedHashMap<>();

    /**
     * Begins one, or finds the one that was begun by the same asking.
     *
     * @throws ActRefused where another one is made for the same person: each has one at a time
     */
    synchronized Making begin(Asked asked, String login) {
        var same = makings.get(asked.id());
        if (same != null && same.isOf(login) && same.stage() != Making.Stage.REFUSED) {
            return same;
        }
        if (running(login, any -> true).isPresent()) {
            throw ActRefused.tooMany("record-running");
        }
        var fresh = new Making(asked, login);
        forget();
        makings.put(asked.id(), fresh);
        return fresh;
    }

    private void forget() {
        var oldest = makings.values().iterator();
        while (makings.size() >= KEPT && oldest.hasNext()) {
            if (!oldest.next().runs()) {
                oldest.remove();
            }
        }
    }

    synchronized Optional<Making> find(String id, String login) {
        return Optional.ofNullable(makings.get(id)).filter(making -> making.isOf(login));
    }

    /** What is being made for somebody. */
    synchronized Optional<Making> running(String login, Predicate<Asked> which) {
        return makings.values().stream()
                .filter(making -> making.isOf(login) && making.runs() && which.test(making.asked()))
                .findFirst();
    }
}

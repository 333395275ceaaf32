package org.recourse.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What was found wrong, up to as much as anybody mends at once: a file that is something else altogether ends there. */
final class Faults implements Consumer<Fault> {

    /** The one after the last says that there are more. */
    static final int MOST = 2_000;

    private final List<Fault> all = new ArrayList<>();

    @Override
    public void accept(Fault fault) {
        if (all.size() < MOST) {
            all.add(fault);
        } else if (!full()) {
            all.add(Fault.of(fault.file(), 0, null, Defect.TOO_MANY_FAULTS, String.valueOf(MOST)));
        }
    }

    /** Whether nothing more is noted, so that nothing more need be read. */
    boolean full() {
        return all.size() > MOST;
    }

    List<Fault> all() {
        return List.copyOf(all);
    }
}

package org.recourse.web.shared;

import java.util.List;

/** What a machine has sent does not fit the fields that are asked for; names each of them. Answered with 422. */
public final class FieldsRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem.Fault> faults;

    public FieldsRefused(List<Problem.Fault> faults) {
        super("fields", null, false, false);
        this.faults = List.copyOf(faults);
    }

    List<Problem.Fault> faults() {
        return faults;
    }
}

package org.recourse.directory;

import java.util.List;
import java.util.stream.Collectors;

/** A country is taken whole or not at all: this names every line that does not hold. */
public final class CountryRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    public CountryRefused(List<Fault> faults) {
        super(faults.stream().map(Fault::toString).collect(Collectors.joining(System.lineSeparator())));
        this.faults = List.copyOf(faults);
    }

    /** In the order of the files and their lines. */
    public List<Fault> faults() {
        return faults;
    }
}

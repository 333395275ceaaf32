package org.recourse.directory;

import java.util.List;
import java.util.stream.Stream;

/**
 * The columns of a file.
 *
 * @param needed those that must be there
 * @param more those that may be
 */
record SheetColumns(List<String> needed, List<String> more) {

    SheetColumns {
        needed = List.copyOf(needed);
        more = List.copyOf(more);
    }

    static SheetColumns of(String needed, String... more) {
        return new SheetColumns(List.of(needed.split(",")), List.of(more));
    }

    List<String> all() {
        return Stream.concat(needed.stream(), more.stream()).toList();
    }

    boolean knows(String name) {
        return needed.contains(name) || more.contains(name);
    }

    /** Whether its lines have names in several languages. */
    boolean named() {
        return needed.contains("en");
    }
}

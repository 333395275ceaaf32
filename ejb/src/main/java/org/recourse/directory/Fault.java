package org.recourse.directory;

/**
 * What does not hold in one line of a country's files.
 *
 * @param file its name, such as {@code offices.csv}
 * @param line from 1, the header; 0 where the whole file is meant
 * @param reason in plain words, for whoever keeps the file
 */
public record Fault(String file, int line, String reason) {

    @Override
    public String toString() {
        return line == 0 ? "%s: %s".formatted(file, reason) : "%s, line %d: %s".formatted(file, line, reason);
    }
}

package org.recourse.directory;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What does not hold in one line of a country's files.
 *
 * @param file its name, such as {@code offices.csv}
 * @param line from 1, the header; 0 where the whole file is meant, or what is in the directory already
 * @param column the name of the column; none where it is not one alone
 * @param about the key of what is in the directory already; none for a line of a file
 * @param values what stands in the gaps of the sentence; never the name of a person
 */
public record Fault(
        String file,
        int line,
        @Nullable String column,
        @Nullable String about,
        Defect defect,
        List<String> values) {

    public Fault {
        values = List.copyOf(values);
    }

    static Fault of(String file, int line, @Nullable String column, Defect defect, String... values) {
        return new Fault(file, line, column, null, defect, List.of(values));
    }

    /** In the order of the files and their lines, each once. */
    public static List<Fault> inOrder(List<Fault> faults) {
        return faults.stream()
                .distinct()
                .sorted(Comparator.<Fault>comparingInt(
                                fault -> CountrySheets.names().indexOf(fault.file()))
                        .thenComparingInt(Fault::line))
                .toList();
    }

    /** The reason in English, for a command line. */
    public String reason() {
        return defect.english(values);
    }

    @Override
    public String toString() {
        var where = new StringBuilder(file);
        if (line > 0) {
            where.append(", line ").append(line);
        }
        if (about != null) {
            where.append(", ").append(about).append(" as it is there already");
        }
        if (column != null) {
            where.append(", column ").append(column);
        }
        return where.append(": ").append(reason()).toString();
    }
}

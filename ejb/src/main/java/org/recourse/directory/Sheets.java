package org.recourse.directory;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The files of a country that are there, each read once, with what was found wrong in them. */
final class Sheets {

    private final Function<String, @Nullable String> source;
    private final Faults faults = new Faults();
    private final Map<String, Optional<Sheet>> read = new HashMap<>();

    /** @param source the text of a file by its name; null where the file is not there and nothing is said by it */
    Sheets(Function<String, @Nullable String> source) {
        this.source = source;
    }

    Faults faults() {
        return faults;
    }

    /** What each line of a file becomes; a line that becomes nothing has been noted as a fault. */
    <T> List<T> each(String file, Function<SheetLine, @Nullable T> line) {
        return read.computeIfAbsent(file, this::sheet)
                .<List<T>>map(sheet -> sheet.each(line))
                .orElse(List.of());
    }

    private Optional<Sheet> sheet(String file) {
        var text = source.apply(file);
        return text == null
                ? Optional.empty()
                : Optional.of(new Sheet(file, text, faults, CountrySheets.columns(file)));
    }
}

package org.recourse.web.administration;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.recourse.directory.Fault;
import org.recourse.web.shared.Phrase;

/**
 * One thing that does not hold.
 *
 * @param line of the file; none where the whole file is meant, or what is in the directory already
 * @param about what is in the directory already
 */
public record FaultRow(
        String file,
        @Nullable Integer line,
        @Nullable String column,
        @Nullable String about,
        Phrase what) {

    static FaultRow of(Fault fault) {
        return new FaultRow(
                fault.file(),
                fault.line() == 0 ? null : fault.line(),
                fault.column(),
                fault.about(),
                Phrase.of(fault.defect().key(), words(fault)));
    }

    /** What stands in the gaps of the sentence: codes by the words that people have for them. */
    private static Object[] words(Fault fault) {
        return IntStream.range(0, fault.values().size())
                .mapToObj(gap -> word(fault, gap))
                .toArray();
    }

    private static Object word(Fault fault, int gap) {
        var value = fault.values().get(gap);
        return fault.defect()
                .list(gap)
                .<Object>map(list -> Phrase.name(list, value))
                .orElse(value);
    }

    static List<FaultRow> of(List<Fault> faults, int most) {
        return faults.stream().limit(most).map(FaultRow::of).toList();
    }
}

package org.recourse.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.recourse.directory.CountryFile.Duty;
import org.recourse.directory.CountryFile.Leave;
import org.recourse.directory.CountryFile.None;
import org.recourse.directory.CountryFile.OfficeLine;
import org.recourse.directory.CountryFile.OfficerLine;
import org.recourse.directory.CountryFile.Place;

/** A country with lines of files over it: a line takes the place of the one with the same key, the rest stays. */
final class Overlay {

    private final CountryFile standing;
    private final CountryFile lines;

    private Overlay(CountryFile standing, CountryFile lines) {
        this.standing = standing;
        this.lines = lines;
    }

    /** The country as it would stand. */
    static CountryFile of(CountryFile standing, CountryFile lines) {
        return new Overlay(standing, lines).foreseen();
    }

    private CountryFile foreseen() {
        return new CountryFile(
                over(standing.weeks(), lines.weeks(), week -> week.calendar().code() + '|' + week.from()),
                lines.holidays(),
                over(standing.places(), lines.places(), Place::code),
                over(standing.offices(), lines.offices(), OfficeLine::code),
                over(standing.officers(), lines.officers(), OfficerLine::key),
                lines.interests(),
                over(without(standing.leaves(), Leave::officer, "leave.csv"), lines.leaves(), Leave::officer),
                over(without(standing.duties(), Duty::desk, "duty.csv"), lines.duties(), Duty::desk),
                lines.none());
    }

    /** What stands, without that of which the lines say that there is none. */
    private <T> List<T> without(List<T> before, Function<T, String> owner, String file) {
        var none = lines.none().stream()
                .filter(one -> one.file().equals(file))
                .map(None::owner)
                .collect(Collectors.toSet());
        return before.stream().filter(line -> !none.contains(owner.apply(line))).toList();
    }

    private static <T> List<T> over(List<T> before, List<T> lines, Function<T, String> key) {
        var named = lines.stream().map(key).collect(Collectors.toSet());
        var all = new ArrayList<T>();
        before.stream().filter(line -> !named.contains(key.apply(line))).forEach(all::add);
        all.addAll(lines);
        return all;
    }
}

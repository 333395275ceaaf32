package org.recourse.grievance;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who speaks for a person of a group: another one of it, or somebody who knows of the matter. Who does is kept apart as who
 * the person is.
 *
 * @param no number among the persons or the parties of the case
 */
public record Representative(Kind kind, int no) {

    /** Of whom he or she is one. */
    public enum Kind {
        PERSON,
        PARTY
    }

    private static final Pattern SAID = Pattern.compile("(person|party)-([1-9][0-9]{0,3})");

    /** As {@link #text} writes it; nobody where it says something else. */
    public static Optional<Representative> of(String said) {
        var match = SAID.matcher(said);
        return match.matches()
                ? Optional.of(new Representative(
                        Kind.valueOf(match.group(1).toUpperCase(Locale.ROOT)), Integer.parseInt(match.group(2))))
                : Optional.empty();
    }

    /** Such as {@code person-1} or {@code party-2}: twelve signs at most. */
    public String text() {
        return kind.name().toLowerCase(Locale.ROOT) + '-' + no;
    }

    /** What is sealed of it: as long whoever it is, and where it is nobody. */
    static String padded(@Nullable Representative one) {
        return "%-12s".formatted(one == null ? "" : one.text());
    }

    static Optional<Representative> ofPadded(String text) {
        return of(text.strip());
    }
}

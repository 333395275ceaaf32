package org.recourse.system.country;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.recourse.access.Receipt;
import org.recourse.shared.InputRefused;
import org.recourse.shared.Reference;

/** What is known of a story while it is played. */
final class Life {

    private final Story story;
    private final Timetable timetable;
    private final List<String> refused = new ArrayList<>();
    private @Nullable Reference reference;
    private @Nullable Receipt receipt;
    private @Nullable String desk;
    private @Nullable String liaison;
    private int updates;
    private Instant quietUntil = Instant.MIN;

    Life(Story story, Timetable timetable) {
        this.story = story;
        this.timetable = timetable;
    }

    Story story() {
        return story;
    }

    Timetable timetable() {
        return timetable;
    }

    boolean begun() {
        return reference != null;
    }

    void begin(Reference given, Receipt key) {
        reference = given;
        receipt = key;
    }

    Reference reference() {
        return Objects.requireNonNull(reference, "not yet registered");
    }

    Receipt receipt() {
        return Objects.requireNonNull(receipt, "not yet registered");
    }

    /** The office code of the desk that last held the case. */
    @Nullable
    String desk() {
        return desk;
    }

    void heldBy(String office) {
        desk = office;
    }

    /** The key of the liaison who logged it; none where the person wrote in alone. */
    @Nullable
    String liaison() {
        return liaison;
    }

    void loggedBy(String key) {
        liaison = key;
    }

    int nextUpdate() {
        return ++updates;
    }

    /** Is there nothing to look after at this moment? */
    boolean isQuiet(Instant moment) {
        return moment.isBefore(quietUntil);
    }

    /** Nothing is due before then. */
    void quietUntil(Instant moment) {
        quietUntil = moment;
    }

    /** Something happened: what is due must be looked up again. */
    void stirred() {
        quietUntil = Instant.MIN;
    }

    /** Do two named people alone see it? */
    boolean sealed() {
        return story.deeds().stream().anyMatch(deed -> deed.who().equals("focal"));
    }

    /** Notes that a deed was refused, and answers with what was noted. */
    String refused(Deed deed, Throwable why) {
        var reason = why instanceof InputRefused input ? why + " " + input.faults() : why.toString();
        var note = "%s, day %d, %s by %s: %s".formatted(story.key(), deed.day(), deed.act(), deed.who(), reason);
        refused.add(note);
        return note;
    }

    List<String> refusals() {
        return List.copyOf(refused);
    }
}

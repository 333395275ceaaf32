package org.recourse.web.grievance;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recourse.web.shared.Page;
import org.recourse.web.shared.Phrase;
import org.recourse.web.shared.form.Field;
import org.recourse.web.shared.part.Chip;
import org.recourse.web.shared.part.DocketGroup;
import org.recourse.web.shared.part.Empty;
import org.recourse.web.shared.part.Pager;

/**
 * The cases that somebody may see, the first due first. Never a name, never the story, never the exact place.
 *
 * @param lead    how many there are, and for whom they are listed
 * @param note    how they were found, where that is not what was typed
 * @param look    the words or the reference that were typed; empty where nothing was
 * @param trouble why it could not be read
 * @param selects what the list can be narrowed by
 * @param chips   what narrows it now
 * @param clear   the address of the list that nothing narrows
 * @param empty   what stands in place of no case
 */
public record DocketPage(
        Phrase lead,
        @Nullable Phrase note,
        List<Part> parts,
        String look,
        @Nullable Phrase trouble,
        List<Field> selects,
        List<Chip> chips,
        String clear,
        List<DocketGroup> groups,
        Pager pager,
        Empty empty)
        implements Page {

    /**
     * A part of the cases.
     *
     * @param code {@code mine} for what waits for the reader, {@code open} for what waits for others, {@code closed}
     */
    public record Part(String code, String href, Count count, boolean current) {}

    public boolean bare() {
        return groups.isEmpty();
    }

    /** The part that is shown, which the form of the filters keeps. */
    public String part() {
        return parts.stream().filter(Part::current).map(Part::code).findFirst().orElse("mine");
    }
}

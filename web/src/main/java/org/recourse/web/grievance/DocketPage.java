package org.recourse.web.grievance;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recourse.web.shared.Page;
import org.recourse.web.shared.Phrase;
import org.recourse.web.shared.marks.Count;

/**
 * The cases that somebody may see, the first due first.
 *
 * @param lead   how many there are, and for whom they are listed
 * @param look   the reference that was looked for; empty where none was
 * @param trouble why it was not found
 * @param chips  what narrows the list now
 * @param clear  the address of the whole list
 * @param next   the address of the next part; none at the end
 * @param first  the address of the first part, when this is a later one
 * @param soonest when the next one is due, where nothing waits now
 */
public record DocketPage(
        Phrase lead,
        List<Tab> tabs,
        String look,
        @Nullable Phrase trouble,
        List<DocketFilter> filters,
        List<DocketFilter.Chip> chips,
        String clear,
        List<DocketGroup> groups,
        @Nullable String next,
        @Nullable String first,
        @Nullable Phrase soonest)
        implements Page {

    /** A part of the cases: what waits for the reader, what waits for others, what is closed. */
    public record Tab(String key, String href, Count count, boolean current) {}

    public boolean empty() {
        return groups.isEmpty();
    }

    /** Whether filters hide everything. */
    public boolean narrowed() {
        return !chips.isEmpty();
    }

    public int shown() {
        return groups.stream().mapToInt(group -> group.rows().size()).sum();
    }

    /** The part that is shown, which the form of the filters keeps. */
    public String part() {
        return tabs.stream().filter(Tab::current).map(Tab::key).findFirst().orElse("mine");
    }
}

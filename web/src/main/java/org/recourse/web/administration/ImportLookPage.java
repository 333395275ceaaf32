package org.recourse.web.administration;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recourse.web.shared.Page;
import org.recourse.web.shared.Phrase;

/**
 * What files that were sent would change, and how far the writing has come.
 *
 * @param ticket   under which they are kept
 * @param version  the state of the directory in which it was looked at
 * @param notices  what follows from it and must be known
 * @param grave    all whose grave post changes
 * @param second   what else only two administrators enter
 * @param counts   how many rows change of each kind
 * @param changes  the first of them
 * @param all      how many there are in all
 * @param gaps     routes that end in nobody today and still would
 * @param may      whether the reader may have it written
 * @param why      why not, or who confirms
 * @param undone   why nothing was written when somebody began
 * @param progress how far it has come; none where nobody has begun, or nothing was written
 */
public record ImportLookPage(
        String ticket,
        long version,
        List<NoticeRow> notices,
        List<GraveRow> grave,
        List<SecondRow> second,
        List<Count> counts,
        List<Row> changes,
        int all,
        GapRow.Some gaps,
        boolean may,
        @Nullable Phrase why,
        @Nullable Phrase undone,
        @Nullable Writing progress)
        implements Page {

    /**
     * Somebody whose grave post changes, by what stood before and what would stand.
     *
     * @param before none where the person is new
     */
    public record GraveRow(String key, @Nullable Post before, Post after) {}

    /**
     * What somebody is.
     *
     * @param office the name of the office for which he acts
     * @param code   its code
     * @param open   whether that office is open
     * @param login  the number under which he logs in; none where he cannot
     * @param active whether he acts at all
     */
    public record Post(
            String name,
            String office,
            String code,
            Phrase level,
            boolean open,
            List<Phrase> roles,
            Phrase vetting,
            @Nullable String login,
            boolean active) {}

    /**
     * What else only two administrators enter: the login of a partner system, the end of an interest.
     *
     * @param name of the system or person
     * @param code by which the files name it
     */
    public record SecondRow(String name, String code, Phrase what, Phrase before, Phrase after) {}

    /** How many rows of a kind are new, say something else, or are taken away. */
    public record Count(Phrase what, int added, int changed, int removed) {}

    /**
     * One row that changes.
     *
     * @param how     new, changed, taken away
     * @param key     its parts, such as a person and a day
     * @param columns that change
     */
    public record Row(Phrase how, Phrase what, List<Phrase> key, List<String> columns) {}

    /**
     * How far the writing has come.
     *
     * @param runs whether it goes on
     */
    public record Writing(int written, int total, boolean runs) {}

    public String address() {
        return "/portal/import/" + ticket;
    }

    public boolean begun() {
        return progress != null;
    }

    /** What the page is called: what would change, or how far it has come. */
    public Phrase title() {
        if (progress == null) {
            return Phrase.of("import.look.title");
        }
        return Phrase.of(progress.runs() ? "import.runs" : "import.done");
    }
}

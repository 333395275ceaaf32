package org.recourse.web.intake;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recourse.web.shared.Page;
import org.recourse.web.shared.Phrase;

/**
 * The answer of the office, for the complainant: what it found, what it promises, and the two ways to reply.
 *
 * @param office   which office answers, by its kind
 * @param spoken   the answer in words for people who do not read
 * @param findings what it found, one by one
 * @param items    what it promises
 * @param got      what the office says about what was asked for and what is given
 * @param since    what was decided on it since: that it stands, or on an appeal
 * @param appeal   how whoever decided last says that one can appeal
 * @param time     how long there is to reply, and until when where that is known
 * @param open     whether a reply is still possible
 * @param refuses  whether one can say no, so that the desk looks at it again
 * @param appeals  whether one can appeal
 * @param answered whether this person of a group has answered, and the others have not yet
 */
public record ProposalPage(
        Phrase office,
        @Nullable String spoken,
        List<Found> findings,
        List<Promise> items,
        @Nullable String got,
        List<DecisionPage.Part> since,
        String appeal,
        @Nullable Phrase time,
        boolean open,
        boolean refuses,
        boolean appeals,
        boolean answered)
        implements Page {

    /** What was found out about one thing, and why. */
    public record Found(Phrase about, Phrase result, String reasons) {}

    /** One thing that is promised. */
    public record Promise(
            Phrase type,
            String what,
            LocalDate due,
            @Nullable Phrase value) {}
}

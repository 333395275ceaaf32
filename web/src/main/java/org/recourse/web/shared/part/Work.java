package org.recourse.web.shared.part;

import org.jspecify.annotations.Nullable;
import org.recourse.web.shared.Phrase;

/**
 * Something that somebody owes: what, in which case, how the person is reached safely, until when, and one button.
 *
 * @param about  which case it is, without anything secret
 * @param detail what is to be done, where the heading that the work stands under does not say all of it
 * @param safe   how the person may be reached, where somebody must be reached
 */
public record Work(
        Phrase what,
        String href,
        String reference,
        Phrase about,
        @Nullable Phrase detail,
        @Nullable Phrase safe,
        ClockMark clock,
        @Nullable Action act) {}

package org.recourse.web.intake;

import java.util.Locale;

/** The questions that somebody who tells a grievance is asked, one page each. */
public enum Step {
    /** Which picture fits best. */
    WHAT,
    /** What happened, in his own words, and what he wants. */
    WORDS,
    /** Where it happened. */
    WHERE,
    /** Who did it. */
    WHO,
    /** Whether somebody is in danger. */
    DANGER,
    /** With or without a name, whether we may act, and how to reach him. */
    CONTACT;

    /** Where its page is. */
    public String href() {
        return "/report/" + code();
    }

    /** The part of its address and of its keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** From 1. */
    public int number() {
        return ordinal() + 1;
    }
}

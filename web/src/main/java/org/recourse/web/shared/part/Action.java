package org.recourse.web.shared.part;

import org.recourse.web.shared.Phrase;

/**
 * Something that can be done next, at an address of its own.
 *
 * @param main whether it is the one filled button of the view
 */
public record Action(Phrase name, String href, boolean main) {

    public static Action main(Phrase name, String href) {
        return new Action(name, href, true);
    }

    public static Action other(Phrase name, String href) {
        return new Action(name, href, false);
    }

    public String css() {
        return main ? "govuk-button" : "govuk-button govuk-button--secondary";
    }
}

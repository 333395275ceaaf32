package org.recourse.web.grievance;

import java.util.List;
import org.recourse.web.shared.Phrase;

/**
 * One way to narrow a list.
 *
 * @param name    of the parameter, and the end of the key of its label
 * @param options the first narrows nothing
 */
public record DocketFilter(String name, List<Option> options) {

    public record Option(String value, Phrase name, boolean chosen) {}

    /**
     * What narrows the list now, as a link that takes it away.
     *
     * @param href the list without it
     */
    public record Chip(Phrase name, String href) {}
}

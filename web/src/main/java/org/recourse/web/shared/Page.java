package org.recourse.web.shared;

/**
 * What a template shows: a record that holds everything the page needs, already decided. A resource method returns it,
 * and its template is found by its name: {@code org.recourse.web.intake.ReportWhatPage} is drawn by
 * {@code jte/intake/report-what.jte}, which takes two parameters, {@code page} and {@code texts}.
 */
public interface Page {

    /** The name of the template, derived from the class. */
    default String template() {
        return Templates.name(getClass());
    }
}

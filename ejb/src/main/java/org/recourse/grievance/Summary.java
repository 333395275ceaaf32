package org.recourse.grievance;

import java.util.List;

/**
 * What the first page of a case shows.
 *
 * @param view the case as this reader sees it
 * @param lately what was done last, the latest first
 * @param way the acts by which it came to an office, the first first; none for whoever does not see the whole history
 */
public record Summary(CaseView view, History.Page lately, List<History.Event> way) {
    public Summary {
        way = List.copyOf(way);
    }
}

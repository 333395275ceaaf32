package org.recourse.shared;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The part of a list that a page shows. It was asked for with one row more than the page holds, in either direction, so
 * that nothing need be counted to know whether the list goes on.
 *
 * @param rows in the order of the list
 * @param goesOn whether more come after the last one
 * @param begun whether some stand before the first one
 */
public record Window<R>(List<R> rows, boolean goesOn, boolean begun) {

    public Window {
        rows = List.copyOf(rows);
    }

    /**
     * @param found the rows from the mark on, the nearest first
     * @param most rows of a page
     * @param marked whether the list was entered at a mark and not at its beginning
     * @param back whether the rows before the mark were asked for
     */
    public static <R> Window<R> of(List<R> found, int most, boolean marked, boolean back) {
        boolean more = found.size() > most;
        var shown = new ArrayList<>(more ? found.subList(0, most) : found);
        if (back) {
            Collections.reverse(shown);
        }
        boolean some = !shown.isEmpty();
        return new Window<>(shown, some && (back || more), some && (back ? more : marked));
    }

    /** Where the next page begins; null on the last one. */
    public <M> @Nullable M next(Function<? super R, M> mark) {
        return goesOn ? mark.apply(rows.get(rows.size() - 1)) : null;
    }

    /** Where the page before ends; null on the first one. */
    public <M> @Nullable M previous(Function<? super R, M> mark) {
        return begun ? mark.apply(rows.get(0)) : null;
    }
}

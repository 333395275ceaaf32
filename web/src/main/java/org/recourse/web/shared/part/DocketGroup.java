package org.recourse.web.shared.part;

import java.util.List;
import org.recourse.web.shared.Phrase;

/**
 * The cases of a list that are due at about the same time.
 *
 * @param hot whether they are late
 */
public record DocketGroup(Phrase name, boolean hot, List<DocketRow> rows) {}

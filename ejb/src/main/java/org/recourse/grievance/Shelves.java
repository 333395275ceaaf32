package org.recourse.grievance;

import java.util.List;
import java.util.Optional;
import org.recourse.access.CaseLink;
import org.recourse.access.TraitDoors.Pattern;

/** Where the papers of the case in hand lie. */
interface Shelves {

    /** What lies in one table of the case, in the order of its numbers, with what the act has added. */
    <T> List<T> all(Class<T> type);

    /** The newest version of a text that this hand may read. */
    Optional<CaseText> newest(Field field);

    /** All versions of a text that this hand may read, the oldest first. */
    List<CaseText> versions(Field field);

    /** Other cases that have to do with this one, as far as whoever reads may see both; none where it is not read. */
    default List<CaseLink> links() {
        return List.of();
    }

    /** What comes up again in other cases too; nothing where the case is not read. */
    default List<Pattern> patterns() {
        return List.of();
    }

    /** Adds a paper to the file. */
    void add(Object paper);
}

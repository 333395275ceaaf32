package org.recourse.web.shared.form;

import java.util.List;
import org.recourse.web.shared.Phrase;

/**
 * Fields that belong together.
 *
 * @param name      such as {@code items.0}
 * @param legend    what it is called, with its number where there are several
 * @param removable whether a button takes it away
 */
public record Group(String name, Phrase legend, List<Field> fields, boolean removable) {

    /** The same group with these fields. */
    Group with(List<Field> others) {
        return new Group(name, legend, others, removable);
    }
}

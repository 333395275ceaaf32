package org.recourse.shared;

import static java.lang.annotation.ElementType.RECORD_COMPONENT;
import static java.lang.annotation.ElementType.TYPE_USE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * The value is a code of the named list of the taxonomy; forms draw their choices from it, and a code that the list has
 * not is refused at the door.
 */
@Documented
@Retention(RUNTIME)
@Target({RECORD_COMPONENT, TYPE_USE})
public @interface Code {
    /** The name of the list, such as {@code interest} (codes.csv), or {@code category}. */
    String value();
}

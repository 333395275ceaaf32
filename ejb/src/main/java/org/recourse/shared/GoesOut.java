package org.recourse.shared;

import static java.lang.annotation.ElementType.RECORD_COMPONENT;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * The text goes out to the complainant in the name of the mechanism: a word that brands people (list brand_word) is
 * refused in it at the door, with what to write instead.
 */
@Documented
@Retention(RUNTIME)
@Target(RECORD_COMPONENT)
public @interface GoesOut {}

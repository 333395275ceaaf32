package org.recourse.shared;

import static java.lang.annotation.ElementType.RECORD_COMPONENT;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * The day is not over at the place of the case. Whoever reads a form says so at once, beside whatever else is wrong; the
 * act itself, which alone knows the place for certain, has the last word.
 */
@Documented
@Retention(RUNTIME)
@Target(RECORD_COMPONENT)
public @interface Ahead {}

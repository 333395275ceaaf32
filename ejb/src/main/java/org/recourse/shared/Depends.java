package org.recourse.shared;

import static java.lang.annotation.ElementType.RECORD_COMPONENT;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * Whether this must be answered depends on another answer, as its label or hint says: it may be empty, and forms do not
 * call it something that one may leave out.
 */
@Documented
@Retention(RUNTIME)
@Target(RECORD_COMPONENT)
public @interface Depends {}

package org.recourse.grievance;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** The service method that performs an act; each act that is built has exactly one. */
@Documented
@Retention(RUNTIME)
@Target(METHOD)
public @interface Performs {
    Act value();
}

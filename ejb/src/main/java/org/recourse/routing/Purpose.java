package org.recourse.routing;

/** What an office is looked for. */
public enum Purpose {
    /** To answer or to decide: nobody who has decided in the case. */
    ANSWER,
    /** To carry out a remedy: an earlier decider may. */
    REMEDY
}

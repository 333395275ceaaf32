package org.recourse.routing;

/** The rows by which the router chooses among eligible offices, in the order of routes.csv. */
public enum OrderRow {
    /** The lowest level. */
    LEVEL,
    /** The place of the kind in the route's kinds; at L5 in its top. */
    KIND,
    /** The smallest area: the one deepest in the tree of places. */
    AREA,
    /** The fewest cases being dealt with. */
    CASES,
    /** The office's code, in byte order. */
    CODE
}

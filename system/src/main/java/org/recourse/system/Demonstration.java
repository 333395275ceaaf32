package org.recourse.system;

/** Fills a new installation with the demonstration country and the lives of its cases. */
final class Demonstration {

    private Demonstration() {}

    /** Plays what happened so far, once for an installation. */
    static void load(Stack stack) {}
}

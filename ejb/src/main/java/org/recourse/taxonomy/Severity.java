package org.recourse.taxonomy;

/** How grave a grievance is; S1 is the strictest. */
public enum Severity {
    /** Life liberty or bodily integrity at stake. */
    S1,
    /** Serious harm to livelihood health or home. */
    S2,
    /** Significant loss or unfair treatment. */
    S3,
    /** Minor loss or a barrier to be removed. */
    S4;
}

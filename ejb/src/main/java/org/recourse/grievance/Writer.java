package org.recourse.grievance;

import java.time.Instant;

/** Whose pseudonym stands on what is written, and when it was. */
record Writer(String pseudonym, Instant at) {}

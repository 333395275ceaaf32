package org.recourse.system;

import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A test inside the server. Of these one runs after the other, beside those that look from outside; see {@link Turns}. */
@Execution(ExecutionMode.SAME_THREAD)
public abstract class ContainerTest extends SystemTest {}

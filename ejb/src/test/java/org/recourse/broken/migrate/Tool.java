package org.recourse.broken.migrate;

/** Only the migration's own. */
public interface Tool {}

package org.recourse.broken.stray;

/** In no feature of the list. */
public interface Stray {}

package org.recourse.broken.access;

/** A record shows each of its components. */
public record Sealed(byte[] bytes) {}

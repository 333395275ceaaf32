package org.recourse.access;

import org.recourse.shared.Reference;

/**
 * A case that was opened to be read; the read stands in the ledger.
 *
 * @param person the number of the person whose receipt opened it; 0 where no receipt did
 * @param entry hash of the entry of this read
 */
public record Opened(Reference reference, int person, Rights rights, int version, int revision, byte[] entry) {}

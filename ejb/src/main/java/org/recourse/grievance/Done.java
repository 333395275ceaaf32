package org.recourse.grievance;

import org.recourse.shared.Reference;

/**
 * An act was performed.
 *
 * @param version the case's version after it
 * @param entry hash of its ledger entry in hex: what an auditor asks for, printed on confirmations
 * @param waits whether it waits for a second person and changed nothing yet
 */
public record Done(Reference reference, int version, String entry, boolean waits) {}

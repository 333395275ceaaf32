package org.recourse.intake;

import org.recourse.access.Receipt;
import org.recourse.shared.Reference;

/**
 * A grievance was registered, now or before under the same key.
 *
 * @param receipt the complainant's key to the case; shown now, and never stored
 */
public record Registered(Reference reference, Receipt receipt) {}

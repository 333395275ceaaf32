package org.recourse.broken.ledger;

import org.recourse.broken.shared.Early;

/** Uses a feature that uses it. */
public interface Late {
    /** An early one. */
    Early early();
}

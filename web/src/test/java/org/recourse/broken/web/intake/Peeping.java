package org.recourse.broken.web.intake;

import org.recourse.broken.web.record.Rows;

/** A feature that uses another one. */
public class Peeping {

    /** What belongs to the other one. */
    public Rows rows() {
        return new Rows();
    }
}

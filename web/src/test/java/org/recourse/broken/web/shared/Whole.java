package org.recourse.broken.web.shared;

import org.recourse.broken.web.shared.part.Piece;

/** Uses its own piece, which uses it. */
public class Whole {

    /** Of what it is made. */
    public Piece piece() {
        return new Piece(this);
    }
}

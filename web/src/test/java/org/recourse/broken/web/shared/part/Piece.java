package org.recourse.broken.web.shared.part;

import org.recourse.broken.web.shared.Whole;

/** Uses what it is a piece of. */
public record Piece(Whole whole) {}

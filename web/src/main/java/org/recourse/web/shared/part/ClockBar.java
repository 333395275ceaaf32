package org.recourse.web.shared.part;

import org.recourse.web.shared.Phrase;

/**
 * How much of a step's time has gone, with notches at half and at four fifths.
 *
 * @param gone  from 0 to 1, or more when it is late
 * @param label the same in words
 */
public record ClockBar(double gone, Phrase label) {

    /** The length of the filled part, of 240. */
    public String length() {
        return String.valueOf(Math.round(240 * Math.max(0, Math.min(gone, 1))));
    }

    /** Its colour; the words beside it say the same. */
    public String fill() {
        return gone > 1 ? "#a3123d" : gone >= 0.8 ? "#a36200" : "#1c6254";
    }
}

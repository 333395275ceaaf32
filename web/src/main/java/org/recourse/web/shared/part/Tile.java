package org.recourse.web.shared.part;

import org.recourse.web.shared.Phrase;

/**
 * A picture that can be chosen.
 *
 * @param value what is sent
 * @param icon  its pictogram
 * @param say   a few words below its name
 */
public record Tile(String value, String icon, Phrase name, Phrase say, boolean chosen, boolean wide) {

    public String id() {
        return "what-" + value;
    }
}

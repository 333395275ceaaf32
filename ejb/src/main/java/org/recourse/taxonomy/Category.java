package org.recourse.taxonomy;

import java.util.List;

/**
 * What a grievance is about, with the right behind it and the duty it awakens (categories.csv).
 *
 * @param place in the table, from 0: among equals of severity the first leads
 * @param tiles what a miner would say (list tile)
 * @param yourRight in plain words
 * @param rights the sources, such as {@code UDHR 5; ICCPR 7}
 * @param annexII the risk in Annex II of the OECD Guidance, or empty
 * @param duty respect, protect or fulfil (list duty)
 * @param severity the least strict that triage may give
 * @param confidentiality the least strict that triage may give
 * @param mediation whether a meeting may be offered at all
 * @param bypasses codes of what overrides its route
 */
public record Category(
        String code,
        int place,
        String name,
        List<String> tiles,
        String yourRight,
        String rights,
        String annexII,
        String duty,
        Severity severity,
        Confidentiality confidentiality,
        boolean mediation,
        List<String> bypasses) {

    /** The category of what fits no other; before triage it stands for what nobody has named. */
    public static final String OTHER = "OTH-99";

    public Category {
        tiles = List.copyOf(tiles);
        bypasses = List.copyOf(bypasses);
    }

    /** The sources as a lawyer cites them: {@code UDHR 3, 17; ICCPR 7}. */
    public String cited() {
        return rights.replaceAll("(?<= )(\\d[^ ;]*) (?=\\d)", "$1, ");
    }
}

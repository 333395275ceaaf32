package org.recourse.system.browser;

import java.util.regex.Pattern;

/** The strip of a demonstration says which minute it is: pages that are to be the same are the same but for that. */
final class Minute {

    private static final Pattern SHOWN = Pattern.compile("(?s)id=\"moved\".*?</bdi>");

    private Minute() {}

    static String cutFrom(String page) {
        return SHOWN.matcher(page).replaceFirst("");
    }
}

package org.recourse.web.shared;

import java.util.regex.Pattern;

/**
 * Whether an address is written as ours are. The server reads {@code /%61pi} as {@code /api} and leaves {@code ;x} out;
 * whoever decides by what was written would decide about another page than the one that is shown. No page of ours is
 * addressed so, and none is found so.
 */
final class PlainPath {

    /** The first part in escapes, parts without a name, dots, slashes in escapes, and what stands behind a semicolon. */
    private static final Pattern STRANGE =
            Pattern.compile("^/[^/]*%|//|[;\\\\]|%2f|%5c|%3b|/(?:\\.|%2e){1,2}(?:/|$)", Pattern.CASE_INSENSITIVE);

    private PlainPath() {}

    /** Whether this path, as it was sent, can be the path of a page of ours. */
    static boolean is(String path) {
        return path.startsWith("/") && !STRANGE.matcher(path).find();
    }
}

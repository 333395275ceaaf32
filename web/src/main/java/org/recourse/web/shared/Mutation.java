package org.recourse.web.shared;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;

/**
 * What is asked of a request before a byte of it is read: it says how long it is, and is no longer than is taken; and
 * where it changes something it comes from a page of ours.
 */
final class Mutation {

    /** The largest form: a story of 20,000 symbols in any script, percent-encoded, and the rest of the form. */
    static final long LARGEST_FORM = 512 * 1024L;

    /** What says that it is no larger has come whole before anybody looks at it, and has a place by then (server.cli). */
    static final long COMES_WHOLE = 529_999;

    /** The largest body of the API. */
    static final long LARGEST_JSON = 1024 * 1024L;

    /** Where an administrator brings in the files of a country, and how large all of them together may be. */
    private static final String IMPORT = "/portal/import";

    static final long LARGEST_IMPORT = 16 * 1024 * 1024L;

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    private Mutation() {}

    /**
     * Why this request is not let in, if it is not. How much may be sent is asked of those too that change nothing: what
     * sends more than a form gets no place among the strangers, and may not get a page without one (server.cli).
     */
    static Optional<Problem> refusal(HttpServletRequest request) {
        boolean api = request.getRequestURI().startsWith("/api/");
        var tooLarge = tooLarge(request, largest(request.getRequestURI(), api));
        if (SAFE.contains(request.getMethod())) {
            return tooLarge;
        }
        if (!api && !ours(request)) {
            return Optional.of(Problem.of(403, "origin"));
        }
        if (!api && request.getHeader("Expect") != null) {
            // No browser waits to be asked for a form: it comes whole before anybody reads it (server.cli).
            return Optional.of(Problem.of(400, "malformed"));
        }
        return tooLarge;
    }

    private static long largest(String path, boolean api) {
        if (path.equals(IMPORT)) {
            return LARGEST_IMPORT;
        }
        return api ? LARGEST_JSON : LARGEST_FORM;
    }

    private static Optional<Problem> tooLarge(HttpServletRequest request, long largest) {
        if (request.getHeader("Transfer-Encoding") != null) {
            return Optional.of(Problem.of(411, "length"));
        }
        return request.getContentLengthLong() > largest ? Optional.of(Problem.of(413, "large")) : Optional.empty();
    }

    /**
     * Whether the form came from a page of ours. The API is not asked: it takes no cookies, so no browser can be made
     * to write there.
     */
    private static boolean ours(HttpServletRequest request) {
        var origin = request.getHeader("Origin");
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null && !site.equals("same-origin")) {
            return false;
        }
        return origin != null && origin.equals(own(request));
    }

    private static String own(HttpServletRequest request) {
        return request.getScheme() + "://" + request.getHeader("Host");
    }
}

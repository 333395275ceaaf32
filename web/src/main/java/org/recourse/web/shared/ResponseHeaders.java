package org.recourse.web.shared;

import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The headers that every answer carries: nothing is kept by caches but assets, nothing runs or loads that is not ours,
 * no other site frames a page or learns its address.
 */
final class ResponseHeaders {

    /** Queries that hold what somebody looks for: the words of a case, or its reference. */
    private static final Pattern SOUGHT = Pattern.compile("(?:^|&)(?:words|reference)=");

    private final String policy;

    ResponseHeaders(Settings settings) {
        policy = String.join(
                "; ",
                "default-src 'none'",
                "style-src 'self'",
                "img-src 'self'",
                "font-src 'self'",
                // Logging out is a form of ours that ends at the login provider.
                "form-action 'self'" + (settings.login() == null ? "" : ' ' + origin(settings.login())),
                "base-uri 'none'",
                "frame-ancestors 'none'");
    }

    private static String origin(String address) {
        var uri = URI.create(address);
        return uri.getScheme() + "://" + uri.getAuthority();
    }

    /**
     * What browsers tell with the requests of a page. Of one on which words are looked for, its origin and not its
     * address, which a proxy may write into its log; telling nothing would also hide from us that our forms are ours.
     */
    static String referrer(@Nullable String query) {
        return query != null && SOUGHT.matcher(query).find() ? "strict-origin" : "same-origin";
    }

    /**
     * Sets the headers; whoever gives out an asset replaces {@code Cache-Control}.
     *
     * @param query of the address, null where it has none
     */
    void on(HttpServletResponse response, String path, @Nullable String query) {
        response.setHeader("Content-Security-Policy", policy);
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", referrer(query));
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=(), interest-cohort=()");
        response.setHeader("Cache-Control", "no-store");
        if (path.startsWith("/api/")) {
            response.setHeader("Vary", "Accept-Language, Authorization");
        } else {
            response.setHeader("Vary", "Accept-Language, Cookie");
        }
    }
}

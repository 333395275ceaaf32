package org.recourse.web.shared;

import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;

/**
 * The headers that every answer carries: nothing is kept by caches but assets, nothing runs or loads that is not ours,
 * no other site frames a page or learns its address.
 */
final class ResponseHeaders {

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

    /** Sets the headers; whoever gives out an asset replaces {@code Cache-Control}. */
    void on(HttpServletResponse response, String path) {
        response.setHeader("Content-Security-Policy", policy);
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
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

package org.recourse.web.intake;

import jakarta.ws.rs.core.NewCookie;
import java.util.List;
import java.util.stream.Stream;
import org.recourse.access.Cookies;

/**
 * The two cookies of the public pages: the key of a draft, and for a quarter of an hour the receipt. Each goes only to
 * the pages that need it; the slip for printing and the receipt stand outside {@code /follow-up}, because browsers
 * print the address of a page.
 */
final class PublicCookies {

    static final String DRAFT = "draft";
    static final String RECEIPT = "case";

    /** What a liaison writes down with somebody is sent from the portal, because only there the login is known. */
    private static final List<String> DRAFT_PATHS = List.of("/report", "/portal/report");

    private static final List<String> RECEIPT_PATHS = List.of("/follow-up", "/receipt", "/note");

    private PublicCookies() {}

    /** Keeps the key of a draft until it dies by itself. */
    static List<NewCookie> draft(String value, boolean secure) {
        return draft(value, (int) Cookies.DRAFT_LIFE.toSeconds(), secure);
    }

    private static List<NewCookie> draft(String value, int life, boolean secure) {
        return DRAFT_PATHS.stream()
                .map(path -> cookie(DRAFT, path, value, life, secure))
                .toList();
    }

    /** Keeps the receipt for its quarter of an hour. */
    static List<NewCookie> receipt(String value, boolean secure) {
        int life = (int) Cookies.RECEIPT_LIFE.toSeconds();
        return RECEIPT_PATHS.stream()
                .map(path -> cookie(RECEIPT, path, value, life, secure))
                .toList();
    }

    static List<NewCookie> noReceipt() {
        return RECEIPT_PATHS.stream()
                .map(path -> cookie(RECEIPT, path, "", 0, false))
                .toList();
    }

    /** Neither of them. */
    static List<NewCookie> forgotten() {
        return Stream.concat(draft("", 0, false).stream(), noReceipt().stream()).toList();
    }

    private static NewCookie cookie(String name, String path, String value, int life, boolean secure) {
        return new NewCookie.Builder(name)
                .path(path)
                .value(value)
                .maxAge(life)
                .httpOnly(true)
                .secure(secure)
                // Strict: no page of others can make a browser show that it holds one.
                .sameSite(NewCookie.SameSite.STRICT)
                .build();
    }
}

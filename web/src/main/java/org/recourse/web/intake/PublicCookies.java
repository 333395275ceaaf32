package org.recourse.web.intake;

import jakarta.ws.rs.core.NewCookie;
import java.util.List;
import java.util.stream.Stream;
import org.recourse.access.Cookies;

/**
 * The cookies of the public pages: the key of a draft, for a quarter of an hour the receipt, and the key of a form that
 * came when the receipt was not remembered any more. Each goes only to
 * the pages that need it; the slip for printing and the receipt stand outside {@code /follow-up}, because browsers
 * print the address of a page.
 */
final class PublicCookies {

    static final String DRAFT = "draft";
    static final String RECEIPT = "case";
    static final String KEPT = "kept";

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

    static List<NewCookie> noDraft() {
        return draft("", 0, false);
    }

    /** Keeps the receipt for its quarter of an hour. */
    static List<NewCookie> receipt(String value, boolean secure) {
        int life = (int) Cookies.RECEIPT_LIFE.toSeconds();
        return RECEIPT_PATHS.stream()
                .map(path -> cookie(RECEIPT, path, value, life, secure))
                .toList();
    }

    /** Keeps the key of a form that came too late. */
    static List<NewCookie> kept(String value, boolean secure) {
        return List.of(cookie(KEPT, "/follow-up", value, (int) Cookies.DRAFT_LIFE.toSeconds(), secure));
    }

    static List<NewCookie> nothingKept() {
        return List.of(cookie(KEPT, "/follow-up", "", 0, false));
    }

    static List<NewCookie> noReceipt() {
        return RECEIPT_PATHS.stream()
                .map(path -> cookie(RECEIPT, path, "", 0, false))
                .toList();
    }

    /** None of them. */
    static List<NewCookie> forgotten() {
        return Stream.of(noDraft(), noReceipt(), nothingKept())
                .flatMap(List::stream)
                .toList();
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

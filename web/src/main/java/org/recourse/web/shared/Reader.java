package org.recourse.web.shared;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * In which language somebody reads: as he chose on a page, else as he chose before, else as his browser asks. The
 * choice is a cookie that dies with the browser, because a phone that is searched should not say which pages were
 * read.
 */
final class Reader {

    static final String COOKIE = "lang";

    /** Browsers ask for a handful of languages; thousands of them take a processor seconds to put in order. */
    private static final int LONGEST_WISH = 500;

    private final Bundles bundles;

    Reader(Bundles bundles) {
        this.bundles = bundles;
    }

    Language language(HttpServletRequest request) {
        return chosen(request)
                .or(() -> bundles.language(cookie(request)))
                .or(() -> asked(request.getHeader("Accept-Language")))
                .orElseGet(bundles::fallback);
    }

    /** The language of the parameter {@code lang} of the address, if it is one. */
    Optional<Language> chosen(HttpServletRequest request) {
        var query = Optional.ofNullable(request.getQueryString()).orElse("");
        // Not getParameter: it would read the body of a form, before its size was looked at.
        return Arrays.stream(query.split("&", 50))
                .filter(part -> part.startsWith("lang="))
                .findFirst()
                .flatMap(part -> bundles.language(part.substring("lang=".length())));
    }

    private static @Nullable String cookie(HttpServletRequest request) {
        var cookies = request.getCookies() == null ? new Cookie[0] : request.getCookies();
        return Arrays.stream(cookies)
                .filter(cookie -> COOKIE.equals(cookie.getName()))
                .map(Cookie::getValue)
                .findFirst()
                .orElse(null);
    }

    /** The first of the languages of this header that we have; of a very long one, only its beginning is read. */
    Optional<Language> asked(@Nullable String header) {
        try {
            return Locale.LanguageRange.parse(beginning(header == null ? "en" : header)).stream()
                    .map(range -> range.getRange().split("-", -1)[0])
                    .flatMap(code -> bundles.language(code).stream())
                    .findFirst();
        } catch (IllegalArgumentException | IndexOutOfBoundsException malformed) {
            return Optional.empty();
        }
    }

    private static String beginning(String header) {
        return header.length() <= LONGEST_WISH
                ? header
                : header.substring(0, Math.max(0, header.lastIndexOf(',', LONGEST_WISH)));
    }
}

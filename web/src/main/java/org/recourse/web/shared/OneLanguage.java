package org.recourse.web.shared;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;

/**
 * A request in the language that was chosen for its reader. What the browser asked for was read once and forgivingly; the
 * server, which would refuse what it cannot read, reads the choice.
 */
final class OneLanguage extends HttpServletRequestWrapper {

    private static final String HEADER = "Accept-Language";

    private final String code;

    OneLanguage(HttpServletRequest request, Language language) {
        super(request);
        code = language.code();
    }

    @Override
    public String getHeader(String name) {
        return HEADER.equalsIgnoreCase(name) ? code : super.getHeader(name);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        return HEADER.equalsIgnoreCase(name) ? Collections.enumeration(List.of(code)) : super.getHeaders(name);
    }
}

package org.recourse.web.shared;

import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * What every request passes before anything else looks at it: headers that hold for all answers, who may change things
 * from where, how much may be sent, and the language of the reader.
 */
@WebFilter(
        urlPatterns = "/*",
        dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.ERROR})
public class Gate implements Filter {

    @Inject
    private Visit visit;

    private final Reader reader = new Reader(Bundles.all());
    private Settings settings = Settings.NONE;
    private ResponseHeaders headers = new ResponseHeaders(Settings.NONE);

    @Override
    public void init(FilterConfig config) {
        settings = Settings.of(ConfigProvider.getConfig(Gate.class.getClassLoader()));
        headers = new ResponseHeaders(settings);
    }

    @Override
    public void doFilter(ServletRequest any, ServletResponse answer, FilterChain chain)
            throws IOException, ServletException {
        var request = (HttpServletRequest) any;
        var response = (HttpServletResponse) answer;
        request.setCharacterEncoding(StandardCharsets.UTF_8.name());
        headers.on(response, request.getRequestURI());
        visit.begin(reader.language(request), request.getRequestURI(), settings);
        remember(request, response);
        var refused = Mutation.refusal(request);
        if (refused.isPresent()) {
            refuse(response, refused.get());
        } else {
            chain.doFilter(request, response);
        }
    }

    private void remember(HttpServletRequest request, HttpServletResponse response) {
        reader.chosen(request).ifPresent(language -> {
            var cookie = new Cookie(Reader.COOKIE, language.code());
            cookie.setPath("/");
            cookie.setHttpOnly(true);
            cookie.setSecure(request.isSecure());
            cookie.setAttribute("SameSite", "Lax");
            response.addCookie(cookie);
        });
    }

    private void refuse(HttpServletResponse response, Problem problem) throws IOException {
        var api = visit.path().startsWith("/api/");
        var texts = visit.texts();
        var body = api ? problem.json(texts) : Templates.all().draw(new ProblemPage(problem, visit.portal()), texts);
        response.setStatus(problem.status());
        response.setContentType(api ? Problem.MEDIA_TYPE : "text/html;charset=UTF-8");
        response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
    }
}

package org.recourse.web.shared;

import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import org.recourse.access.MovedClock;

/**
 * What every request passes before anything else looks at it: headers that hold for all answers, who may change things
 * from where, how much may be sent, and the language of the reader. What the server itself refuses comes here too, so
 * that nobody reads a page that is not ours.
 */
@WebFilter(
        urlPatterns = "/*",
        dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.ERROR})
public class Gate implements Filter {

    /** As the server's login would take it (RFC 6750, 2.3). */
    private static final Pattern TOKEN = Pattern.compile("(?:^|&)access_token(?:=|&|$)");

    @Inject
    private Visit visit;

    @Inject
    private MovedClock clock;

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
        boolean failed = request.getDispatcherType() == DispatcherType.ERROR;
        var path = failed ? asked(request) : request.getRequestURI();
        headers.on(response, path, request.getQueryString());
        visit.begin(reader.language(request), path, settings);
        if (clock.isShown()) {
            visit.strip(clock.now());
        }
        if (failed) {
            refuse(response, failure(response.getStatus()));
            return;
        }
        remember(request, response);
        var refused = misdirected(request)
                .or(() -> strange(path))
                .or(() -> written(request.getQueryString()))
                .or(() -> Mutation.refusal(request));
        if (refused.isPresent()) {
            refuse(response, refused.get());
        } else {
            chain.doFilter(new OneLanguage(request, visit.language()), response);
        }
    }

    /** The address that the server itself has refused, before anything of ours was asked. */
    private static String asked(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String path ? path : "/";
    }

    /**
     * Whoever was led here under another name is told the right one; under a name that is not ours nothing is answered but
     * what this page is drawn with.
     */
    private Optional<Problem> misdirected(HttpServletRequest request) {
        boolean drawing = request.getRequestURI().startsWith(Assets.ROOT);
        return !drawing && settings.misdirected(request.getHeader("Host"))
                ? Optional.of(Problem.host(Objects.requireNonNull(settings.address())))
                : Optional.empty();
    }

    /** What is addressed as no page of ours is does not exist. */
    private static Optional<Problem> strange(String path) {
        return PlainPath.is(path) ? Optional.empty() : Optional.of(Problem.absent());
    }

    /**
     * A token that stands in an address is none: addresses are in logs and histories, and whoever follows a link to the portal
     * would act there as whoever sent it.
     */
    private static Optional<Problem> written(@Nullable String query) {
        return query != null && TOKEN.matcher(query).find()
                ? Optional.of(Problem.of(401, "signed-out"))
                : Optional.empty();
    }

    /** A login that does not answer is the cause of whatever the server says of the portal, and of its faults at the API. */
    private Problem failure(int status) {
        var login = settings.login();
        boolean asked = visit.portal() && status != 404 || visit.path().startsWith("/api/") && status >= 500;
        boolean away = asked && login != null && LoginProbe.of(login).away();
        return away ? Problem.of(503, "login") : Problem.ofStatus(status);
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
        if (problem.passes()) {
            response.setHeader("Retry-After", Problem.RETRY_AFTER);
        }
        response.setContentType(api ? Problem.MEDIA_TYPE : "text/html;charset=UTF-8");
        response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
    }
}

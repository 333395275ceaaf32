package org.recourse.web.shared;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** Gives out the {@link Assets}, gzipped where the browser takes it, to be kept for a year. */
@WebServlet("/assets/*")
public class AssetServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css;charset=UTF-8",
            "svg", "image/svg+xml",
            "txt", "text/plain;charset=UTF-8",
            "woff2", "font/woff2");

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var path = Optional.ofNullable(request.getPathInfo()).orElse("/");
        var prefix = '/' + Assets.version() + '/';
        var name = path.startsWith(prefix) ? path.substring(prefix.length()) : "";
        var type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        var file = Assets.file(name);
        if (type == null || file.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType(type);
        response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
        response.setHeader("Vary", "Accept-Encoding");
        send(response, zipped(request, name).map(gzip -> mark(response, gzip)).orElse(file.get()));
    }

    private static Optional<byte[]> zipped(HttpServletRequest request, String name) {
        var accepted = Optional.ofNullable(request.getHeader("Accept-Encoding")).orElse("");
        return accepted.contains("gzip") ? Assets.file(name + ".gz") : Optional.empty();
    }

    private static byte[] mark(HttpServletResponse response, byte[] gzip) {
        response.setHeader("Content-Encoding", "gzip");
        return gzip;
    }

    private static void send(HttpServletResponse response, byte[] content) throws IOException {
        response.setContentLength(content.length);
        response.getOutputStream().write(content);
    }
}

package org.recourse.system.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.recourse.system.RunningSystem;

/** Sends what a page of the browser would send, with its cookies: twice, at once, later, or from another page. */
record Tab(String cookies) {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    static Tab of(Page page) {
        return new Tab(page.context().cookies(page.url()).stream()
                .map(cookie -> cookie.name + '=' + cookie.value)
                .collect(Collectors.joining("; ")));
    }

    /** A cookie of the window; fails where there is none. */
    static Cookie cookie(Page page, String name) {
        return page.context().cookies().stream()
                .filter(cookie -> cookie.name.equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Every field of the form in which an element stands, as the browser would send it. */
    @SuppressWarnings("unchecked")
    static Map<String, String> fields(Page page, String element) {
        return (Map<String, String>) page.evaluate(
                "element => Object.fromEntries(new FormData(document.querySelector(element).form))", element);
    }

    HttpResponse<String> send(String path, Map<String, String> fields) {
        try {
            return HTTP.send(request(path, fields), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The same at the same moment, so many times. */
    List<HttpResponse<String>> sendAtOnce(String path, Map<String, String> fields, int times) {
        var sendings = new ArrayList<CompletableFuture<HttpResponse<String>>>();
        for (int i = 0; i < times; i++) {
            sendings.add(HTTP.sendAsync(request(path, fields), HttpResponse.BodyHandlers.ofString()));
        }
        return sendings.stream().map(CompletableFuture::join).toList();
    }

    private HttpRequest request(String path, Map<String, String> fields) {
        var request = HttpRequest.newBuilder(RunningSystem.address().resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", own())
                .POST(HttpRequest.BodyPublishers.ofString(encoded(fields)));
        return cookies.isEmpty()
                ? request.build()
                : request.header("Cookie", cookies).build();
    }

    static String own() {
        URI address = RunningSystem.address();
        return address.getScheme() + "://" + address.getAuthority();
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + '=' + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

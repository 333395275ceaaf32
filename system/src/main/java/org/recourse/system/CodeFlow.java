package org.recourse.system;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One person's session with the application, logged in as a browser would: by the code flow, through the login page.
 * It keeps its cookies itself, since the login's are for https only and a browser excepts localhost, which the JDK's
 * cookie store does not.
 */
public final class CodeFlow {

    private static final Pattern FORM = Pattern.compile("<form[^>]*id=\"kc-form-login\"[^>]*action=\"([^\"]+)\"");
    private static final int HOPS = 10;

    private final HttpClient http = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final Map<String, String> cookies = new LinkedHashMap<>();

    /** Asks for a page, goes to the login where it leads there, and comes back with the page. */
    public HttpResponse<String> login(URI page, String person, String password) {
        HttpResponse<String> answer = follow(answered(page, person, password));
        if (!answer.uri().getAuthority().equals(page.getAuthority())) {
            throw new Halt("%s cannot log in: the login answers %d".formatted(person, answer.statusCode()));
        }
        return answer;
    }

    /** The same, but no further than to what the login answers to the password: the way back to whoever asked. */
    public HttpResponse<String> answered(URI page, String person, String password) {
        HttpResponse<String> form = follow(get(page));
        Matcher action = FORM.matcher(form.body());
        if (!action.find()) {
            throw new Halt("%s led to no login page but to %s (%d)".formatted(page, form.uri(), form.statusCode()));
        }
        URI target = URI.create(action.group(1).replace("&amp;", "&"));
        return send(post(target, Map.of("username", person, "password", password)), target);
    }

    public HttpResponse<String> get(URI address) {
        return send(request(address).GET(), address);
    }

    public HttpResponse<String> follow(HttpResponse<String> answer) {
        HttpResponse<String> last = answer;
        for (int hop = 0; hop < HOPS && last.statusCode() / 100 == 3; hop++) {
            String location = last.headers().firstValue("Location").orElseThrow();
            last = get(last.uri().resolve(location));
        }
        return last;
    }

    /** Sends a form, from the address that it is sent to. */
    public HttpResponse<String> submit(URI address, Map<String, String> fields) {
        return send(post(address, fields), address);
    }

    private static HttpRequest.Builder post(URI address, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return request(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", address.getScheme() + "://" + address.getAuthority())
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private static HttpRequest.Builder request(URI address) {
        return HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(30)).header("Accept", "text/html");
    }

    private HttpResponse<String> send(HttpRequest.Builder request, URI address) {
        String sent = cookies.entrySet().stream()
                .filter(cookie -> cookie.getKey().startsWith(address.getAuthority() + " "))
                .map(cookie -> cookie.getKey().substring(address.getAuthority().length() + 1) + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
        if (!sent.isEmpty()) {
            request.header("Cookie", sent);
        }
        try {
            HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            answer.headers().allValues("Set-Cookie").forEach(cookie -> keep(address, cookie));
            return answer;
        } catch (IOException e) {
            throw new Halt("%s does not answer: %s".formatted(address, e), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Halt("Interrupted while waiting for " + address, e);
        }
    }

    private void keep(URI address, String cookie) {
        String pair = cookie.split(";", 2)[0];
        int equals = pair.indexOf('=');
        String name = address.getAuthority() + " " + pair.substring(0, equals);
        if (cookie.toLowerCase(Locale.ROOT).contains("max-age=0")) {
            cookies.remove(name);
        } else {
            cookies.put(name, pair.substring(equals + 1));
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Whether an answer is a page that was really shown to the person. */
    public static boolean shown(HttpResponse<String> answer) {
        return answer.statusCode() == HttpURLConnection.HTTP_OK;
    }
}

package org.recourse.web.shared;

import jakarta.enterprise.context.RequestScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One request as the frame of a page sees it: in which language, at which address, by whom. */
@RequestScoped
public class Visit {

    private Language language = Bundles.all().fallback();
    private String path = "/";
    private Settings settings = Settings.NONE;
    private @Nullable Account account;
    private @Nullable String login;
    private Map<String, List<String>> sent = Map.of();
    private @Nullable Instant now;
    private @Nullable ZoneId zone;
    private @Nullable Instant strip;

    /** Begins a visit; called once for each request, before anything is drawn. */
    public void begin(Language language, String path, Settings settings) {
        this.language = language;
        this.path = path;
        this.settings = settings;
    }

    /** Says which officer reads; the bar of the portal shows it. */
    public void account(Account account) {
        this.account = account;
    }

    /** Says whose login it is, by its subject; forms are drawn for one login and taken from no other. */
    public void login(String subject) {
        login = subject;
    }

    /** Keeps what a form has sent, so that it can be given back where it cannot be taken. */
    public void sent(Map<String, List<String>> fields) {
        sent = Map.copyOf(fields);
    }

    /** Says by which instant dates are judged, and by the days of which place. */
    public void judge(Instant instant, @Nullable ZoneId place) {
        now = instant;
        zone = place == null ? zone : place;
    }

    /** Says what the clock of a demonstration shows; the strip of each page says it. */
    public void strip(Instant shown) {
        strip = shown;
    }

    /** What the clock of the demonstration shows, to the page that is judged by it exactly; none where nobody said it. */
    public Optional<Instant> strip() {
        return Optional.ofNullable(now == null ? strip : now);
    }

    /** The clock of the mechanism; the server's own where nothing was asked of it. */
    public Clock clock() {
        return now == null ? Clock.systemUTC() : Clock.fixed(now, ZoneOffset.UTC);
    }

    /** The day at that place. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock().instant(), zone());
    }

    /** The place by whose days dates are written. */
    public ZoneId zone() {
        return zone == null ? settings.zone() : zone;
    }

    public Language language() {
        return language;
    }

    /** The path of the request, without its query. */
    public String path() {
        return path;
    }

    /** Whether it is a page of the portal. */
    public boolean portal() {
        return path.equals("/portal") || path.startsWith("/portal/");
    }

    public Settings settings() {
        return settings;
    }

    /** The texts for this reader, by the instant and in the place that were said, else by this server's. */
    public Texts texts() {
        return new Texts(Bundles.all(), this, zone(), clock());
    }

    public Optional<Account> account() {
        return Optional.ofNullable(account);
    }

    /** The subject of the login; none where nobody is logged in. */
    public Optional<String> login() {
        return Optional.ofNullable(login);
    }

    /** What this request has sent by a form; nothing where it was none. */
    public Map<String, List<String>> sent() {
        return sent;
    }
}

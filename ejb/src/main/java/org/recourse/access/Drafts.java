package org.recourse.access;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Half-finished reports, and forms that came when they could not be taken. Each is one ciphertext in the database, whose
 * key is only in the cookie of the browser that writes it: whoever has the database reads nothing, and whoever has lost the
 * cookie begins anew. What more than one person must see is kept under a ticket in place of a cookie.
 */
@Stateless
public class Drafts {

    /** How long a draft lives on after it was sent, for a second press of the button. */
    public static final Duration SENT = Duration.ofMinutes(2);

    @EJB
    private Database database;

    @Inject
    private Keys keys;

    /** What was written under this cookie; nothing where it was forged, is over, or was never there. */
    @PermitAll
    public Optional<String> open(@Nullable String cookie) {
        return key(cookie).flatMap(key -> sealed(key).flatMap(key::open)).map(ClearText::reveal);
    }

    private Optional<DraftKey> key(@Nullable String cookie) {
        return cookie == null ? Optional.empty() : keys.cookies().draft(cookie);
    }

    private Optional<byte[]> sealed(DraftKey key) {
        return database.on(connection -> new ExactKeys(connection).draft(key.id()));
    }

    /**
     * Keeps what was written for a day at most.
     *
     * @return the cookie under which it is found again: the same one, or a new one where there was none
     */
    @PermitAll
    public String keep(@Nullable String cookie, String text) {
        return keep(cookie, text, Cookies.DRAFT_LIFE);
    }

    /** Keeps what was sent just long enough that the same sending once more has the same answer. */
    @PermitAll
    public String keepSent(@Nullable String cookie, String text) {
        return keep(cookie, text, SENT);
    }

    private String keep(@Nullable String cookie, String text, Duration life) {
        var known = key(cookie);
        var key = known.orElseGet(DraftKey::fresh);
        put(key, text, life);
        return known.isPresent() && cookie != null ? cookie : keys.cookies().of(key);
    }

    private void put(DraftKey key, String text, Duration life) {
        var sealed = key.seal(ClearText.of(text));
        database.on(connection -> {
            new ExactKeys(connection).putDraft(key.id(), sealed, life);
            return key;
        });
    }

    /**
     * Keeps for a day at most what several people may have to see: the key follows from a ticket and a secret of the
     * server, so the ticket may stand in an address, and whoever finds it there or in a log opens nothing.
     */
    @PermitAll
    public String file(String text) {
        var ticket = Cookies.ticket();
        put(keys.cookies().filed(ticket).get(0), text, Cookies.DRAFT_LIFE);
        return ticket;
    }

    /** What is kept under a ticket; nothing where it is over, or was never there. Whoever asks must have been let in. */
    @PermitAll
    public Optional<String> filed(String ticket) {
        return keys.cookies().filed(ticket).stream()
                .flatMap(key -> sealed(key).flatMap(key::open).stream())
                .map(ClearText::reveal)
                .findFirst();
    }

    /** Forgets what is kept under a ticket. */
    @PermitAll
    public void unfile(String ticket) {
        keys.cookies().filed(ticket).forEach(this::drop);
    }

    /** Forgets what was written under this cookie. */
    @PermitAll
    public void forget(@Nullable String cookie) {
        key(cookie).ifPresent(this::drop);
    }

    private void drop(DraftKey key) {
        database.on(connection -> {
            new ExactKeys(connection).dropDraft(key.id());
            return key;
        });
    }
}

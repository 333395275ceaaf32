package org.recourse.notification;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.random.RandomGenerator;
import org.recourse.access.LetterDoors.News;
import org.recourse.grievance.NewsService;
import org.recourse.grievance.SafePhone;

/**
 * News that is due goes to telephones: within the hours of each, never under a safety hold, never where the words were told
 * meanwhile, and at a moment that nobody can put beside an act. What cannot go is told by a person, as it has to be anyhow.
 */
final class NewsRound {

    private static final Logger LOG = Logger.getLogger(NewsRound.class.getName());

    private static final int BATCH = 5;
    private static final int TRIES = 20;

    private static final Duration AGAIN = Duration.ofMinutes(15);
    private static final Duration HOLD = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    /** Within this time after an act news goes out, and not before the first of its minutes. */
    private static final Duration JITTER = Duration.ofMinutes(60);

    private static final Duration LEAST = Duration.ofMinutes(5);

    private final Tray tray;
    private final Look look;
    private final Carry carry;
    private final RandomGenerator random;

    /** Whether a person may be told now. */
    @FunctionalInterface
    interface Look {
        NewsService.News look(News news);
    }

    /** Takes a slip to a telephone. */
    @FunctionalInterface
    interface Carry {
        void carry(Slip slip, SafePhone phone) throws Carrier.NotTaken;
    }

    NewsRound(Tray tray, Look look, Carry carry, RandomGenerator random) {
        this.tray = tray;
        this.look = look;
        this.carry = carry;
        this.random = random;
    }

    /** So long after an act news of it is due. */
    static Duration after(RandomGenerator random) {
        return LEAST.plusSeconds(random.nextLong(JITTER.toSeconds()));
    }

    /** Goes until nothing more is due, or nobody takes it. */
    void go() {
        boolean reached = true;
        List<News> due;
        while (reached && !(due = tray.claimNews(BATCH)).isEmpty()) {
            for (var news : due) {
                reached &= wentOrWaits(news);
            }
        }
    }

    /** What cannot be looked at comes back by itself, and keeps nobody else's from going. */
    private boolean wentOrWaits(News news) {
        try {
            return went(news);
        } catch (RuntimeException e) {
            LOG.log(
                    Level.WARNING,
                    "news waits to be looked at again: {0}",
                    e.getClass().getSimpleName());
            return true;
        }
    }

    /** Whether whoever takes them was there. */
    private boolean went(News news) {
        var found = look.look(news);
        switch (found.verdict()) {
            case LEAVE -> tray.newsEnded(news, false);
            case WAIT -> tray.newsWaits(news, HOLD.plus(after(random)));
            case SEND -> {
                return sent(news, Objects.requireNonNull(found.phone()), found);
            }
        }
        return true;
    }

    private boolean sent(News news, SafePhone phone, NewsService.News found) {
        if (!phone.mayRing(found.time())) {
            tray.newsWaits(news, untilItMayRing(phone, found.time()));
            return true;
        }
        try {
            carry.carry(new Slip(id(news), Slip.Tongue.of(found.language())), phone);
            tray.newsEnded(news, true);
            return true;
        } catch (Carrier.NotTaken e) {
            if (e.forGood() || news.tries() >= TRIES) {
                tray.newsEnded(news, false);
            } else {
                tray.newsWaits(news, AGAIN);
            }
            return e.code().startsWith("REFUSED");
        }
    }

    /** Somewhere in the next hours at which it may. */
    private Duration untilItMayRing(SafePhone phone, LocalTime now) {
        var from = LocalTime.parse(phone.from());
        var open = Duration.between(from, LocalTime.parse(phone.until()));
        var wait = Duration.between(now, from);
        return (wait.isNegative() ? wait.plus(DAY) : wait).plusSeconds(random.nextLong(open.toSeconds()));
    }

    /** The same for the same news, and no number that tells how many there were. */
    private static UUID id(News news) {
        return UUID.nameUUIDFromBytes(
                ("news " + news.id() + " " + news.reference().text()).getBytes(StandardCharsets.US_ASCII));
    }
}

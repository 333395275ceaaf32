package org.recourse.notification;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.recourse.access.LetterDoors.Claimed;
import org.recourse.directory.MailAddress;

/**
 * One round of the postman: signals that are due become letters, and letters that are due are carried. Every letter is
 * carried at least once; that nobody reads one twice is the work of its Message-ID. Several rounds may go at once, on one
 * node or many: the database gives each letter to one of them.
 */
final class Round {

    private static final int SIGNALS = 500;

    /** Few at a time: each may take a minute with a slow server, and what falls down comes back after {@link #HELD}. */
    private static final int BATCH = 5;

    static final Duration HELD = Duration.ofMinutes(10);

    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofMinutes(15);

    /** So long a mail server may be away (RFC 5321, 4.5.4.1 asks for four to five days of a server; ours is asked by a person). */
    private static final Duration GIVEN_UP = Duration.ofDays(3);

    private final Tray tray;
    private final Carrier carrier;
    private final IntFunction<Morning> mornings;
    private final Supplier<Instant> now;

    /**
     * @param mornings of an officer, by the place where he or she serves
     * @param now by the clock of the installation
     */
    Round(Tray tray, Carrier carrier, IntFunction<Morning> mornings, Supplier<Instant> now) {
        this.tray = tray;
        this.carrier = carrier;
        this.mornings = mornings;
        this.now = now;
    }

    /** Goes until nothing more is due, or nobody takes letters. */
    void go() {
        while (tray.gather(SIGNALS) == SIGNALS) {
            // the next ones
        }
        boolean reached = true;
        for (var letters = tray.claim(BATCH, HELD); !letters.isEmpty() && reached; ) {
            reached = carried(letters);
            letters = reached ? tray.claim(BATCH, HELD) : List.of();
        }
    }

    /** Whether the mail server was there; what was not tried because it is not waits like what was. */
    private boolean carried(List<Claimed> letters) {
        var addresses = tray.addresses(letters.stream().map(Claimed::officer).toList());
        boolean reached = true;
        for (var letter : letters) {
            if (reached) {
                reached = carry(letter, addresses.get(letter.officer()));
            } else {
                tray.failed(letter.id(), null, again(letter));
            }
        }
        return reached;
    }

    private boolean carry(Claimed letter, @Nullable MailAddress to) {
        if (to == null) {
            tray.failed(letter.id(), "NO-ADDRESS", null);
            return true;
        }
        var instant = now.get();
        var morning = mornings.apply(letter.officer());
        if (letter.signal().equals(Letter.Signal.WORK.name()) && morning.isQuiet(instant)) {
            tray.failed(letter.id(), null, morning.left(instant));
            return true;
        }
        try {
            carrier.carry(written(letter, morning), to);
            tray.sent(letter);
            return true;
        } catch (Carrier.NotTaken e) {
            boolean dead = e.forGood() || letter.waited().compareTo(GIVEN_UP) > 0;
            tray.failed(letter.id(), e.code(), dead ? null : again(letter));
            return e.forGood() || e.code().startsWith("REFUSED");
        }
    }

    private static Letter written(Claimed letter, Morning morning) {
        var earliest = letter.earliest();
        return new Letter(
                letter.id(),
                letter.turn(),
                Letter.Signal.valueOf(letter.signal()),
                letter.cases(),
                earliest == null ? null : morning.days().dayOf(earliest));
    }

    /** Twice as long each time. */
    private static Duration again(Claimed letter) {
        var wait = FIRST.multipliedBy(1L << Math.min(letter.tries() - 1, 10));
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }
}

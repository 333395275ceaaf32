package org.recourse.notification;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.recourse.access.LetterDoors.CallDue;
import org.recourse.access.OnCall;

/**
 * A life is in danger, and somebody on duty is rung: at once, and the next one at each reminder of the step for as long as
 * nobody has taken it (domain.md: at 50 and 80 per cent of the hour). When the hour is over the ladder says who owes it then,
 * and those are rung anew.
 */
final class CallRound {

    private static final int BATCH = 5;

    /** A gateway that is away is asked again soon: the hour runs. */
    static final Duration AGAIN = Duration.ofMinutes(1);

    private static final List<Integer> REMINDERS = List.of(50, 80);

    private final Tray tray;
    private final Carry carry;
    private final IntFunction<ZoneId> zones;

    /** Takes a call to a telephone. */
    @FunctionalInterface
    interface Carry {
        void carry(Call call) throws Carrier.NotTaken;
    }

    /** @param zones of a desk */
    CallRound(Tray tray, Carry carry, IntFunction<ZoneId> zones) {
        this.tray = tray;
        this.carry = carry;
        this.zones = zones;
    }

    /** Goes until nobody more is to be rung now, or nobody takes calls. */
    void go() {
        boolean reached = true;
        List<CallDue> due;
        while (reached && !(due = tray.claimCalls(BATCH)).isEmpty()) {
            for (var call : due) {
                reached &= rang(call);
            }
        }
    }

    /** Whether whoever takes calls was there. */
    private boolean rang(CallDue due) {
        var next = next(due);
        var to = to(due);
        if (to.isEmpty()) {
            tray.callEnded(due, false, next);
            return true;
        }
        try {
            carry.carry(new Call(id(due), to.get()));
            tray.callEnded(due, true, next);
            return true;
        } catch (Carrier.NotTaken e) {
            // A number that is refused is passed over, and the next one is rung; where nobody takes calls, the same
            // once more.
            tray.callEnded(due, e.forGood(), due.now().plus(AGAIN));
            return e.forGood();
        }
    }

    /** Those on duty at this hour by their turns, one after the other; where nobody is, whoever else is on the list. */
    private Optional<OnCall> to(CallDue due) {
        var here = LocalDateTime.ofInstant(due.now(), zones.apply(due.desk()));
        var listed = tray.onCall(due.desk()).stream()
                .filter(one -> due.officers().contains(one.officer()))
                .toList();
        var onDuty = listed.stream().filter(one -> one.isAt(here)).toList();
        var rung = onDuty.isEmpty() ? listed : onDuty;
        return rung.isEmpty() ? Optional.empty() : Optional.of(rung.get((due.rung() - 1) % rung.size()));
    }

    private static @Nullable Instant next(CallDue due) {
        var limit = Duration.between(due.started(), due.until());
        return REMINDERS.stream()
                .map(part -> due.started().plus(limit.multipliedBy(part).dividedBy(100)))
                .filter(due.now()::isBefore)
                .findFirst()
                .orElse(null);
    }

    /** The same for the same ring, and no number that tells how many there were. */
    private static UUID id(CallDue due) {
        return UUID.nameUUIDFromBytes(
                "call %d %d".formatted(due.id(), due.rung()).getBytes(StandardCharsets.US_ASCII));
    }
}

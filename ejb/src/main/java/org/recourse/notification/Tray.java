package org.recourse.notification;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.recourse.access.LetterDoors.CallDue;
import org.recourse.access.LetterDoors.Claimed;
import org.recourse.access.LetterDoors.News;
import org.recourse.access.OnCall;
import org.recourse.directory.MailAddress;

/** Where letters are kept; each method is a transaction of its own. */
interface Tray {

    /** Makes letters of at most so many signals that are due; answers with how many there were. */
    int gather(int most);

    /** At most so many letters that are to be delivered now, and nobody else's for this time. */
    List<Claimed> claim(int most, Duration held);

    /** Where these officers get mail; those without an address are left out. */
    Map<Integer, MailAddress> addresses(Collection<Integer> officers);

    /** A mail server has taken it. */
    void sent(Claimed letter);

    /**
     * It was not delivered.
     *
     * @param failure why, as a code; null where it only waits
     * @param again after which time it is tried again; null: it is dead
     */
    void failed(UUID letter, @Nullable String failure, @Nullable Duration again);

    /** At most so much news that is due, and nobody else's for some minutes. */
    List<News> claimNews(int most);

    /** News that was sent, or will never be. */
    void newsEnded(News news, boolean sent);

    /** News that waits so long from now. */
    void newsWaits(News news, Duration wait);

    /** At most so many calls to whoever is on duty that are due and nobody has taken, and nobody else's for some minutes. */
    List<CallDue> claimCalls(int most);

    /**
     * Somebody was rung, or could not be.
     *
     * @param rang whether that turn is over and the next one comes
     * @param again when somebody is rung again where nobody has taken it; null: not any more
     */
    void callEnded(CallDue call, boolean rang, @Nullable Instant again);

    /** Who is on call at a desk, in the order of the turns. */
    List<OnCall> onCall(int desk);
}

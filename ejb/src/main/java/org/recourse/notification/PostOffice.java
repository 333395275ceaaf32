package org.recourse.notification;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.recourse.access.Caller;
import org.recourse.access.Database;
import org.recourse.access.Guard;
import org.recourse.access.Keys;
import org.recourse.access.LetterDoors;
import org.recourse.access.LetterDoors.CallDue;
import org.recourse.access.LetterDoors.Claimed;
import org.recourse.access.LetterDoors.News;
import org.recourse.access.OnCall;
import org.recourse.access.Unbelieved;
import org.recourse.directory.MailAddress;

/** What is kept of letters, each step in a transaction of its own: none is open while a mail server is waited for. */
@Stateless
@LocalBean
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class PostOffice implements Tray {

    @EJB
    private Caller caller;

    @EJB
    private Database database;

    @Inject
    private Keys keys;

    @Override
    public int gather(int most) {
        return entered(doors -> doors.gather(most));
    }

    @Override
    public List<Claimed> claim(int most, Duration held) {
        return entered(doors -> doors.claim(most, held));
    }

    @Override
    public Map<Integer, MailAddress> addresses(Collection<Integer> officers) {
        return entered(doors -> doors.addresses(officers, keys.vault()));
    }

    @Override
    public void sent(Claimed letter) {
        entered(doors -> {
            doors.sent(letter);
            return letter;
        });
    }

    @Override
    public void failed(UUID letter, @Nullable String failure, @Nullable Duration again) {
        entered(doors -> {
            doors.failed(letter, failure, again);
            return letter;
        });
    }

    @Override
    public List<News> claimNews(int most) {
        return entered(doors -> doors.claimNews(most));
    }

    @Override
    public void newsEnded(News news, boolean sent) {
        entered(doors -> {
            doors.newsEnded(news, sent);
            return news;
        });
    }

    @Override
    public void newsWaits(News news, Duration wait) {
        entered(doors -> {
            doors.newsWaits(news, wait);
            return news;
        });
    }

    @Override
    public List<CallDue> claimCalls(int most) {
        return entered(doors -> doors.claimCalls(most));
    }

    @Override
    public void callEnded(CallDue call, boolean rang, @Nullable Instant again) {
        entered(doors -> {
            doors.callEnded(call, rang, again);
            return call;
        });
    }

    @Override
    public List<OnCall> onCall(int desk) {
        return entered(doors -> doors.onCall(desk, keys.vault()));
    }

    /** Forgets what was sent or put away weeks ago. */
    public void forget() {
        entered(doors -> {
            doors.forget();
            return doors;
        });
    }

    private <T> T entered(Function<LetterDoors, T> work) {
        var context = keys.context(caller.inAnyRole(), null);
        return database.on(connection -> {
            if (!new Guard(connection).enter(context)) {
                throw new Unbelieved();
            }
            return work.apply(new LetterDoors(connection));
        });
    }
}

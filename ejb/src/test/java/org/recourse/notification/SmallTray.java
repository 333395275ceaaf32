package org.recourse.notification;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.recourse.access.LetterDoors.CallDue;
import org.recourse.access.LetterDoors.Claimed;
import org.recourse.access.LetterDoors.News;
import org.recourse.access.OnCall;
import org.recourse.access.SmallPost;
import org.recourse.directory.MailAddress;

/** Where letters are kept, each step in a transaction of its own, as in the server; everybody has an address. */
final class SmallTray implements Tray {

    @Override
    public int gather(int most) {
        return SmallPost.entered(doors -> doors.gather(most));
    }

    @Override
    public List<Claimed> claim(int most, Duration held) {
        return SmallPost.entered(doors -> doors.claim(most, held));
    }

    @Override
    public Map<Integer, MailAddress> addresses(Collection<Integer> officers) {
        var addresses = new HashMap<Integer, MailAddress>();
        officers.forEach(officer -> addresses.put(officer, new MailAddress("o%d@small.example".formatted(officer))));
        return addresses;
    }

    @Override
    public void sent(Claimed letter) {
        SmallPost.entered(doors -> {
            doors.sent(letter);
            return letter;
        });
    }

    @Override
    public void failed(UUID letter, @Nullable String failure, @Nullable Duration again) {
        SmallPost.entered(doors -> {
            doors.failed(letter, failure, again);
            return letter;
        });
    }

    @Override
    public List<News> claimNews(int most) {
        return SmallPost.entered(doors -> doors.claimNews(most));
    }

    @Override
    public void newsEnded(News news, boolean sent) {
        SmallPost.entered(doors -> {
            doors.newsEnded(news, sent);
            return news;
        });
    }

    @Override
    public void newsWaits(News news, Duration wait) {
        SmallPost.entered(doors -> {
            doors.newsWaits(news, wait);
            return news;
        });
    }

    @Override
    public List<CallDue> claimCalls(int most) {
        return SmallPost.entered(doors -> doors.claimCalls(most));
    }

    @Override
    public void callEnded(CallDue call, boolean rang, @Nullable Instant again) {
        SmallPost.entered(doors -> {
            doors.callEnded(call, rang, again);
            return call;
        });
    }

    /** One by day, one by night, and one who is never there. */
    @Override
    public List<OnCall> onCall(int desk) {
        return List.of(
                SmallPost.onCall(2, "0800 111", "06:00", "20:00"),
                SmallPost.onCall(3, "0800 222", "18:00", "08:00"),
                SmallPost.onCall(1, "0800 333", "18:00", "08:00"));
    }
}

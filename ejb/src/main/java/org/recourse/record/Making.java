package org.recourse.record;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.recourse.grievance.Done;
import org.recourse.shared.Refusal;

/** How far a copy has come that is being made, on the node that makes it. Nothing of the case is in it. */
public final class Making {

    /** What is done now, in the order in which it is done. */
    public enum Stage {
        /** Another copy is made first. */
        WAITS,
        /** The case is read. */
        READS,
        /** The pages are drawn. */
        DRAWS,
        /** The copy is sealed and put to the case. */
        KEEPS,
        /** It waits on the case. */
        DONE,
        /** There is none, and it is said why. */
        REFUSED
    }

    private final Asked asked;
    private final String login;
    private final AtomicBoolean begun = new AtomicBoolean();
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile Stage stage = Stage.WAITS;
    private volatile @Nullable Refusal refusal;
    private volatile @Nullable Done done;

    /** @param login of whoever asked for it */
    Making(Asked asked, String login) {
        this.asked = asked;
        this.login = login;
    }

    public Asked asked() {
        return asked;
    }

    /** True for the first who asks, and for nobody else. */
    boolean begins() {
        return begun.compareAndSet(false, true);
    }

    boolean isOf(String someone) {
        return login.equals(someone);
    }

    public Stage stage() {
        return stage;
    }

    /** Whether it is still being made. */
    public boolean runs() {
        return stage != Stage.DONE && stage != Stage.REFUSED;
    }

    /**
     * What came of it; nothing while it is made. How far it has come is looked at once, so that what ends meanwhile is
     * never taken for the other of the two.
     *
     * @throws Refusal why there is none
     */
    public Optional<Done> outcome() {
        return switch (stage) {
            case DONE -> Optional.ofNullable(done);
            case REFUSED -> throw Objects.requireNonNull(refusal);
            case WAITS, READS, DRAWS, KEEPS -> Optional.empty();
        };
    }

    /** What was done; nothing unless it is done. */
    public Optional<Done> done() {
        return Optional.ofNullable(done);
    }

    /** Why there is none; nothing unless it was refused. */
    public Optional<Refusal> refusal() {
        return Optional.ofNullable(refusal);
    }

    /** Waits until it has ended, at most so long; answers whether it has. */
    public boolean endsWithin(Duration patience) {
        try {
            return ended.await(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    void at(Stage now) {
        stage = now;
    }

    void done(Done act) {
        done = act;
        end(Stage.DONE);
    }

    void refused(Refusal why) {
        refusal = why;
        end(Stage.REFUSED);
    }

    private void end(Stage last) {
        stage = last;
        ended.countDown();
    }

    @Override
    public String toString() {
        return "record " + asked.copy() + ' ' + stage;
    }
}

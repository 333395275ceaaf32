package org.recourse.system.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.recourse.grievance.Act;
import org.recourse.grievance.StaleVersion;
import org.recourse.record.Asked;
import org.recourse.record.Copy;
import org.recourse.record.Draft;
import org.recourse.record.Making;
import org.recourse.record.Printed;
import org.recourse.record.RecordMaker;
import org.recourse.record.RecordService;
import org.recourse.shared.Reference;
import org.recourse.shared.Refusal;
import org.recourse.system.ContainerTest;
import org.recourse.system.Turns;

/** A copy is made behind the back of whoever asks for it, with that person's rights and no others. */
@Order(Turns.WITHOUT_LOGIN)
class RecordMakerIT extends ContainerTest {

    private static final Duration LONG = Duration.ofSeconds(30);

    /** The queue of the server's one thread, as {@code server.cli} has it. */
    private static final int QUEUE = 200;

    @EJB
    private Stage stages;

    @EJB
    private RecordService records;

    @Inject
    private RecordMaker maker;

    @Inject
    private Road road;

    private final CountDownLatch drawing = new CountDownLatch(1);
    private final CountDownLatch drawn = new CountDownLatch(1);

    @BeforeEach
    void country() {
        stages.countryIsThere();
    }

    private static Asked asked(Reference reference, Copy copy) {
        return new Asked(reference, copy, "en", UUID.randomUUID().toString().replace("-", ""));
    }

    private static Printed printed(Draft draft) {
        return draft.printed("{\"id\":\"" + draft.id() + "\"}", 3);
    }

    /** Pages that take as long as the test wants them to. */
    private Printed slowly(Draft draft) {
        drawing.countDown();
        await(drawn);
        return printed(draft);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(LONG.toSeconds(), TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Making make(Part part, Asked asked, Function<Draft, Printed> press) {
        return road.player(part).calls(() -> maker.make(asked, part.name(), press));
    }

    private static String why(Making making) {
        assertThat(making.endsWithin(LONG)).isTrue();
        assertThat(making.stage()).isEqualTo(Making.Stage.REFUSED);
        return making.refusal().map(Refusal::key).orElse("");
    }

    private static long kept(Reference reference) throws SQLException {
        try (var ledger = Records.open()) {
            return ledger.times(reference, "record");
        }
    }

    @Test
    void it_is_made_as_whoever_asked_and_waits_on_the_case() {
        var asked = asked(road.to(Station.IN_ACTION), Copy.OVERSIGHT);
        var making = make(Part.OVERSIGHT, asked, RecordMakerIT::printed);
        assertThat(making.endsWithin(LONG)).isTrue();
        assertThat(making.stage()).as(making.refusal().toString()).isEqualTo(Making.Stage.DONE);
        assertThat(making.outcome()).isPresent();
        var kept = road.player(Part.OVERSIGHT).calls(() -> records.waiting(asked.reference(), Copy.OVERSIGHT, null));
        assertThat(kept.id()).isEqualTo(asked.id());
    }

    @Test
    void how_far_it_has_come_is_seen_by_whoever_asked_and_by_nobody_else() {
        var asked = asked(road.to(Station.IN_ACTION), Copy.OVERSIGHT);
        var making = make(Part.OVERSIGHT, asked, this::slowly);
        await(drawing);
        assertThat(making.stage()).isEqualTo(Making.Stage.DRAWS);
        assertThat(making.endsWithin(Duration.ofMillis(20))).isFalse();
        assertThat(maker.running(asked.reference(), Part.OVERSIGHT.name())).contains(making);
        assertThat(maker.find(asked.id(), Part.OVERSIGHT.name())).contains(making);
        assertThat(maker.find(asked.id(), Part.MANAGER.name())).isEmpty();
        assertThat(maker.running(asked.reference(), Part.MANAGER.name())).isEmpty();
        drawn.countDown();
        assertThat(making.endsWithin(LONG)).isTrue();
        assertThat(maker.running(asked.reference(), Part.OVERSIGHT.name())).isEmpty();
    }

    @Test
    void each_person_has_one_made_at_a_time_and_the_same_asking_is_the_same_copy() throws SQLException {
        var asked = asked(road.to(Station.IN_ACTION), Copy.OVERSIGHT);
        var making = make(Part.OVERSIGHT, asked, this::slowly);
        await(drawing);
        assertThat(make(Part.OVERSIGHT, asked, RecordMakerIT::printed)).isSameAs(making);
        assertThatThrownBy(() -> make(Part.OVERSIGHT, asked(asked.reference(), Copy.OVERSIGHT), RecordMakerIT::printed))
                .hasMessage("refusal.record-running");
        var other = make(Part.OFFICIAL, asked(asked.reference(), Copy.DUTY_BEARER), RecordMakerIT::printed);
        assertThat(other.stage()).as("the server makes one at a time").isEqualTo(Making.Stage.WAITS);
        drawn.countDown();
        assertThat(other.endsWithin(LONG)).isTrue();
        assertThat(make(Part.OVERSIGHT, asked, RecordMakerIT::printed)).isSameAs(making);
        assertThat(kept(asked.reference())).isEqualTo(2);
    }

    @Test
    void whoever_loses_the_case_while_it_is_made_gets_none_and_nothing_is_kept() throws SQLException {
        var asked = asked(road.to(Station.IN_ACTION), Copy.DUTY_BEARER);
        var making = make(Part.OFFICIAL, asked, this::slowly);
        await(drawing);
        road.does(Part.OFFICIAL, Act.RECUSE, asked.reference());
        drawn.countDown();
        assertThat(why(making)).isEqualTo("refusal.not-found");
        assertThat(kept(asked.reference())).isZero();
        assertThatThrownBy(() -> road.player(Part.OFFICIAL)
                        .calls(() -> records.waiting(asked.reference(), Copy.DUTY_BEARER, null)))
                .hasMessage("refusal.not-found");
    }

    @Test
    void a_case_that_moves_on_while_it_is_made_is_read_again() throws SQLException {
        var asked = asked(road.to(Station.ASSIGNED), Copy.OVERSIGHT);
        var times = new AtomicInteger();
        var making =
                make(Part.OVERSIGHT, asked, draft -> times.incrementAndGet() == 1 ? slowly(draft) : printed(draft));
        await(drawing);
        road.does(Part.OFFICIAL, Act.ACCEPT, asked.reference());
        drawn.countDown();
        assertThat(making.endsWithin(LONG)).isTrue();
        assertThat(making.stage()).isEqualTo(Making.Stage.DONE);
        assertThat(times).hasValue(2);
        assertThat(kept(asked.reference())).isEqualTo(1);
    }

    @Test
    void what_goes_wrong_is_said_and_nothing_is_kept() throws SQLException {
        var asked = asked(road.to(Station.IN_ACTION), Copy.OVERSIGHT);
        var broken = make(Part.OVERSIGHT, asked, draft -> {
            throw new IllegalStateException("no ink");
        });
        assertThat(why(broken)).isEqualTo("refusal.record-undone");
        assertThat(kept(asked.reference())).isZero();
        var again = make(Part.OVERSIGHT, asked, RecordMakerIT::printed);
        assertThat(again.endsWithin(LONG)).isTrue();
        assertThat(again.stage()).as("asked again").isEqualTo(Making.Stage.DONE);
    }

    @Test
    void a_case_that_moves_on_again_and_again_is_said_to_and_nothing_is_kept() throws SQLException {
        var reference = road.to(Station.IN_ACTION);
        var moving = make(Part.OVERSIGHT, asked(reference, Copy.OVERSIGHT), draft -> {
            throw new StaleVersion();
        });
        assertThat(why(moving)).isEqualTo("refusal.record-moves");
        assertThat(moving.refusal()).map(Refusal::kind).contains(Refusal.Kind.PASSING);
        assertThat(kept(reference)).isZero();
    }

    @Test
    void where_too_many_wait_whoever_asks_and_whoever_asked_the_same_are_sent_away_alike() {
        var reference = road.to(Station.IN_ACTION);
        make(Part.OVERSIGHT, asked(reference, Copy.OVERSIGHT), this::slowly);
        await(drawing);
        var waiting = new ArrayList<Making>();
        Making last;
        do {
            last = waits(reference, "waits" + waiting.size());
            waiting.add(last);
        } while (last.runs() && waiting.size() <= QUEUE);
        assertThat(why(last)).isEqualTo("refusal.record-busy");
        assertThat(last.refusal()).map(Refusal::kind).contains(Refusal.Kind.PASSING);
        assertThat(maker.find(last.asked().id(), "waits" + (waiting.size() - 1)))
                .as("what a second sender looks at")
                .contains(last);
        drawn.countDown();
        assertThat(waiting).allMatch(making -> making.endsWithin(LONG));
    }

    /** Somebody who asks for what he may not have: it is refused as soon as it is his turn. */
    private Making waits(Reference reference, String login) {
        var asked = asked(reference, Copy.OVERSIGHT);
        return road.player(Part.OFFICIAL).calls(() -> maker.make(asked, login, RecordMakerIT::printed));
    }
}

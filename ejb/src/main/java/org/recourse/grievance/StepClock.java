package org.recourse.grievance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;
import org.recourse.shared.Numbers;
import org.recourse.taxonomy.Step;

/** What somebody owes in a case by a date. A breach stays on it for ever. */
@Entity
@Table(schema = "recourse", name = "clock")
@IdClass(StepClock.Key.class)
@DynamicUpdate
public class StepClock {

    /** Where it stands; many of one step may run. */
    public record Key(long caseId, short step, int no) implements Serializable {}

    @Id
    @Column(name = "case_id")
    private long caseId;

    @Id
    @Column(name = "step")
    private short step;

    @Id
    @Column(name = "no")
    private int no;

    @Column(name = "owner_principal")
    private int owner;

    @Column(name = "started_at", updatable = false)
    private Instant startedAt;

    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "next_at")
    private Instant nextAt;

    @Column(name = "stage")
    private short stage;

    @Column(name = "paused_at")
    private @Nullable Instant pausedAt;

    @Column(name = "paused_used")
    private int pausedUsed;

    @Column(name = "extended")
    private boolean extended;

    @Column(name = "tables_version", updatable = false)
    private int tablesVersion;

    @Column(name = "running")
    private boolean running;

    @Column(name = "breached_at")
    private @Nullable Instant breachedAt;

    @Column(name = "subject")
    private @Nullable String subject;

    @Column(name = "halves")
    private @Nullable Integer halves;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected StepClock() {}

    /**
     * @param owner the principal who owes it
     * @param subject what it is about, where many of one step run: the words to tell, the item, the pending act
     */
    public StepClock(
            long caseId,
            Step step,
            int no,
            int owner,
            Instant start,
            Instant due,
            int tables,
            @Nullable String subject) {
        this.caseId = caseId;
        this.step = Numbers.of("step", step.name());
        this.no = no;
        this.owner = owner;
        this.startedAt = start;
        this.dueAt = due;
        this.nextAt = due;
        this.tablesVersion = tables;
        this.running = true;
        this.subject = subject;
    }

    /** The same step of another case, by the same date. */
    StepClock in(long otherCase) {
        var same = new StepClock(otherCase, step(), no, owner, startedAt, dueAt, tablesVersion, subject);
        same.nextAt = nextAt;
        same.stage = stage;
        same.pausedAt = pausedAt;
        same.pausedUsed = pausedUsed;
        same.extended = extended;
        same.running = running;
        same.breachedAt = breachedAt;
        same.halves = halves;
        return same;
    }

    public Step step() {
        return Step.valueOf(Numbers.code("step", step));
    }

    public short stepNumber() {
        return step;
    }

    public int no() {
        return no;
    }

    /** The principal who owes it. */
    public int owner() {
        return owner;
    }

    public Instant startedAt() {
        return startedAt;
    }

    public Instant dueAt() {
        return dueAt;
    }

    /** When something happens next: a reminder, or the date itself. */
    public Instant nextAt() {
        return nextAt;
    }

    /** How far it has come: 0 not reminded of, 1 and 2 reminded of so often. */
    public int stage() {
        return stage;
    }

    public boolean running() {
        return running;
    }

    public boolean paused() {
        return pausedAt != null;
    }

    public @Nullable Instant pausedAt() {
        return pausedAt;
    }

    /** By how much pauses moved it so far: halves of working days, or seconds where the limit counts hours. */
    public int pausedUsed() {
        return pausedUsed;
    }

    /** By how many halves of working days its date was counted; none where the date is the same in every calendar. */
    public @Nullable Integer halves() {
        return halves;
    }

    /** Its date is the day on which so many halves of working days add up, or the same in every calendar. */
    public StepClock counted(@Nullable Integer by) {
        halves = by;
        return this;
    }

    public @Nullable Instant breachedAt() {
        return breachedAt;
    }

    public @Nullable String subject() {
        return subject;
    }

    /** Which of many it is about; 0 where it is about the case, or owes words. */
    public int about() {
        return subject == null || !subject.matches("\\d{1,9}") ? 0 : Integer.parseInt(subject);
    }

    /** Whether its date was moved to a later one, which is done once. */
    public boolean extended() {
        return extended;
    }

    /** A later date, once. */
    public void extend(Instant due, Instant next) {
        moveTo(due, next);
        extended = true;
    }

    /** The words that are owed to the complainant, in the order in which they came; none where it owes another thing. */
    public List<Word> words() {
        return Word.all(subject);
    }

    /** These words are owed with it, beside those that are already. */
    public void owe(Collection<Word> more) {
        var all = new LinkedHashSet<>(words());
        all.addAll(more);
        subject = all.stream().map(Word::name).collect(Collectors.joining(","));
    }

    /** The next instant at which something happens. */
    public StepClock nextAt(Instant next) {
        nextAt = next;
        return this;
    }

    /** It was reminded of; the next instant follows. */
    public void reminded(int reached, Instant next) {
        stage = (short) reached;
        nextAt = next;
    }

    /** Done, or no longer owed. */
    public void stop() {
        running = false;
        pausedAt = null;
    }

    /** Waits; what is left of it is counted when it goes on. */
    public void pause(Instant now) {
        pausedAt = now;
        running = false;
    }

    /** Somebody else owes it from now on. */
    public void owedBy(int principal) {
        owner = principal;
    }

    /** Goes on with what was left. */
    public void resume(Instant due, Instant next, long used) {
        dueAt = due;
        nextAt = next;
        pausedUsed = Math.toIntExact(used);
        pausedAt = null;
        running = true;
    }

    /** A later date. */
    public void moveTo(Instant due, Instant next) {
        dueAt = due;
        nextAt = next;
    }

    /** Its date passed and it was not done. */
    public void breach() {
        breachedAt = dueAt;
        running = false;
        pausedAt = null;
    }
}

package org.recourse.grievance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;
import org.recourse.shared.Numbers;
import org.recourse.shared.Reference;
import org.recourse.taxonomy.Band;
import org.recourse.taxonomy.Confidentiality;
import org.recourse.taxonomy.Flag;
import org.recourse.taxonomy.Level;
import org.recourse.taxonomy.Severity;

/**
 * A grievance and where its case stands. It guards what must hold whatever the act: a level once reached is never left
 * downward, and what was approved is the summary that stands.
 */
@Entity
@Table(schema = "recourse", name = "grievance")
@DynamicUpdate
public class Grievance {

    /** Endings (list closure) that nobody has to accept before the case is closed. */
    private static final Set<String> NOT_ANSWERED = Set.of("WITHDRAWN", "UNREACHABLE", "OFFER_NOT_TAKEN");

    @Id
    @Column(name = "id", updatable = false)
    private long id;

    @Version
    @Column(name = "revision")
    private int revision;

    @Column(name = "version")
    private int version;

    @Column(name = "state")
    private State state;

    @Column(name = "last_instance")
    private boolean lastInstance;

    @Column(name = "asked_from")
    private @Nullable State askedFrom;

    @Column(name = "appealed_from")
    private @Nullable State appealedFrom;

    @Column(name = "severity")
    private Severity severity;

    @Column(name = "confidentiality")
    private Confidentiality confidentiality;

    @Column(name = "level")
    private @Nullable Level level;

    @Column(name = "category")
    private @Nullable Short category;

    @Column(name = "tile")
    private @Nullable Short tile;

    @Column(name = "area")
    private @Nullable Integer area;

    @Column(name = "desk")
    private @Nullable Integer desk;

    @Column(name = "office")
    private @Nullable Integer office;

    @Column(name = "deciding_office")
    private @Nullable Integer deciding;

    @Column(name = "outcome")
    private @Nullable String outcome;

    @Column(name = "received_at")
    private Instant receivedAt;

    @Column(name = "registered_at", updatable = false)
    private Instant registeredAt;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    @Column(name = "due_at")
    private @Nullable Instant dueAt;

    @Column(name = "waiting_for")
    private @Nullable Short waitingFor;

    @Column(name = "step")
    private @Nullable Short step;

    @Column(name = "hold")
    private boolean hold;

    @Column(name = "flags")
    private int flags;

    @Column(name = "systemic")
    private boolean systemic;

    @Column(name = "reprisal")
    private @Nullable Band reprisal;

    @Column(name = "bypass")
    private @Nullable String bypass;

    @Column(name = "summary_version")
    private @Nullable Integer summaryVersion;

    @Column(name = "summary_approved")
    private @Nullable Integer summaryApproved;

    @Column(name = "channel")
    private @Nullable Short channel;

    @Column(name = "anonymous")
    private boolean anonymous;

    @Column(name = "language")
    private @Nullable String language;

    @Column(name = "returns")
    private short returns;

    @Column(name = "disputes")
    private short disputes;

    @Column(name = "breaches")
    private short breaches;

    @Column(name = "tables_version")
    private @Nullable Integer tablesVersion;

    /** For JPA: the database makes the header, under a reference that it draws. */
    @SuppressWarnings("NullAway.Init")
    protected Grievance() {}

    // ---- what it is

    public Reference reference() {
        return new Reference(id);
    }

    /** Nobody is left who could decide an appeal against what was decided now, or somebody is. */
    public void decidedLast(boolean last) {
        lastInstance = last;
    }

    /** Whether nobody is left who could decide an appeal against what was decided last: only courts are. */
    public boolean lastInstance() {
        return lastInstance;
    }

    /** What people act upon; rises with every material act. */
    public int version() {
        return version;
    }

    /** How many acts there were; what an act writes bears the number of the next one. */
    public int revision() {
        return revision;
    }

    public State state() {
        return state;
    }

    /** The state that was asked from or appealed against, or null. */
    public @Nullable State before() {
        return state == State.AWAITING_COMPLAINANT ? askedFrom : appealedFrom;
    }

    public Severity severity() {
        return severity;
    }

    public Confidentiality confidentiality() {
        return confidentiality;
    }

    /** The highest level reached, or null before admission. */
    public @Nullable Level level() {
        return level;
    }

    /** Code of the leading category, or null before triage. */
    public @Nullable String category() {
        return category == null ? null : Numbers.code("category", category);
    }

    /** Code of what the person would say it is about, or null. */
    public @Nullable String tile() {
        return tile == null ? null : Numbers.code("tile", tile);
    }

    /** The leading area: where the harm was done. */
    public int area() {
        return set(area, "area");
    }

    /** The desk that holds the case. */
    public int desk() {
        return set(desk, "desk");
    }

    /** The desk that holds the case, or null while it is being registered. */
    @Nullable
    Integer heldBy() {
        return desk;
    }

    /** The accountable office, or null before admission. */
    public @Nullable Integer office() {
        return office;
    }

    /** The office that decides the appeal, or null while none is open. */
    public @Nullable Integer deciding() {
        return deciding;
    }

    /** The decision that is appealed against, by the state in which it stood; null while no appeal is open. */
    public @Nullable State appealedFrom() {
        return appealedFrom;
    }

    /** How it ends (list closure), where that follows from what led to the closing; else null. */
    public @Nullable String outcome() {
        return outcome;
    }

    /** Whether it can be opened again: closed for some reason at any time, before that only what ended without an answer. */
    public boolean reopens() {
        return state == State.CLOSED || outcome != null && NOT_ANSWERED.contains(outcome);
    }

    /** When the person spoke; the case clock starts there. */
    public Instant receivedAt() {
        return receivedAt;
    }

    public Instant registeredAt() {
        return registeredAt;
    }

    /** How likely a reprisal is, or null before it was scored. */
    public @Nullable Band reprisal() {
        return reprisal;
    }

    public @Nullable String bypass() {
        return bypass;
    }

    public boolean anonymous() {
        return anonymous;
    }

    /** By which channel it came in (list channel). */
    public String channel() {
        return Numbers.code("channel", Objects.requireNonNull(channel, "not received"));
    }

    /** In which the person is spoken to: a code of two letters, English where nobody said. */
    public String language() {
        return language == null ? "en" : language;
    }

    /** Whether a safety hold stands: no word goes to the person, and nobody speaks with the respondent. */
    public boolean hold() {
        return hold;
    }

    /** Refuses whatever lets something out while a safety hold stands: to the person, to the other side, or on paper. */
    public void refuseUnderHold() {
        if (hold) {
            throw ActRefused.because("hold");
        }
    }

    /** The newest version of the summary, or null while there is none. */
    public @Nullable Integer summaryVersion() {
        return summaryVersion;
    }

    /** The newest version of the summary that somebody approved, or null. */
    public @Nullable Integer summaryApproved() {
        return summaryApproved;
    }

    public int returns() {
        return returns;
    }

    public int disputes() {
        return disputes;
    }

    public int breaches() {
        return breaches;
    }

    /** When the step is due that the case waits for, or null. */
    public @Nullable Instant dueAt() {
        return dueAt;
    }

    @Nullable
    Short step() {
        return step;
    }

    @Nullable
    Short waitingFor() {
        return waitingFor;
    }

    /** Codes of the list flag, in its order. */
    public Set<String> flags() {
        var codes = new LinkedHashSet<String>();
        for (int number = 1; number <= Numbers.list("flag").size(); number++) {
            if ((flags & 1 << number - 1) != 0) {
                codes.add(Numbers.code("flag", number));
            }
        }
        return codes;
    }

    /** The guards of the lifecycle table that the case itself knows. */
    public Set<Guard> facts() {
        var facts = EnumSet.noneOf(Guard.class);
        note(facts, Guard.SYSTEMIC, systemic);
        note(facts, Guard.GRAVE, severity.compareTo(Severity.S2) <= 0);
        note(facts, Guard.RISK, severity == Severity.S1 || reprisal != null && reprisal.atLeast(Band.MEDIUM));
        note(facts, Guard.SEALED, confidentiality == Confidentiality.P4);
        note(facts, Guard.LIFE, flags().contains(Flag.LIFE_AT_RISK));
        return facts;
    }

    private static void note(Set<Guard> facts, Guard guard, boolean holds) {
        if (holds) {
            facts.add(guard);
        }
    }

    // ---- what becomes of it

    /** It has come in: what the person said decides until somebody has read it. */
    public void receive(Incoming arrival) {
        tile = arrival.tile() == null ? null : Numbers.of("tile", arrival.tile());
        flag(arrival.flags());
        area = arrival.area();
        receivedAt = arrival.spokenAt();
        channel = Numbers.of("channel", arrival.channel());
        anonymous = arrival.anonymous();
        language = arrival.language();
        tablesVersion = arrival.tablesVersion();
    }

    /** Somebody of the complainant's side has given a name. */
    public void named() {
        anonymous = false;
    }

    /** As grave, and kept as closely, as what is known of it demands. */
    public void keep(Severity how, Confidentiality kept) {
        severity = how;
        confidentiality = kept;
    }

    /** More is known of it than before; what was known stays known. */
    public void flag(Collection<String> more) {
        more.forEach(flag -> flags |= 1 << Numbers.of("flag", flag) - 1);
    }

    /** This bypass takes the place of the usual route from now on; null for none. */
    public void goUnder(@Nullable String under) {
        bypass = under;
    }

    /** Another category leads. */
    public void reclassify(String leading) {
        category = Numbers.of("category", leading);
    }

    /** A safety hold is put, or goes on. */
    public void holdBack() {
        hold = true;
    }

    /** The safety hold is over. */
    public void letGo() {
        hold = false;
    }

    /** The desk has read it. */
    public void judge(String leading, Severity how, Confidentiality kept, Band risk, @Nullable String under) {
        category = Numbers.of("category", leading);
        severity = how;
        confidentiality = kept;
        reprisal = risk;
        bypass = under;
    }

    /** It is about what many meet with: it goes by milestones, beside the single cases. */
    public void concernsMany() {
        systemic = true;
    }

    /** A new version of the summary was written; what was approved before does not cover it. */
    public void summarise(int newest) {
        summaryVersion = newest;
    }

    /** Somebody else approved the newest summary; refuses an older one, which nobody would read. */
    public void approveSummary(int approved) {
        if (summaryVersion == null || approved != summaryVersion) {
            throw ActRefused.because("summary-changed");
        }
        summaryApproved = approved;
    }

    /** An office owes the answer from now on; refuses a lower level than one already reached. */
    public void entrust(int accountable, Level to) {
        if (hasReachedAbove(to)) {
            throw ActRefused.because("level-falls");
        }
        office = accountable;
        level = to;
    }

    /** Whether the case was on a level above this one already, where it never returns to. */
    public boolean hasReachedAbove(Level there) {
        return level != null && there.compareTo(level) < 0;
    }

    /** No office owes the answer any more: the desk looks for one anew, on the level that was reached or above. */
    public void takeBack() {
        office = null;
    }

    /** This office decides the appeal from now on. */
    public void appealTo(int decider) {
        deciding = decider;
    }

    /** Nobody took anything on from it: this is how it ends (list closure), unless it is opened again. */
    public void endsAs(String closure) {
        outcome = closure;
    }

    /** A desk higher up holds the case from now on. */
    public void handOver(int newDesk) {
        desk = newDesk;
    }

    /** The risk of reprisal as it was looked at last. */
    public void scored(Band risk) {
        reprisal = risk;
    }

    /** A proposal went back to its office once more: how often it may is RETURNS_MAX. */
    public void returned() {
        returns++;
    }

    /** The person said no once more: after DISPUTES_MAX only the appeal is left. */
    public void disputed() {
        disputes++;
    }

    /** A step was late once more: at BREACHES_TO_L5 the case leaves its line. */
    public void breached() {
        breaches++;
    }

    /** The lifecycle leads there; remembers from where it was asked or appealed, and when it was closed. */
    void move(State next, Instant at) {
        boolean waits = next == State.AWAITING_COMPLAINANT || next == State.UNDER_APPEAL;
        if (next == State.CLOSED && closedAt == null) {
            closedAt = at;
        } else if (next != State.CLOSED && !waits) {
            closedAt = null;
            outcome = next == State.CLOSING ? outcome : null;
        }
        if (next == State.AWAITING_COMPLAINANT && state != State.AWAITING_COMPLAINANT) {
            askedFrom = state;
        } else if (next != State.AWAITING_COMPLAINANT) {
            askedFrom = null;
        }
        contest(next);
        state = next;
    }

    /** Who said no appeals against the same proposal; an appeal stays open while its decider asks something. */
    private void contest(State next) {
        boolean goesOn = next == State.AWAITING_COMPLAINANT && askedFrom == State.UNDER_APPEAL;
        if (next == State.UNDER_APPEAL && appealedFrom == null) {
            appealedFrom = state == State.DISPUTED ? State.OFFERED : state;
        } else if (next != State.UNDER_APPEAL && !goesOn) {
            appealedFrom = null;
            deciding = null;
        }
    }

    /** What is owed next, by whom and until when: shown in lists. */
    public void waitFor(short stepNumber, short relation, Instant due) {
        step = stepNumber;
        waitingFor = relation;
        dueAt = due;
    }

    /** Nothing is owed any more. */
    public void waitForNobody() {
        step = null;
        waitingFor = null;
        dueAt = null;
    }

    /** Every act is one step of the counter; only one that renews the case makes a new version. */
    void count(boolean renews) {
        if (renews) {
            version++;
        }
    }

    private static int set(@Nullable Integer value, String what) {
        if (value == null) {
            throw new IllegalStateException("a case without " + what);
        }
        return value;
    }
}

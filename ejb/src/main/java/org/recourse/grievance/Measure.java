package org.recourse.grievance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.recourse.access.Sealed;

/** A measure that was asked of an office, as it stood at one time; what becomes of it is a new version. */
@Entity
@Immutable
@Table(schema = "recourse", name = "measure")
@IdClass(Measure.Key.class)
public class Measure {

    /** Where it stands. */
    public record Key(long caseId, short no, int version) implements Serializable {}

    /** How far it is, by its number in the database. */
    public enum State {
        /** Asked of the office, which has not reported yet. */
        ASKED(1),
        /** The office says that it was done. */
        DONE(2),
        /** The office says that it was not done, and why. */
        NOT_DONE(3),
        /** No longer needed. */
        ENDED(4),
        /** Of an order alone: the office did not report in time, and another one was asked. */
        PASSED(5);

        private final short number;

        State(int number) {
            this.number = (short) number;
        }

        /** The state of this number; refuses one that there is not. */
        static State of(int number) {
            return values()[number - 1];
        }

        /** Whether the office still has to report. */
        public boolean open() {
            return this == ASKED;
        }
    }

    /**
     * What is sealed of it.
     *
     * @param order as the office reads it
     * @param day on which it was done or not done, as the office says; null before it reports
     * @param report what was done, or why not; null before it reports
     */
    public record Paper(
            String order, @Nullable LocalDate day, @Nullable String report) {
        @Override
        public String toString() {
            return "the paper of a measure";
        }
    }

    @Id
    @Column(name = "case_id")
    private long caseId;

    @Id
    @Column(name = "no")
    private short no;

    @Id
    @Column(name = "version")
    private int version;

    @Column(name = "kind")
    private String kind;

    @Column(name = "office")
    private int office;

    @Column(name = "state")
    private short state;

    @Column(name = "owner")
    private int owner;

    @Column(name = "shared")
    private int[] shared;

    @Column(name = "at")
    private Instant at;

    @Column(name = "sealed")
    private Sealed sealed;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected Measure() {}

    /**
     * @param owner the complainant's side, whose safety it is
     * @param shared the principal of the office that is asked, and of whoever asks
     */
    Measure(Key key, String kind, int office, State state, int owner, int[] shared, Instant at, Sealed paper) {
        caseId = key.caseId();
        no = key.no();
        version = key.version();
        this.kind = kind;
        this.office = office;
        this.state = state.number;
        this.owner = owner;
        this.shared = shared.clone();
        this.at = at;
        sealed = paper;
    }

    /** The same measure further on, as a new version; its paper is sealed again for its new place. */
    Measure next(State then, Instant when, Sealed paper) {
        return new Measure(new Key(caseId, no, version + 1), kind, office, then, owner, shared, when, paper);
    }

    /** The same measure, asked of another office: the first one sees nothing that comes after. */
    Measure passedTo(int other, int from, int to, Instant when, Sealed paper) {
        var sharedWith = shared.clone();
        for (int i = 0; i < sharedWith.length; i++) {
            sharedWith[i] = sharedWith[i] == from ? to : sharedWith[i];
        }
        return new Measure(new Key(caseId, no, version + 1), kind, other, State.ASKED, owner, sharedWith, when, paper);
    }

    public short no() {
        return no;
    }

    public int version() {
        return version;
    }

    /** Code of list measure. */
    public String kind() {
        return kind;
    }

    /** The office that is asked. */
    public int office() {
        return office;
    }

    public State state() {
        return State.of(state);
    }

    public Instant at() {
        return at;
    }

    public Sealed sealed() {
        return sealed;
    }
}

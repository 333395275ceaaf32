package org.recourse.grievance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.recourse.access.Sealed;

/** A message, a question or an answer between the complainant and the others. It is added and never rewritten. */
@Entity
@Immutable
@Table(schema = "recourse", name = "message")
@IdClass(Message.Key.class)
public class Message {

    /** Where it stands. */
    public record Key(long caseId, int no) implements Serializable {}

    /** What it is, by its number in the database. */
    public enum Kind {
        /** Said freely. */
        MESSAGE(1),
        /** Asked, and waited for. */
        QUESTION(2),
        /** What was answered. */
        ANSWER(3);

        private final short number;

        Kind(int number) {
            this.number = (short) number;
        }

        static Kind of(int number) {
            for (var kind : values()) {
                if (kind.number == number) {
                    return kind;
                }
            }
            throw new IllegalArgumentException("no kind of message has the number " + number);
        }
    }

    private static final short FROM_COMPLAINANT = 1;
    private static final short TO_COMPLAINANT = 2;

    @Id
    @Column(name = "case_id")
    private long caseId;

    @Id
    @Column(name = "no")
    private int no;

    @Column(name = "kind")
    private short kind;

    @Column(name = "direction")
    private short direction;

    @Column(name = "answers")
    private @Nullable Integer answers;

    @Column(name = "owner")
    private int owner;

    @Column(name = "shared")
    private int[] shared;

    @Column(name = "author")
    private String author;

    @Column(name = "at")
    private Instant at;

    @Column(name = "sealed")
    private Sealed sealed;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected Message() {}

    /**
     * @param owner the principal whose own it is
     * @param shared further principals whose own it is, because they asked or received it
     */
    Message(
            Key key,
            Kind kind,
            boolean fromComplainant,
            int owner,
            int[] shared,
            String author,
            Instant at,
            Sealed sealed) {
        caseId = key.caseId();
        no = key.no();
        this.kind = kind.number;
        direction = fromComplainant ? FROM_COMPLAINANT : TO_COMPLAINANT;
        this.owner = owner;
        this.shared = shared.clone();
        this.author = author;
        this.at = at;
        this.sealed = sealed;
    }

    /** The same message in another case, sealed for its place there. */
    Message in(long otherCase, String by, Sealed anew) {
        var same = new Message(new Key(otherCase, no), kind(), fromComplainant(), owner, shared, by, at, anew);
        same.answers = answers;
        return same;
    }

    public int no() {
        return no;
    }

    public Kind kind() {
        return Kind.of(kind);
    }

    public boolean fromComplainant() {
        return direction == FROM_COMPLAINANT;
    }

    public @Nullable Integer answers() {
        return answers;
    }

    public int owner() {
        return owner;
    }

    public String author() {
        return author;
    }

    public Instant at() {
        return at;
    }

    public Sealed sealed() {
        return sealed;
    }
}

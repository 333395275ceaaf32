package org.recourse.grievance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.recourse.access.Sealed;
import org.recourse.shared.Money;
import org.recourse.shared.Numbers;

/** One thing that was promised, as it stood at one time; what becomes of it is a new version. */
@Entity
@Immutable
@Table(schema = "recourse", name = "item")
@IdClass(Item.Key.class)
public class Item {

    /** Where it stands. */
    public record Key(long caseId, short no, int version) implements Serializable {}

    /** How far it is, by its number in the database. */
    public enum Progress {
        /** Agreed to, not yet done. */
        PROMISED(1),
        /** Reported done, not yet seen. */
        DONE(2),
        /** Seen by somebody who did not do it. */
        VERIFIED(3),
        /** Looked at and not there; it has a new date. */
        FAILED(4);

        private final short number;

        Progress(int number) {
            this.number = (short) number;
        }

        static Progress of(int number) {
            for (var progress : values()) {
                if (progress.number == number) {
                    return progress;
                }
            }
            throw new IllegalArgumentException("no progress has the number " + number);
        }

        /** Somebody still has to do it. */
        public boolean open() {
            return this == PROMISED || this == FAILED;
        }
    }

    /**
     * What was promised.
     *
     * @param type code of list remedy
     * @param office who does it
     * @param worth where it is money, or said in money
     */
    public record Promise(String type, int office, Instant due, Optional<Money> worth) {}

    @Id
    @Column(name = "case_id")
    private long caseId;

    @Id
    @Column(name = "no")
    private short no;

    @Id
    @Column(name = "version")
    private int version;

    @Column(name = "type")
    private short type;

    @Column(name = "office")
    private @Nullable Integer office;

    @Column(name = "due_at")
    private @Nullable Instant dueAt;

    @Column(name = "value")
    private @Nullable Long value;

    @Column(name = "currency")
    private @Nullable String currency;

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
    protected Item() {}

    Item(Key key, Promise promise, int owner, int[] shared, Instant at, Sealed what) {
        caseId = key.caseId();
        no = key.no();
        version = key.version();
        type = Numbers.of("remedy", promise.type());
        office = promise.office();
        dueAt = promise.due();
        value = promise.worth().map(Money::minor).orElse(null);
        currency = promise.worth().map(Money::currency).orElse(null);
        state = Progress.PROMISED.number;
        this.owner = owner;
        this.shared = shared.clone();
        this.at = at;
        sealed = what;
    }

    /** The same item further on, as a new version; what it says is sealed again for its new place. */
    Item next(Progress progress, Instant due, Instant when, Sealed what) {
        var promise = new Promise(type(), office == null ? 0 : office, due, worth());
        var item = new Item(new Key(caseId, no, version + 1), promise, owner, shared, when, what);
        item.office = office;
        item.state = progress.number;
        return item;
    }

    public short no() {
        return no;
    }

    public int version() {
        return version;
    }

    /** Code of list remedy. */
    public String type() {
        return Numbers.code("remedy", type);
    }

    public @Nullable Integer office() {
        return office;
    }

    public @Nullable Instant due() {
        return dueAt;
    }

    /** What it is worth, where that was said in money. */
    public Optional<Money> worth() {
        return Money.of(value, currency);
    }

    public Progress progress() {
        return Progress.of(state);
    }

    public Sealed sealed() {
        return sealed;
    }
}

package org.recourse.grievance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.recourse.access.Sealed;
import org.recourse.shared.Money;

/**
 * Money that was paid on an item, as it stood at one time. What somebody finds out about it, such as that less arrived
 * than was paid, is a new version.
 */
@Entity
@Immutable
@Table(schema = "recourse", name = "payment")
@IdClass(Payment.Key.class)
public class Payment {

    /** Where it stands; its number is the revision of the case that brought it. */
    public record Key(long caseId, int no, int version) implements Serializable {}

    /**
     * How it was paid.
     *
     * @param toWhom who got it, where it was not the person; the person agreed to that
     * @param by pseudonym of whoever wrote it down; not kept of the oldest
     */
    public record Slip(
            String amount,
            String currency,
            @Nullable String toWhom,
            String way,
            String proof,
            @Nullable String by) {

        /** Whether it tells of the same payment, whoever has written it down. */
        public boolean tellsTheSameAs(Slip other) {
            return amount.equals(other.amount)
                    && currency.equals(other.currency)
                    && Objects.equals(toWhom, other.toWhom)
                    && way.equals(other.way)
                    && proof.equals(other.proof);
        }
    }

    @Id
    @Column(name = "case_id")
    private long caseId;

    @Id
    @Column(name = "no")
    private int no;

    @Id
    @Column(name = "version")
    private int version;

    @Column(name = "item")
    private short item;

    @Column(name = "amount")
    private long amount;

    @Column(name = "currency")
    private String currency;

    @Column(name = "paid_on")
    private LocalDate paidOn;

    @Column(name = "received")
    private boolean received;

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
    protected Payment() {}

    Payment(Key key, int item, Money money, LocalDate day, int owner, int[] shared, Instant at, Sealed slip) {
        caseId = key.caseId();
        no = key.no();
        version = key.version();
        this.item = (short) item;
        amount = money.minor();
        currency = money.currency();
        paidOn = day;
        this.owner = owner;
        this.shared = shared.clone();
        this.at = at;
        sealed = slip;
    }

    /** The same payment, of which somebody has found that so much has arrived. */
    Payment arrived(Money money, Instant when, Sealed slip) {
        var key = new Key(caseId, no, version + 1);
        var payment = new Payment(key, item, money, paidOn, owner, shared, when, slip);
        payment.received = true;
        return payment;
    }

    public int no() {
        return no;
    }

    public int version() {
        return version;
    }

    /** The number of the item that it is a part of. */
    public int item() {
        return item;
    }

    /** What counts of it: what was said to be paid, or what has arrived of that. */
    public Money money() {
        return new Money(amount, currency);
    }

    public LocalDate paidOn() {
        return paidOn;
    }

    /** Whether somebody who did not pay has found that it has arrived. */
    public boolean received() {
        return received;
    }

    public Sealed sealed() {
        return sealed;
    }
}

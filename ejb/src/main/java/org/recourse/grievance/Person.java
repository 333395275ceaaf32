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

/** A complainant of a case. Name and safe contact are sealed texts of scope identity. */
@Entity
@Immutable
@Table(schema = "recourse", name = "person")
@IdClass(Person.Key.class)
public class Person {

    /** Where it stands. */
    public record Key(long caseId, short no) implements Serializable {}

    @Id
    @Column(name = "case_id")
    private long caseId;

    @Id
    @Column(name = "no")
    private short no;

    @Column(name = "pseudonym")
    private String pseudonym;

    @Column(name = "anonymous")
    private boolean anonymous;

    @Column(name = "receipt_only")
    private boolean receiptOnly;

    @Column(name = "consent")
    private @Nullable Boolean consent;

    @Column(name = "language")
    private String language;

    @Column(name = "at")
    private Instant at;

    @Column(name = "left_at")
    private @Nullable Instant leftAt;

    /**
     * What a person says of himself or herself.
     *
     * @param receiptOnly has a receipt and no safe contact
     * @param consent agreed that a summary goes to the office that must act; a person without a name need not
     */
    public record Said(boolean anonymous, boolean receiptOnly, boolean consent, String language) {}

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected Person() {}

    /**
     * @param pseudonym 32 hex by which the ledger names the person, in this case alone
     * @param said what the person said of himself or herself
     */
    Person(Key key, String pseudonym, Said said, Instant at) {
        caseId = key.caseId();
        no = key.no();
        this.pseudonym = pseudonym;
        anonymous = said.anonymous();
        receiptOnly = said.receiptOnly();
        consent = said.consent();
        language = said.language();
        this.at = at;
    }

    public short no() {
        return no;
    }

    public String pseudonym() {
        return pseudonym;
    }

    public boolean anonymous() {
        return anonymous;
    }

    public boolean receiptOnly() {
        return receiptOnly;
    }

    /** From now on the person has a case of his or her own; the database has written it down. */
    void leave(Instant when) {
        leftAt = when;
    }

    /** Whether the person has a case of his or her own, and is of this one no more. */
    boolean hasLeft() {
        return leftAt != null;
    }

    /** The language in which the person is told. */
    String language() {
        return language;
    }

    /** Whether the person said that a summary may go to the office that must act. */
    public boolean agreed() {
        return Boolean.TRUE.equals(consent);
    }

    /** Whether the person agreed that a summary goes to the office that must act; null where it was not kept. */
    @Nullable
    Boolean consent() {
        return consent;
    }
}

package org.recourse.grievance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

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

    @Column(name = "language")
    private String language;

    @Column(name = "at")
    private Instant at;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected Person() {}

    /**
     * @param pseudonym 32 hex by which the ledger names the person, in this case alone
     * @param receiptOnly has a receipt and no safe contact
     */
    Person(Key key, String pseudonym, boolean anonymous, boolean receiptOnly, String language, Instant at) {
        caseId = key.caseId();
        no = key.no();
        this.pseudonym = pseudonym;
        this.anonymous = anonymous;
        this.receiptOnly = receiptOnly;
        this.language = language;
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
}

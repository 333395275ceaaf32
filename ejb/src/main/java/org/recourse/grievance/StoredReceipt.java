package org.recourse.grievance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** The keyed digest of a receipt, which is never stored itself. It is added here and looked up by the database alone. */
@Entity
@Immutable
@Table(schema = "recourse", name = "receipt")
class StoredReceipt {

    @Id
    @Column(name = "digest")
    private byte[] digest;

    @Column(name = "case_id")
    private long caseId;

    @Column(name = "person")
    private short person;

    @Column(name = "pseudonym")
    private String pseudonym;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected StoredReceipt() {}

    StoredReceipt(byte[] digest, long caseId, int person, String pseudonym) {
        this.digest = digest.clone();
        this.caseId = caseId;
        this.person = (short) person;
        this.pseudonym = pseudonym;
    }
}

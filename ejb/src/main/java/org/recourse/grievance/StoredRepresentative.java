package org.recourse.grievance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import org.hibernate.annotations.Immutable;
import org.recourse.access.Sealed;

/**
 * Who speaks for a person of a group, or that nobody does, under that person's key. It stands apart from the person, whom
 * everybody sees who sees the case: the database shows it to whoever may open who the persons are.
 */
@Entity
@Immutable
@Table(schema = "recourse", name = "representative")
@IdClass(StoredRepresentative.Key.class)
class StoredRepresentative {

    /** Where it stands. */
    record Key(long caseId, short no) implements Serializable {}

    @Id
    @Column(name = "case_id")
    private long caseId;

    @Id
    @Column(name = "no")
    private short no;

    @Column(name = "sealed")
    private Sealed sealed;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected StoredRepresentative() {}

    StoredRepresentative(Key key, Sealed representative) {
        caseId = key.caseId();
        no = key.no();
        sealed = representative;
    }

    /** The number of the person for whom somebody speaks. */
    short no() {
        return no;
    }

    Sealed sealed() {
        return sealed;
    }
}

package org.recourse.grievance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import org.hibernate.annotations.Immutable;
import org.recourse.access.Sealed;

/** The telephone of a person of the case to which news may go, under that person's key; the newest version counts. */
@Entity
@Immutable
@Table(schema = "recourse", name = "reach")
@IdClass(Reach.Key.class)
class Reach {

    /** Where it stands. */
    record Key(long caseId, short no, int version) implements Serializable {}

    @Id
    @Column(name = "case_id")
    private long caseId;

    @Id
    @Column(name = "no")
    private short no;

    @Id
    @Column(name = "version")
    private int version;

    @Column(name = "sealed")
    private Sealed sealed;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected Reach() {}

    Reach(Key key, Sealed phone) {
        caseId = key.caseId();
        no = key.no();
        version = key.version();
        sealed = phone;
    }

    short no() {
        return no;
    }

    int version() {
        return version;
    }

    Sealed sealed() {
        return sealed;
    }
}

package org.recourse.grievance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import org.hibernate.annotations.Immutable;
import org.recourse.access.Sealed;

/** The words of a name of the case as digests, sealed: by these it is found in words that go out. */
@Entity
@Immutable
@Table(schema = "recourse", name = "protected_name")
@IdClass(ProtectedName.Key.class)
public class ProtectedName {

    /** Where it stands. */
    public record Key(long caseId, int no) implements Serializable {}

    @Id
    @Column(name = "case_id")
    private long caseId;

    @Id
    @Column(name = "no")
    private int no;

    @Column(name = "person")
    private short person;

    @Column(name = "sealed")
    private Sealed sealed;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected ProtectedName() {}

    ProtectedName(Key key, int person, Sealed digests) {
        caseId = key.caseId();
        no = key.no();
        this.person = (short) person;
        sealed = digests;
    }

    int no() {
        return no;
    }

    /** Number of the key under which it is sealed: of the person whose name it is, or of the case. */
    int person() {
        return person;
    }

    Sealed sealed() {
        return sealed;
    }
}

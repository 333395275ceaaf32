package org.recourse.grievance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import org.hibernate.annotations.Immutable;
import org.recourse.access.Sealed;

/** The words of one version of a summary as digests, sealed: of these an act makes what somebody else finds it by. */
@Entity
@Immutable
@Table(schema = "recourse", name = "vocabulary")
@IdClass(StoredVocabulary.Key.class)
public class StoredVocabulary {

    /** Where it stands; the key is the number of the search key. */
    public record Key(long caseId, int version, short key) implements Serializable {}

    @Id
    @Column(name = "case_id")
    private long caseId;

    @Id
    @Column(name = "version")
    private int version;

    @Id
    @Column(name = "key")
    private short key;

    @Column(name = "sealed")
    private Sealed sealed;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected StoredVocabulary() {}

    StoredVocabulary(Key where, Sealed sealed) {
        caseId = where.caseId();
        version = where.version();
        key = where.key();
        this.sealed = sealed;
    }

    Sealed sealed() {
        return sealed;
    }
}

package org.recourse.grievance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.recourse.access.WrappedKey;
import org.recourse.shared.Reference;

/** A key of a case in its wrapped form; destroying the row erases what it sealed. */
@Entity
@Immutable
@Table(schema = "recourse", name = "case_key")
@IdClass(StoredKey.Key.class)
public class StoredKey {

    /** Where it stands: 0 is the case's own key. */
    public record Key(long caseId, short no) implements Serializable {}

    /** As many people as a group can have, and the case. */
    private static final int MOST = 1001;

    @Id
    @Column(name = "case_id")
    private long caseId;

    @Id
    @Column(name = "no")
    private short no;

    @Column(name = "kek")
    private short kek;

    @Column(name = "wrapped")
    private byte[] wrapped;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected StoredKey() {}

    StoredKey(Reference reference, WrappedKey key) {
        caseId = reference.value();
        no = (short) key.number();
        kek = (short) key.wrappedBy();
        wrapped = key.bytes();
    }

    static List<StoredKey> of(EntityManager em, Reference reference) {
        return em.createQuery("select k from StoredKey k where k.caseId = :id order by k.no", StoredKey.class)
                .setParameter("id", reference.value())
                .setMaxResults(MOST)
                .getResultList();
    }

    WrappedKey wrapped() {
        return new WrappedKey(no, kek, wrapped);
    }
}

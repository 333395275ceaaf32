package org.recourse.grievance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.recourse.access.Relation;
import org.recourse.access.Tie;
import org.recourse.shared.Numbers;
import org.recourse.shared.Reference;

/** A tie as the database keeps it; read here, written by {@code settle} alone. */
@Entity
@Immutable
@Table(schema = "recourse", name = "tie")
@IdClass(StoredTie.Key.class)
public class StoredTie {

    /** Where it stands. */
    public record Key(long caseId, int no) implements Serializable {}

    @Id
    @Column(name = "case_id")
    private long caseId;

    @Id
    @Column(name = "no")
    private int no;

    @Column(name = "relation")
    private short relation;

    @Column(name = "principal")
    private int principal;

    @Column(name = "since")
    private Instant since;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected StoredTie() {}

    static List<Tie> of(EntityManager em, Reference reference) {
        return em.createQuery("select t from StoredTie t where t.caseId = :id order by t.no", StoredTie.class)
                .setParameter("id", reference.value())
                .getResultStream()
                .map(StoredTie::tie)
                .toList();
    }

    /** A tie ends by an act and never by itself: what has ended holds no more, whatever the clock says. */
    Tie tie() {
        return new Tie(Relation.of(Numbers.code("relation", relation)), principal, since, endedAt);
    }
}

package org.recourse.grievance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;
import org.recourse.shared.Numbers;

/** One category of a case, until others take the place of all; one of them leads. */
@Entity
@DynamicUpdate
@Table(schema = "recourse", name = "allegation")
@IdClass(Allegation.Key.class)
public class Allegation {

    /** Where it stands. */
    public record Key(long caseId, short no) implements Serializable {}

    @Id
    @Column(name = "case_id")
    private long caseId;

    @Id
    @Column(name = "no")
    private short no;

    @Column(name = "category")
    private short category;

    @Column(name = "leads")
    private boolean leads;

    @Column(name = "at")
    private Instant at;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected Allegation() {}

    Allegation(Key key, String category, boolean leads, Instant at) {
        caseId = key.caseId();
        no = key.no();
        this.category = Numbers.of("category", category);
        this.leads = leads;
        this.at = at;
    }

    /** The same in another case. */
    Allegation in(long otherCase) {
        var same = new Allegation(new Key(otherCase, no), category(), leads, at);
        same.endedAt = endedAt;
        return same;
    }

    public String category() {
        return Numbers.code("category", category);
    }

    public boolean leads() {
        return leads;
    }

    boolean holds() {
        return endedAt == null;
    }

    /** The case is not about this any more. */
    void end(Instant now) {
        endedAt = now;
    }
}

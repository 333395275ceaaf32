package org.recourse.grievance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;
import org.recourse.shared.Numbers;

/** Who is said to have done harm, must put it right or knows of it. A name is a sealed text of scope identity. */
@Entity
@DynamicUpdate
@Table(schema = "recourse", name = "party")
@IdClass(Party.Key.class)
public class Party {

    /** Code of list party_role: who is said to have done harm. */
    public static final String ALLEGED = "ALLEGED";

    /** Code of list party_role: who has to put it right. */
    public static final String MUST_REMEDY = "MUST_REMEDY";

    /** Code of list party_role: who knows of the matter. */
    public static final String INFORMANT = "INFORMANT";

    /** Where it stands. */
    public record Key(long caseId, short no) implements Serializable {}

    @Id
    @Column(name = "case_id")
    private long caseId;

    @Id
    @Column(name = "no")
    private short no;

    @Column(name = "role", updatable = false)
    private short role;

    @Column(name = "kind", updatable = false)
    private short kind;

    @Column(name = "office", updatable = false)
    private @Nullable Integer office;

    @Column(name = "digest", updatable = false)
    private @Nullable String digest;

    @Column(name = "name_version", updatable = false)
    private @Nullable Integer nameVersion;

    @Column(name = "owner", updatable = false)
    private int owner;

    @Column(name = "at", updatable = false)
    private Instant at;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected Party() {}

    Party(Key key, String role, String kind, @Nullable Integer office, int owner, Instant at) {
        caseId = key.caseId();
        no = key.no();
        this.role = Numbers.of("party_role", role);
        this.kind = Numbers.of("party", kind);
        this.office = office;
        this.owner = owner;
        this.at = at;
    }

    /** The same party, of which a name is known: its keyed digest, and the version of the text that holds it. */
    public Party named(String keyedDigest, int version) {
        digest = keyedDigest;
        nameVersion = version;
        return this;
    }

    /** The same party of another case. */
    Party in(long otherCase) {
        var same = new Party(new Key(otherCase, no), role(), kind(), office, owner, at);
        same.digest = digest;
        same.nameVersion = nameVersion;
        same.endedAt = endedAt;
        return same;
    }

    /** It was named by mistake; it is kept, and counts no more. */
    void end(Instant when) {
        endedAt = when;
    }

    boolean ended() {
        return endedAt != null;
    }

    /** The same party, whose name stands in another case: here it is known by its keyed digest alone. */
    public Party known(String keyedDigest) {
        digest = keyedDigest;
        return this;
    }

    public short no() {
        return no;
    }

    /** Code of list party_role. */
    public String role() {
        return Numbers.code("party_role", role);
    }

    /** Code of list party. */
    public String kind() {
        return Numbers.code("party", kind);
    }

    public @Nullable Integer office() {
        return office;
    }

    public @Nullable String digest() {
        return digest;
    }

    /** Version of the text that holds the name, or null. */
    public @Nullable Integer nameVersion() {
        return nameVersion;
    }

    /** Whether nothing tells one from the other: same role, kind, office and name. */
    public boolean isSameAs(Party other) {
        return role == other.role
                && kind == other.kind
                && Objects.equals(office, other.office)
                && Objects.equals(digest, other.digest);
    }

    /** Whether it knows of the matter, and neither is accused nor must put it right. */
    public boolean isInformant() {
        return role().equals(INFORMANT);
    }

    public boolean alleged() {
        return role().equals(ALLEGED);
    }
}

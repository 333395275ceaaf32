package org.recourse.grievance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.recourse.access.Sealed;

/** One version of one text of a case, sealed. It is added and never rewritten. */
@Entity
@Immutable
@Table(schema = "recourse", name = "text")
@IdClass(CaseText.Key.class)
public class CaseText {

    /** Where it stands. */
    public record Key(long caseId, int scope, short field, int version) implements Serializable {}

    @Id
    @Column(name = "case_id")
    private long caseId;

    @Id
    @Column(name = "scope")
    private int scope;

    @Id
    @Column(name = "field")
    private short field;

    @Id
    @Column(name = "version")
    private int version;

    @Column(name = "person")
    private @Nullable Short person;

    @Column(name = "owner")
    private int owner;

    @Column(name = "author")
    private String author;

    @Column(name = "at")
    private Instant at;

    @Column(name = "sealed")
    private Sealed sealed;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected CaseText() {}

    /** @param person whose text it is; 0 where it is the case's */
    CaseText(Key key, int person, int owner, String author, Instant at, Sealed sealed) {
        caseId = key.caseId();
        scope = key.scope();
        field = key.field();
        version = key.version();
        this.person = person == 0 ? null : (short) person;
        this.owner = owner;
        this.author = author;
        this.at = at;
        this.sealed = sealed;
    }

    boolean isOf(int ofScope, int ofField) {
        return scope == ofScope && field == ofField;
    }

    public int version() {
        return version;
    }

    /** The principal whose own it is. */
    public int owner() {
        return owner;
    }

    /** Pseudonym of whoever wrote it. */
    public String author() {
        return author;
    }

    public Instant at() {
        return at;
    }

    public Sealed sealed() {
        return sealed;
    }

    /** The person whose text it is; 0 where it is the case's. */
    int person() {
        return person == null ? 0 : person;
    }
}

package org.recourse.grievance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Arrays;
import org.hibernate.annotations.Immutable;
import org.recourse.access.Actor;
import org.recourse.access.Sealed;
import org.recourse.taxonomy.Role;

/**
 * An act that waits for a second person: who asked for what, for which version of the case, who may confirm, until when.
 * What becomes of it is written by the database when the confirmation is settled.
 */
@Entity
@Immutable
@Table(schema = "recourse", name = "pending_act")
@IdClass(PendingAct.Key.class)
public class PendingAct {

    /** Where it stands. */
    public record Key(long caseId, int no) implements Serializable {}

    @Id
    @Column(name = "case_id")
    private long caseId;

    @Id
    @Column(name = "no")
    private int no;

    @Column(name = "act")
    private String act;

    @Column(name = "version")
    private int version;

    @Column(name = "by_actor")
    private String byActor;

    @Column(name = "by_role")
    private String byRole;

    @Column(name = "second")
    private int[] second;

    @Column(name = "until")
    private Instant until;

    @Column(name = "state", insertable = false)
    private short state;

    @Column(name = "at")
    private Instant at;

    @Column(name = "sealed")
    private Sealed sealed;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected PendingAct() {}

    /** @param second the principals that may confirm or decline */
    PendingAct(Key key, Act act, int version, Asker asker, int[] second, Instant until, Sealed input) {
        caseId = key.caseId();
        no = key.no();
        this.act = act.code();
        this.version = version;
        byActor = asker.pseudonym();
        byRole = asker.role().code();
        this.second = second.clone();
        this.until = until;
        at = asker.at();
        sealed = input;
    }

    /** Who asked, as the ledger names the person, in which role and when. */
    record Asker(String pseudonym, Role role, Instant at) {}

    public int no() {
        return no;
    }

    public Act act() {
        return Act.of(act);
    }

    /** Pseudonym of whoever asked. */
    public String by() {
        return byActor;
    }

    public Role byRole() {
        return Role.of(byRole);
    }

    public Instant at() {
        return at;
    }

    public Instant until() {
        return until;
    }

    int version() {
        return version;
    }

    /** Whether this actor is one of those who may confirm or decline it. */
    boolean mayBeConfirmedBy(Actor actor) {
        return Arrays.stream(second).anyMatch(actor.principals()::contains);
    }

    /** Nobody has confirmed or declined it, and it still holds. */
    public boolean waits() {
        return state == 0;
    }

    Sealed sealed() {
        return sealed;
    }
}

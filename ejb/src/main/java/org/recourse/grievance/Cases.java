package org.recourse.grievance;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.recourse.access.Begun;
import org.recourse.access.Caller;
import org.recourse.access.ClearText;
import org.recourse.access.Database;
import org.recourse.access.Keys;
import org.recourse.access.LinkDoors;
import org.recourse.access.Opened;
import org.recourse.access.OrderDoors;
import org.recourse.access.Presence;
import org.recourse.access.Readership;
import org.recourse.access.Relation;
import org.recourse.access.Rights;
import org.recourse.access.Scope;
import org.recourse.access.Settlement;
import org.recourse.access.SignedReadership;
import org.recourse.ledger.Facts;
import org.recourse.ledger.StreamName;
import org.recourse.shared.Reference;
import org.recourse.taxonomy.Role;

/** Takes cases into the hand and settles them: the Java side of the doors of the database. */
@ApplicationScoped
class Cases {

    @PersistenceContext
    private EntityManager em;

    @EJB
    private Caller caller;

    @EJB
    private Database database;

    @Inject
    private Keys keys;

    @Inject
    private World world;

    @Inject
    private WordIndex words;

    @Inject
    private Traits traits;

    /**
     * Takes a case into the hand for an act that these roles may do; {@code begun} is how the database is told of it. Whoever
     * has several of them does it in the first in which this case lets him. Where the same request of the same caller did the
     * act before, what came of it is answered in place of a refusal.
     *
     * @throws ActRefused where the caller has none of the roles, whatever the case
     */
    Taken take(CaseVersion at, String begun, Set<Role> roles) {
        var presences = caller.each(roles);
        if (presences.isEmpty()) {
            throw ActRefused.actor(Act.of(Opening.base(begun)));
        }
        return presences.stream()
                .flatMap(presence -> take(presence, at, begun).stream())
                .findFirst()
                .orElseThrow(GrievanceNotFound::new);
    }

    /** Takes a case into the hand of the product itself, for an act that is its own and moves no case. */
    CaseInHand takeItself(Reference reference, String act) {
        var presence = caller.in(Set.of(Role.CLOCKWORK)).orElseThrow(GrievanceNotFound::new);
        return take(presence, CaseVersion.any(reference), act)
                .orElseThrow(GrievanceNotFound::new)
                .hand();
    }

    /** Nothing where the case is hidden, absent or not the caller's to act on in this role. */
    private Optional<Taken> take(Presence presence, CaseVersion at, String begun) {
        var context = keys.context(presence, at.request());
        var receipt = presence.receipt();
        var order = at.order();
        var answer = order != null
                ? database.on(connection -> new OrderDoors(connection).begin(context, order, begun))
                : database.with(guard -> receipt == null
                        ? guard.begin(context, named(at.reference()), at.version(), begun)
                        : guard.beginByReceipt(context, receipt, at.version(), begun));
        meant(at.reference(), answer.reference());
        return before(at, answer, begun).map(Taken::before).or(() -> switch (answer.answer()) {
            case HIDDEN -> Optional.empty();
            case STALE -> throw new StaleVersion();
            case READY -> Optional.of(Taken.inHand(inHand(presence, Objects.requireNonNull(answer.inHand()), begun)));
        });
    }

    /** Without a receipt, a case is found by its reference only. */
    private static Reference named(@Nullable Reference reference) {
        if (reference == null) {
            throw new GrievanceNotFound();
        }
        return reference;
    }

    /** A receipt opens its own case, and no other one that is named beside it. */
    private static void meant(@Nullable Reference asked, @Nullable Reference found) {
        if (asked != null && found != null && !asked.equals(found)) {
            throw new GrievanceNotFound();
        }
    }

    private Optional<Done> before(CaseVersion at, Begun answer, String begun) {
        var reference = answer.reference();
        if (at.request() == null || reference == null) {
            return Optional.empty();
        }
        return database.with(guard -> guard.sentBefore(reference, Opening.base(begun)))
                .map(sent -> new Done(reference, sent.version(), HexFormat.of().formatHex(sent.entry()), sent.waits()));
    }

    /** What an act before this one of the same transaction had in hand is read anew: the database has settled it. */
    private CaseInHand inHand(Presence presence, Begun.InHand begun, String act) {
        em.clear();
        var reference = begun.reference();
        var doer = new Doer(presence.actor(), presence.role(), relations(begun.rights()), ownAs(begun.rights()), null);
        var hand = hand(doer, keysOf(reference), new Opening(act, begun.revision(), begun.pending()));
        hand.reads(begun.rights().reads());
        hand.adds(begun.rights().adds(), begun.header() != null);
        hand.people().shownBy(begun.person());
        return hand;
    }

    private static Set<Relation> relations(Rights rights) {
        var relations = EnumSet.noneOf(Relation.class);
        relations.addAll(rights.relations());
        return relations;
    }

    private static int ownAs(Rights rights) {
        return rights.ownAs().stream().min(Integer::compare).orElseThrow(GrievanceNotFound::new);
    }

    /**
     * Opens a case to be read; the read stands in the ledger before anything of it is shown. Whoever has several roles reads
     * in the first that shows him something.
     *
     * @param reference none for the case whose receipt was shown
     */
    CaseInHand open(@Nullable Reference reference, Set<Scope> wanted, @Nullable String reason, List<String> facts) {
        return open(reference, Wish.page(wanted), reason, facts);
    }

    /** As {@link #open(Reference, Set, String, List)}, for what is more or other than a page shows. */
    CaseInHand open(@Nullable Reference reference, Wish wish, @Nullable String reason, List<String> facts) {
        return caller.each(EnumSet.allOf(Role.class)).stream()
                .flatMap(presence -> open(presence, reference, wish, reason, facts).stream())
                .findFirst()
                .orElseThrow(GrievanceNotFound::new);
    }

    /** As {@link #open}, for a written reason, which is kept for those who may know who has read the case. */
    CaseInHand openFor(Reference reference, Wish wish, ClearText reason, List<String> facts) {
        var seal = reason.seal(StreamName.of(reference), "reason").digest();
        var hand = open(reference, wish, seal, facts);
        var entry = hand.readEntry();
        hand.papers()
                .sealReason(entry, reason)
                .ifPresent(why -> database.with(guard -> {
                    guard.keepReason(reference, HexFormat.of().parseHex(entry), why);
                    return why;
                }));
        return hand;
    }

    private Optional<CaseInHand> open(
            Presence presence, @Nullable Reference reference, Wish wish, @Nullable String reason, List<String> facts) {
        var context = keys.context(presence, null);
        var receipt = presence.receipt();
        return database.with(guard -> receipt == null
                        ? guard.open(context, named(reference), Scope.mask(wish.scopes()), reason, facts)
                        : guard.openByReceipt(context, receipt, Scope.mask(wish.scopes()), facts))
                .map(opened -> opened(presence, reference, opened, wish));
    }

    private CaseInHand opened(Presence presence, @Nullable Reference asked, Opened opened, Wish wish) {
        meant(asked, opened.reference());
        var rights = opened.rights();
        var doer = new Doer(presence.actor(), presence.role(), relations(rights), ownAs(rights), null);
        var read = new Opening(Act.READ.code(), opened.revision(), 0);
        var hand = hand(doer, opened.reference(), wish, read);
        hand.opened(rights, HexFormat.of().formatHex(opened.entry()), this::knows);
        hand.people().shownBy(opened.person());
        return hand;
    }

    /** Whether whoever reads may know of this other case. */
    private boolean knows(Reference other) {
        return database.on(connection -> new LinkDoors(connection).other(other)).isPresent();
    }

    /**
     * Opens an order that was asked of the caller's office; the read stands in the ledger of its case. Nothing of the case
     * comes with it but the order and what opens its seal.
     */
    Order openOrder(Reference order) {
        return caller.each(Set.of(Role.OFFICIAL)).stream()
                .flatMap(presence -> openOrder(presence, order).stream())
                .findFirst()
                .orElseThrow(GrievanceNotFound::new);
    }

    private Optional<Order> openOrder(Presence presence, Reference order) {
        var context = keys.context(presence, null);
        return database.on(connection -> new OrderDoors(connection)
                .open(context, order, List.of("page=order"))
                .map(opened ->
                        OrderFile.of(connection, order, opened, keys.vault(), world.colleagues(presence.actor()))));
    }

    /** The number of the measure of an order whose case is in the hand. */
    int measureOf(Reference order) {
        return database.on(connection -> new OrderDoors(connection).measure(order));
    }

    /** The version of a text that so many newer ones have followed, of the case that is in the hand to be read. */
    Optional<CaseText> version(CaseInHand hand, Field field, int newer) {
        return database.on(connection -> OpenedFile.version(connection, hand.reference(), field, newer));
    }

    private CaseInHand hand(Doer doer, Reference reference, Wish wish, Opening read) {
        var file = database.on(connection -> OpenedFile.of(connection, reference, wish));
        var papers = new CasePapers(file, new CaseKeys(reference, keys.vault(), file.keys()));
        var around = world.at(file.now());
        return new CaseInHand(doer, read, file.grievance(), papers, new Ties(file.ties(), file.now()), around);
    }

    /** A new case, all of it in the hand. */
    CaseInHand register(@Nullable String request) {
        var presence =
                caller.in(Lifecycle.of(Act.REGISTER).by().keySet()).orElseThrow(() -> ActRefused.actor(Act.REGISTER));
        var context = keys.context(presence, request);
        var reference = database.with(guard -> guard.register(context));
        var fresh = new CaseKeys(reference, keys.vault(), List.of());
        em.persist(fresh.draw(CaseKeys.OF_THE_CASE));
        var own = presence.principals().stream().min(Integer::compare).orElse(0);
        var doer = new Doer(presence.actor(), presence.role(), Set.of(Relation.NEW), own, null);
        return hand(doer, fresh, new Opening(Act.REGISTER.code(), 0, 0));
    }

    /** Makes a case that stands so to the one in hand; its own turn comes when that one is settled. */
    Reference open(LinkKind kind) {
        return database.on(connection -> new LinkDoors(connection).open(kind.name()));
    }

    /** Makes a case of its own for a person of the case in hand, all of which the hand reads from now on. */
    Reference split(int person) {
        return database.on(connection -> new LinkDoors(connection).splitOff(person));
    }

    /** Takes the case that the act just settled has made, all of it, for whoever did that act. */
    CaseInHand opened(Reference made, Doer by) {
        em.clear();
        database.on(connection -> {
            new LinkDoors(connection).take(made);
            return made;
        });
        var fresh = new CaseKeys(made, keys.vault(), List.of());
        em.persist(fresh.draw(CaseKeys.OF_THE_CASE));
        var doer = new Doer(by.actor(), by.role(), Set.of(Relation.NEW), by.ownAs(), null);
        var opening = new Opening(Act.OPEN_LINKED.code(), header(made).revision(), 0);
        return hand(doer, fresh, opening);
    }

    private Grievance header(Reference reference) {
        return Objects.requireNonNull(em.find(Grievance.class, reference.value()), "no header in the hand");
    }

    private CaseInHand hand(Doer doer, CaseKeys caseKeys, Opening opening) {
        var around = world.now();
        var reference = caseKeys.reference();
        var grievance = header(reference);
        var ties = new Ties(StoredTie.of(em, reference), around.now());
        var papers = new CasePapers(new ActShelves(em, reference.value()), caseKeys);
        return new CaseInHand(doer, opening, grievance, papers, ties, around);
    }

    private CaseKeys keysOf(Reference reference) {
        return new CaseKeys(reference, keys.vault(), StoredKey.of(em, reference));
    }

    /** Writes what the act did, signs who may see and find the case from now on, and appends the entry. */
    Done settle(CaseInHand hand, Facts facts, boolean waits) {
        var entry = hand.entry();
        facts.check(hand.opening().base(), hand.opening().saidOf(entry.facts()));
        var digests = words.digests(hand);
        em.flush();
        traits.keep(hand);
        var readers = hand.readershipChanges() || digests.isPresent() ? readership(hand) : null;
        if (readers != null) {
            digests.ifPresent(found -> words.renew(hand, readers, found));
        }
        var readership = hand.readershipChanges() && readers != null ? sign(hand, readers) : null;
        var said = new Settlement(entry.factLines(), entry.sealLines(), null, entry.helper());
        var hash = database.with(guard -> guard.settle(hand.reference(), readership, said));
        em.clear(); // what follows in the same transaction finds the case as it was settled
        return new Done(
                hand.reference(), hand.grievance().version(), HexFormat.of().formatHex(hash), waits);
    }

    /** Whether the directory as it is now shows the case to somebody else, or otherwise, than it was settled last. */
    boolean isOutdated(CaseInHand hand) {
        var judged = sign(hand, readership(hand));
        return database.with(guard -> guard.differs(hand.reference(), judged));
    }

    private SignedReadership sign(CaseInHand hand, Readership readership) {
        return keys.readership(
                hand.reference(), hand.opening().revision(), hand.opening().act(), readership);
    }

    private static Readership readership(CaseInHand hand) {
        var conflicts = new CaseConflicts(hand);
        var around = hand.around();
        return Readership.of(
                hand.grievance().confidentiality(),
                hand.ties().held(),
                conflicts.limits(),
                around.principals(),
                around.now());
    }
}

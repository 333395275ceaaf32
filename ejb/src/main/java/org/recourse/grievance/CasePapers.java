package org.recourse.grievance;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.recourse.access.CaseKey;
import org.recourse.access.ClearText;
import org.recourse.access.Place;
import org.recourse.access.Sealed;
import org.recourse.shared.Reference;

/**
 * What lies in the file of the case in hand: texts, messages, parties, items. Everything is sealed under the case's key
 * for the place where it stands, before it reaches the database.
 */
final class CasePapers {

    private final EntityManager em;
    private final Reference reference;
    private final CaseKey key;
    private final Map<Class<?>, List<?>> shelves = new HashMap<>();
    private final Map<Class<?>, List<Object>> added = new HashMap<>();

    CasePapers(EntityManager em, Reference reference, CaseKey key) {
        this.em = em;
        this.reference = reference;
        this.key = key;
    }

    private long id() {
        return reference.value();
    }

    /** The newest version of a text that this hand may read. */
    Optional<CaseText> newest(Field field) {
        return em.createQuery(
                        "select t from CaseText t where t.caseId = :id and t.scope = :scope and t.field = :field"
                                + " order by t.version desc",
                        CaseText.class)
                .setParameter("id", id())
                .setParameter("scope", field.scope().bit())
                .setParameter("field", (short) field.number())
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    ClearText open(Field field, CaseText text) {
        return key.open(place("text.sealed", row(field, text.version())), text.sealed());
    }

    void add(Field field, CaseText.Key where, int owner, Writer writer, ClearText text) {
        var sealed = key.seal(place("text.sealed", row(field, where.version())), text);
        em.persist(new CaseText(where, owner, writer.pseudonym(), writer.at(), sealed));
    }

    private static String row(Field field, int version) {
        return field.scope().bit() + "." + field.number() + "." + version;
    }

    private Place place(String column, String row) {
        return Place.of(reference, column, row, key.number());
    }

    Sealed sealMessage(int no, ClearText text) {
        return key.seal(place("message.sealed", Integer.toString(no)), text);
    }

    ClearText open(Message message) {
        return key.open(place("message.sealed", Integer.toString(message.no())), message.sealed());
    }

    Sealed sealItem(int no, int version, ClearText what) {
        return key.seal(place("item.sealed", no + "." + version), what);
    }

    ClearText open(Item item) {
        return key.open(place("item.sealed", item.no() + "." + item.version()), item.sealed());
    }

    Sealed sealPending(int no, ClearText input) {
        return key.seal(place("pending_act.sealed", Integer.toString(no)), input);
    }

    ClearText openPending(int no, Sealed input) {
        return key.open(place("pending_act.sealed", Integer.toString(no)), input);
    }

    void add(Object paper) {
        em.persist(paper);
        added.computeIfAbsent(paper.getClass(), first -> new ArrayList<>()).add(paper);
        @SuppressWarnings("unchecked")
        var shelf = (List<Object>) shelves.get(paper.getClass());
        if (shelf != null) {
            shelf.add(paper);
        }
    }

    /** What lies in one table of the case, in its order: read once, and then with what the act adds. */
    @SuppressWarnings("unchecked")
    <T> List<T> all(Class<T> type, String order) {
        return (List<T>) shelves.computeIfAbsent(type, first -> {
            var shelf = new ArrayList<Object>(of(type, order));
            shelf.addAll(added.getOrDefault(type, List.of()));
            return shelf;
        });
    }

    List<Party> parties() {
        return all(Party.class, "no");
    }

    List<Allegation> allegations() {
        return all(Allegation.class, "no");
    }

    List<Person> persons() {
        return all(Person.class, "no");
    }

    List<Message> messages() {
        return all(Message.class, "no");
    }

    /** The newest version of each item, by number. */
    List<Item> items() {
        var newest = new TreeMap<Short, Item>();
        all(Item.class, "version").forEach(item -> newest.put(item.no(), item));
        return List.copyOf(newest.values());
    }

    List<StepClock> clocks() {
        return all(StepClock.class, "no");
    }

    @Nullable
    PendingAct pending(int no) {
        return em.find(PendingAct.class, new PendingAct.Key(id(), no));
    }

    List<PendingAct> pendings() {
        return all(PendingAct.class, "no");
    }

    /** The next free number of pending acts. */
    int nextPending() {
        return all(PendingAct.class, "no").stream()
                        .mapToInt(PendingAct::no)
                        .max()
                        .orElse(0)
                + 1;
    }

    private <T> List<T> of(Class<T> type, String order) {
        return em.createQuery(
                        "select x from " + type.getSimpleName() + " x where x.caseId = :id order by x." + order, type)
                .setParameter("id", id())
                .getResultList();
    }
}

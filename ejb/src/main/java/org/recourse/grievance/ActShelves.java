package org.recourse.grievance;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The papers as an act finds them: each table is read when the act first asks for it, once, and can be added to. */
final class ActShelves implements Shelves {

    /** No act of a person or of the product comes near; a file that does is looked at before anything more is done. */
    private static final int MOST = 10_000;

    private final EntityManager em;
    private final long caseId;
    private final Map<Class<?>, List<?>> read = new HashMap<>();
    private final Map<Class<?>, List<Object>> added = new HashMap<>();

    ActShelves(EntityManager em, long caseId) {
        this.em = em;
        this.caseId = caseId;
    }

    @Override
    public Optional<CaseText> newest(Field field) {
        return texts(field, "desc", 1).stream().findFirst();
    }

    @Override
    public List<CaseText> versions(Field field) {
        return texts(field, "asc", MOST);
    }

    private List<CaseText> texts(Field field, String way, int most) {
        return em.createQuery(
                        "select t from CaseText t where t.caseId = :id and t.scope = :scope and t.field = :field"
                                + " order by t.version " + way,
                        CaseText.class)
                .setParameter("id", caseId)
                .setParameter("scope", field.scope().bit())
                .setParameter("field", (short) field.number())
                .setMaxResults(most)
                .getResultList();
    }

    @Override
    public void add(Object paper) {
        em.persist(paper);
        added.computeIfAbsent(paper.getClass(), first -> new ArrayList<>()).add(paper);
        @SuppressWarnings("unchecked")
        var shelf = (List<Object>) read.get(paper.getClass());
        if (shelf != null) {
            shelf.add(paper);
        }
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> List<T> all(Class<T> type) {
        return (List<T>) read.computeIfAbsent(type, first -> {
            var shelf = new ArrayList<Object>(of(type));
            shelf.addAll(added.getOrDefault(type, List.of()));
            return shelf;
        });
    }

    private <T> List<T> of(Class<T> type) {
        var order = type == Item.class || type == Payment.class || type == Measure.class ? "version" : "no";
        var query = "select x from " + type.getSimpleName() + " x where x.caseId = :id order by x." + order;
        var found = em.createQuery(query, type)
                .setParameter("id", caseId)
                .setMaxResults(MOST)
                .getResultList();
        if (found.size() == MOST) {
            throw new IllegalStateException("a case with " + MOST + " rows of " + type.getSimpleName());
        }
        return found;
    }
}

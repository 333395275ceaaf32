package org.recourse.grievance;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.recourse.access.ClearText;
import org.recourse.access.Database;
import org.recourse.access.Keys;
import org.recourse.access.Readership;
import org.recourse.taxonomy.Confidentiality;
import org.recourse.taxonomy.SearchWords;

/**
 * By which words a case is found. They are renewed by the act that writes a summary or changes who may read it, within
 * its transaction; a sealed case is found by none. Who does the act need not see the summary: its words are kept as
 * digests, sealed under the case's key.
 */
@ApplicationScoped
class WordIndex {

    /** A digest and the end of its line, times eight: the length of what is sealed does not count the words. */
    private static final int STEP = 8 * 33;

    @PersistenceContext
    private EntityManager em;

    @EJB
    private Database database;

    @Inject
    private Keys keys;

    /**
     * The words of the summary as digests, where the act makes the index anew.
     *
     * @return nothing where the act changes neither summary nor readers, where there is no summary, and of a sealed case
     */
    Optional<List<String>> digests(CaseInHand hand) {
        var version = hand.grievance().summaryVersion();
        if (version == null || hand.grievance().confidentiality() == Confidentiality.P4) {
            return Optional.empty();
        }
        var where = where(hand, version);
        var shareable = hand.texts().shareable();
        if (!shareable.isEmpty()) {
            return Optional.of(kept(hand, where, String.join("\n", shareable)));
        }
        return hand.readershipChanges() ? found(hand, where) : Optional.empty();
    }

    /** Whether the newest summary was indexed, by another node while this one waited for the case. */
    boolean isIndexed(CaseInHand hand) {
        var version = hand.grievance().summaryVersion();
        return version != null && em.find(StoredVocabulary.class, where(hand, version)) != null;
    }

    private StoredVocabulary.Key where(CaseInHand hand, int version) {
        return new StoredVocabulary.Key(
                hand.reference().value(), version, (short) keys.words().key());
    }

    private List<String> kept(CaseInHand hand, StoredVocabulary.Key where, String text) {
        var digests = keys.words().digests(SearchWords.of(text));
        var lines = String.join("\n", digests);
        var padded = lines + " ".repeat(STEP - lines.length() % STEP);
        em.persist(new StoredVocabulary(where, hand.papers().sealVocabulary(where, ClearText.of(padded))));
        return digests;
    }

    private Optional<List<String>> found(CaseInHand hand, StoredVocabulary.Key where) {
        return Optional.ofNullable(em.find(StoredVocabulary.class, where))
                .flatMap(stored -> hand.papers().openVocabulary(where, stored.sealed()))
                .map(text -> text.reveal().strip().lines().toList());
    }

    /** Who reads the summary from now on finds the case by these words alone, before the act is settled. */
    void renew(CaseInHand hand, Readership readership, List<String> digests) {
        var opening = hand.opening();
        var words = keys.words(hand.reference(), opening.revision(), opening.act(), readership, digests);
        database.with(guard -> {
            guard.keepWords(hand.reference(), words);
            return words;
        });
    }
}

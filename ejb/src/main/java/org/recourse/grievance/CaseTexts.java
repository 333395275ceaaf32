package org.recourse.grievance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.recourse.access.ClearText;
import org.recourse.access.Principal;
import org.recourse.ledger.StreamName;

/**
 * Texts and records of the case in hand: what is written and what can be read, each field in its versions. To whoever may not
 * add to the scope of a field, the case is not there ({@link GrievanceNotFound}).
 */
public final class CaseTexts {

    private final CaseInHand hand;
    private final List<String> shareable = new ArrayList<>();

    CaseTexts(CaseInHand hand) {
        this.hand = hand;
    }

    /**
     * Seals a text and adds it as the newest version of its field; returns that version. A version is the revision of the
     * case that wrote it: so it is known also to whoever may add to a field and not read it.
     */
    public int write(Field field, String text) {
        if (field == Field.SUMMARY || field == Field.ASKED) {
            shareable.add(text);
        }
        return write(field, CaseKeys.OF_THE_CASE, ClearText.of(text));
    }

    /** Seals a record as JSON and adds it as the newest version of its field; returns that version. */
    public int writeRecord(Field field, Object content) {
        return write(field, CaseKeys.OF_THE_CASE, ClearText.of(CaseInHand.json().toJson(content)));
    }

    /** As {@link #writeRecord}, under the person's own key: it can be erased without the rest of the case. */
    public int writeRecord(Field field, Person of, Object content) {
        return write(field, of.no(), ClearText.of(CaseInHand.json().toJson(content)));
    }

    /** As {@link #write(Field, String)}; its seal stands in a stream of its own as well, where nothing shows the case. */
    public int writeRecorded(Field field, String text, StreamName own) {
        var clear = ClearText.of(text);
        hand.entry().add(clear.seal(own, "record"));
        return write(field, CaseKeys.OF_THE_CASE, clear);
    }

    private int write(Field field, int person, ClearText text) {
        hand.mayAdd(field.scope());
        int version = hand.grievance().revision() + 1;
        var where = new CaseText.Key(
                hand.grievance().reference().value(), field.scope().bit(), (short) field.number(), version);
        hand.papers().add(field, where, person, owner(field), writer(), text);
        hand.entry().add(text.seal(StreamName.of(hand.reference()), field.sealName()));
        return version;
    }

    private int owner(Field field) {
        return switch (field.owner()) {
            case SIDE -> Principal.COMPLAINANT;
            case DESK -> hand.holders().desk();
            case OFFICE -> hand.holders().accountable().orElseGet(hand.holders()::desk);
            case ACTOR -> hand.doer().ownAs();
        };
    }

    private Writer writer() {
        return new Writer(hand.doer().pseudonym(), hand.now());
    }

    /** A text was taken over from another case: where it is the newest summary, the case is found by its words. */
    void taken(Field field, int version, ClearText text) {
        var summary = hand.grievance().summaryVersion();
        if ((field == Field.SUMMARY || field == Field.ASKED) && summary != null && version == summary) {
            shareable.add(text.reveal());
        }
    }

    /** The newest version of a text that this hand may read. */
    public Optional<String> read(Field field) {
        return hand.papers()
                .newest(field)
                .flatMap(text -> hand.papers().open(field, text))
                .map(ClearText::reveal);
    }

    /** The newest version of a record that this hand may read. */
    public <T> Optional<T> read(Field field, Class<T> type) {
        return read(field).map(json -> CaseInHand.json().fromJson(json, type));
    }

    /** Every version of a text that this hand may read, the oldest first. */
    public List<String> readAll(Field field) {
        return hand.papers().versions(field).stream()
                .flatMap(text -> hand.papers().open(field, text).stream())
                .map(ClearText::reveal)
                .toList();
    }

    /** Every version of a record that this hand may read, the oldest first. */
    public <T> Stream<T> readAll(Field field, Class<T> type) {
        return readAll(field).stream().map(json -> CaseInHand.json().fromJson(json, type));
    }

    /** The newest version of a text, without opening it. */
    public Optional<CaseText> newest(Field field) {
        return hand.papers().newest(field);
    }

    /** What the act wrote of the newest summary, by whose words the case is found; none where it wrote no summary. */
    List<String> shareable() {
        return List.copyOf(shareable);
    }

    /** Takes the newest summary as if the act had written it; false where it cannot be read. */
    boolean rereadSummary() {
        var summary = newest(Field.SUMMARY);
        read(Field.SUMMARY).ifPresent(shareable::add);
        newest(Field.ASKED)
                .filter(asked -> summary.filter(text -> text.version() == asked.version())
                        .isPresent())
                .flatMap(asked -> read(Field.ASKED))
                .ifPresent(shareable::add);
        return !shareable.isEmpty();
    }
}

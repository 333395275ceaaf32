package org.recourse.grievance;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.recourse.access.CaseLink;
import org.recourse.access.ClearText;
import org.recourse.access.Place;
import org.recourse.access.Sealed;
import org.recourse.access.TraitDoors.Pattern;

/**
 * What lies in the file of the case in hand: texts, messages, parties, items. Everything is sealed for the place where it
 * stands before it reaches the database: what is a person's under that person's key, all else under the case's.
 */
final class CasePapers {

    private final Shelves shelves;
    private final CaseKeys keys;

    CasePapers(Shelves shelves, CaseKeys keys) {
        this.shelves = shelves;
        this.keys = keys;
    }

    /** The newest version of a text that this hand may read. */
    Optional<CaseText> newest(Field field) {
        return shelves.newest(field);
    }

    /** All versions of a text that this hand may read, the oldest first. */
    List<CaseText> versions(Field field) {
        return shelves.versions(field);
    }

    /** A text in the clear; nothing where its key was destroyed. */
    Optional<ClearText> open(Field field, CaseText text) {
        int number = text.sealed().keyNumber();
        return keys.find(number)
                .map(key -> key.open(place("text.sealed", row(field, text.version()), number), text.sealed()));
    }

    /** @param person whose text it is; 0 where it is the case's */
    void add(Field field, CaseText.Key where, int person, int owner, Writer writer, ClearText text) {
        var place = place("text.sealed", row(field, where.version()), person);
        var sealed = keys.get(person).seal(place, text);
        add(new CaseText(where, person, owner, writer.pseudonym(), writer.at(), sealed));
    }

    private static String row(Field field, int version) {
        return field.scope().bit() + "." + field.number() + "." + version;
    }

    private Place place(String column, String row, int key) {
        return Place.of(keys.reference(), column, row, key);
    }

    private Sealed seal(String column, String row, ClearText text) {
        return keys.get(CaseKeys.OF_THE_CASE).seal(place(column, row, CaseKeys.OF_THE_CASE), text);
    }

    private ClearText open(String column, String row, Sealed sealed) {
        return keys.get(CaseKeys.OF_THE_CASE).open(place(column, row, CaseKeys.OF_THE_CASE), sealed);
    }

    Sealed sealMessage(int no, ClearText text) {
        return seal("message.sealed", Integer.toString(no), text);
    }

    ClearText open(Message message) {
        return open("message.sealed", Integer.toString(message.no()), message.sealed());
    }

    Sealed sealItem(int no, int version, ClearText what) {
        return seal("item.sealed", no + "." + version, what);
    }

    ClearText open(Item item) {
        return open("item.sealed", item.no() + "." + item.version(), item.sealed());
    }

    Sealed sealMeasure(int no, int version, ClearText paper) {
        return seal("measure.sealed", no + "." + version, paper);
    }

    ClearText open(Measure measure) {
        return open("measure.sealed", measure.no() + "." + measure.version(), measure.sealed());
    }

    /** The paper of a measure whose file is not in the hand; nothing where the case's key was destroyed. */
    static Optional<Measure.Paper> paper(Measure measure, CaseKeys keys) {
        var row = measure.no() + "." + measure.version();
        var place = Place.of(keys.reference(), "measure.sealed", row, CaseKeys.OF_THE_CASE);
        return keys.find(CaseKeys.OF_THE_CASE)
                .map(key -> key.open(place, measure.sealed()).reveal())
                .map(json -> CaseInHand.json().fromJson(json, Measure.Paper.class));
    }

    /** The newest version of each measure, the first first. */
    List<Measure> measures() {
        var newest = new TreeMap<Short, Measure>();
        shelves.all(Measure.class).forEach(measure -> newest.put(measure.no(), measure));
        return List.copyOf(newest.values());
    }

    Sealed sealPending(int no, ClearText input) {
        return seal("pending_act.sealed", Integer.toString(no), input);
    }

    ClearText openPending(int no, Sealed input) {
        return open("pending_act.sealed", Integer.toString(no), input);
    }

    /** @param entry hash of the entry of the read, in hex; nothing where the case's key was destroyed */
    Optional<Sealed> sealReason(String entry, ClearText reason) {
        return keys.find(CaseKeys.OF_THE_CASE).map(key -> key.seal(reasonOf(entry), reason));
    }

    /** Why somebody read; nothing where the case's key was destroyed. */
    Optional<String> openReason(String entry, Sealed reason) {
        return keys.find(CaseKeys.OF_THE_CASE)
                .map(key -> key.open(reasonOf(entry), reason).reveal());
    }

    private Place reasonOf(String entry) {
        return place("read_reason.sealed", entry, CaseKeys.OF_THE_CASE);
    }

    /** Seals it under the person's own key. */
    Sealed sealReach(int person, int version, ClearText phone) {
        return keys.get(person).seal(place("reach.sealed", person + "." + version, person), phone);
    }

    /** Nothing where the person's key was destroyed. */
    Optional<ClearText> open(Reach reach) {
        var place = place("reach.sealed", reach.no() + "." + reach.version(), reach.no());
        return keys.find(reach.no()).map(key -> key.open(place, reach.sealed()));
    }

    /** Seals under the person's own key who speaks for that person. */
    Sealed sealRepresentative(int person, ClearText representative) {
        return keys.get(person).seal(representativeOf(person), representative);
    }

    /** Who speaks for the person; nobody where the person's key was destroyed. */
    Optional<Representative> open(StoredRepresentative kept) {
        return keys.find(kept.no())
                .map(key -> key.open(representativeOf(kept.no()), kept.sealed()))
                .flatMap(text -> Representative.ofPadded(text.reveal()));
    }

    /** Of each person of whom it was asked; none for whoever could not open who they are. */
    List<StoredRepresentative> representatives() {
        return shelves.all(StoredRepresentative.class);
    }

    /** By the place where it lay first: what was sealed there is opened as well. */
    private Place representativeOf(int person) {
        return place("person.representative_sealed", Integer.toString(person), person);
    }

    List<Reach> reaches() {
        return shelves.all(Reach.class);
    }

    /** @param person number of the key under which it is sealed */
    void addName(int person, ClearText digests) {
        var all = shelves.all(ProtectedName.class);
        int no = all.stream().mapToInt(ProtectedName::no).max().orElse(0) + 1;
        var sealed = keys.get(person).seal(nameAt(no, person), digests);
        add(new ProtectedName(new ProtectedName.Key(keys.reference().value(), no), person, sealed));
    }

    int nameCount() {
        return shelves.all(ProtectedName.class).size();
    }

    /** Digests by which a name is found, and the number of the key over them. */
    record Name(int key, ClearText digests) {}

    /** Names of the case as digests; those whose key was destroyed are gone. */
    List<Name> names() {
        return shelves.all(ProtectedName.class).stream()
                .flatMap(name -> keys
                        .find(name.person())
                        .map(key -> key.open(nameAt(name.no(), name.person()), name.sealed()))
                        .map(digests -> new Name(name.person(), digests))
                        .stream())
                .toList();
    }

    private Place nameAt(int no, int person) {
        return place("protected_name.sealed", Integer.toString(no), person);
    }

    Sealed sealVocabulary(StoredVocabulary.Key where, ClearText digests) {
        return seal("vocabulary.sealed", where.version() + "." + where.key(), digests);
    }

    /** The words of a summary as digests; nothing where the case's key was destroyed. */
    Optional<ClearText> openVocabulary(StoredVocabulary.Key where, Sealed digests) {
        var place = place("vocabulary.sealed", where.version() + "." + where.key(), CaseKeys.OF_THE_CASE);
        return keys.find(CaseKeys.OF_THE_CASE).map(key -> key.open(place, digests));
    }

    void add(Object paper) {
        shelves.add(paper);
    }

    /** Draws the key of a person: destroying it erases what is this person's, and nothing else of the case. */
    void drawKey(int person) {
        add(keys.draw(person));
    }

    /** Other cases that have to do with this one, as far as whoever reads may see both. */
    List<CaseLink> links() {
        return shelves.links();
    }

    /** What comes up again in other cases too. */
    List<Pattern> patterns() {
        return shelves.patterns();
    }

    List<Party> parties() {
        return shelves.all(Party.class);
    }

    /** Every category that the case ever had. */
    List<Allegation> allegations() {
        return shelves.all(Allegation.class);
    }

    List<Person> persons() {
        return shelves.all(Person.class);
    }

    List<Message> messages() {
        return shelves.all(Message.class);
    }

    /** The newest version of each item, by number. */
    List<Item> items() {
        var newest = new TreeMap<Short, Item>();
        shelves.all(Item.class).forEach(item -> newest.put(item.no(), item));
        return List.copyOf(newest.values());
    }

    Sealed sealSlip(int no, int version, ClearText slip) {
        return seal("payment.sealed", no + "." + version, slip);
    }

    ClearText open(Payment payment) {
        return open("payment.sealed", payment.no() + "." + payment.version(), payment.sealed());
    }

    /** The newest version of each payment, the first first. */
    List<Payment> payments() {
        var newest = new TreeMap<Integer, Payment>();
        shelves.all(Payment.class).forEach(payment -> newest.put(payment.no(), payment));
        return List.copyOf(newest.values());
    }

    List<StepClock> clocks() {
        return shelves.all(StepClock.class);
    }

    Optional<PendingAct> pending(int no) {
        return pendings().stream().filter(pending -> pending.no() == no).findFirst();
    }

    List<PendingAct> pendings() {
        return shelves.all(PendingAct.class);
    }

    /** The next free number of pending acts. */
    int nextPending() {
        return pendings().stream().mapToInt(PendingAct::no).max().orElse(0) + 1;
    }
}

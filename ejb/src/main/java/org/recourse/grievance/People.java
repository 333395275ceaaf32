package org.recourse.grievance;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.recourse.access.ClearText;
import org.recourse.ledger.StreamName;
import org.recourse.shared.InputRefused;

/** Who complains in the case in hand: whoever of them speaks in this act, joins them, or goes another way than the others. */
public final class People {

    private final CaseInHand hand;
    private int shownBy;
    private int leaving;

    People(CaseInHand hand) {
        this.hand = hand;
    }

    /** The person whose receipt was shown; 0 where none was. */
    void shownBy(int person) {
        shownBy = person;
        hand.papers().persons().stream()
                .filter(one -> one.no() == person)
                .findFirst()
                .ifPresent(hand::shownBy);
    }

    int shownBy() {
        return shownBy;
    }

    /** Who complains in this case: each person of a group who has no case of his or her own. */
    public List<Person> persons() {
        return hand.papers().persons().stream()
                .filter(person -> !person.hasLeft())
                .toList();
    }

    /** The act is this person's alone and moves nothing for the others: it is done in a case of the person's own. */
    void goesAlone(int person) {
        hand.choose(Guard.OF_A_GROUP);
        leaving = person;
    }

    /** The person who goes another way than the others of the group; 0 where nobody does. */
    int leaving() {
        return leaving;
    }

    /** The person has a case of his or her own from now on. */
    void leaves(Person person) {
        person.leave(hand.now());
    }

    /**
     * The person who speaks: whose receipt was shown; else the one of this number, which need not be said where there is one
     * alone. Refuses a person that there is not.
     */
    public Person speaker(@Nullable Integer no) {
        var persons = persons();
        int only = persons.size() == 1 ? persons.get(0).no() : 0;
        int number = shownBy > 0 ? shownBy : Objects.requireNonNullElse(no, only);
        return persons.stream()
                .filter(person -> person.no() == number)
                .findFirst()
                .orElseThrow(() -> InputRefused.field("person", "no-person"));
    }

    /** Adds a person of the complainant's side, with a key of his or her own. */
    public Person add(String pseudonym, Person.Said said) {
        int no = hand.papers().persons().stream().mapToInt(Person::no).max().orElse(0) + 1;
        hand.papers().drawKey(no);
        var person = new Person(new Person.Key(hand.reference().value(), (short) no), pseudonym, said, hand.now());
        hand.papers().add(person);
        return person;
    }

    /** Adds a person of a group, for whom this one speaks; null where the person speaks alone, which shows no less. */
    public Person add(String pseudonym, Person.Said said, @Nullable Representative by) {
        var person = add(pseudonym, said);
        var clear = ClearText.of(Representative.padded(by));
        hand.papers()
                .add(new StoredRepresentative(
                        new StoredRepresentative.Key(hand.reference().value(), person.no()),
                        hand.papers().sealRepresentative(person.no(), clear)));
        hand.entry().add(clear.seal(StreamName.of(hand.reference()), "representative"));
        return person;
    }

    /** Whoever shows the receipt with this keyed digest is this person of the case. */
    public void addReceipt(byte[] digest, int person, String pseudonym) {
        hand.papers().add(new StoredReceipt(digest, hand.reference().value(), person, pseudonym));
    }

    /** News for this person may go to this telephone. */
    public void keepReach(Person person, SafePhone phone) {
        int version = hand.grievance().revision() + 1;
        hand.papers()
                .add(new Reach(
                        new Reach.Key(hand.reference().value(), person.no(), version),
                        hand.papers()
                                .sealReach(
                                        person.no(),
                                        version,
                                        ClearText.of(CaseInHand.json().toJson(phone)))));
    }

    /** The telephone to which news for this person may go; only the product itself reads it. */
    Optional<SafePhone> reach(int person) {
        return hand.papers().reaches().stream()
                .filter(reach -> reach.no() == person)
                .max(Comparator.comparingInt(Reach::version))
                .flatMap(hand.papers()::open)
                .map(text -> CaseInHand.json().fromJson(text.reveal(), SafePhone.class));
    }
}

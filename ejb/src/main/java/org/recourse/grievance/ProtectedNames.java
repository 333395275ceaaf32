package org.recourse.grievance;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.recourse.access.ClearText;
import org.recourse.access.Principal;
import org.recourse.access.Scope;
import org.recourse.shared.InputRefused;

/**
 * The names of a case that must not stand in words that go out. They are looked for as digests, by whoever writes: also by
 * those who may not know them, and who learn no more than that there is one.
 */
public final class ProtectedNames {

    /** A name is there, and whoever writes may not know which. */
    public static final String SOMEBODY = "word.SOMEBODY";

    /** A digest and the end of its line, times eight: the length of what is sealed does not count the words of a name. */
    private static final int STEP = 8 * 33;

    private final CaseInHand hand;

    public ProtectedNames(CaseInHand hand) {
        this.hand = hand;
    }

    /** The name of a person of the case, whom also a part of it gives away; it is erased with that person. */
    public void ofPerson(Person person, @Nullable String name) {
        keep(person.no(), name, true);
    }

    /** The name of somebody else: of a witness as of a person of the case, of whoever is accused only the whole of it. */
    public void ofParty(Party party, String name) {
        keep(CaseKeys.OF_THE_CASE, name, !accused(party));
    }

    private static boolean accused(Party party) {
        return party.alleged() || party.role().equals(Party.MUST_REMEDY);
    }

    /** Of what is written of a person, the name. */
    public record Named(@Nullable String name) {}

    /** Keeps the names that were told before digests of them were kept; how many those were. */
    int catchUp() {
        var papers = hand.papers();
        int before = papers.nameCount();
        var known = Set.copyOf(digests());
        for (var text : papers.versions(Field.IDENTITY)) {
            papers.open(Field.IDENTITY, text)
                    .map(json -> CaseInHand.json()
                            .fromJson(json.reveal(), Named.class)
                            .name())
                    .ifPresent(name -> keepNew(text.person(), name, true, known));
        }
        for (var party : papers.parties()) {
            papers.versions(Field.PARTY_NAME).stream()
                    .filter(text -> Objects.equals(text.version(), party.nameVersion()))
                    .flatMap(text -> papers.open(Field.PARTY_NAME, text).stream())
                    .forEach(name -> keepNew(CaseKeys.OF_THE_CASE, name.reveal(), !accused(party), known));
        }
        return papers.nameCount() - before;
    }

    private void keepNew(int key, String name, boolean byParts, Set<String> known) {
        var digests = hand.around().names().digests(name, byParts);
        if (!known.containsAll(digests)) {
            keep(key, digests);
        }
    }

    private void keep(int key, @Nullable String name, boolean byParts) {
        if (name != null && !name.isBlank()) {
            keep(key, hand.around().names().digests(name, byParts));
        }
    }

    private void keep(int key, List<String> digests) {
        if (!digests.isEmpty()) {
            var lines = String.join("\n", digests);
            var padded = lines + " ".repeat(STEP - lines.length() % STEP);
            hand.papers().addName(key, ClearText.of(padded));
        }
    }

    /** Whether a name of somebody of the case stands in the text. */
    public boolean areIn(String text) {
        return hand.around().names().areIn(text, digests());
    }

    /**
     * Refuses words that name somebody. To whoever may not read the names each refusal tells something: so there are few of
     * them, and then whatever he writes here is refused alike. Nothing may be refused after this that a name does not decide,
     * or else every trial without a name would be free.
     *
     * @param field of the input that holds the words
     */
    public void refuse(NameTrials trials, String field, String words) {
        boolean tries = !hand.confirms() && !knowsNames();
        if (tries && trials.areOver(hand)) {
            throw InputRefused.field(field, NameTrials.OVER);
        }
        if (areIn(words)) {
            boolean more = !tries || trials.count(hand.reference(), hand.doer().pseudonym());
            throw InputRefused.field(field, more ? SOMEBODY : NameTrials.OVER);
        }
    }

    /** Whether whoever writes reads the names, as those do to whom all is open and the liaison to whom they were told. */
    private boolean knowsNames() {
        return hand.reads(Scope.IDENTITY) || hand.doer().ownAs() == Principal.COMPLAINANT;
    }

    /** By what they are found: for a case that comes out of this one, and must not tell of it either. */
    public List<String> digests() {
        return hand.papers().names().stream()
                .flatMap(name -> name.digests().reveal().lines())
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .distinct()
                .toList();
    }

    /** The names of the case that this one comes out of. */
    public void take(List<String> digests) {
        keep(CaseKeys.OF_THE_CASE, digests);
    }
}

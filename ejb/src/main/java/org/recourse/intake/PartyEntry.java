package org.recourse.intake;

import org.jspecify.annotations.Nullable;
import org.recourse.access.NameDigests;
import org.recourse.grievance.CaseInHand;
import org.recourse.grievance.Field;
import org.recourse.grievance.Party;
import org.recourse.grievance.ProtectedNames;
import org.recourse.shared.InputRefused;
import org.recourse.taxonomy.PartyKind;

/** Makes a party of what somebody says of it: an office of the directory, a kind, a name that is sealed and found again by its digest. */
final class PartyEntry {

    private final CaseInHand hand;
    private final NameDigests names;

    PartyEntry(CaseInHand hand, NameDigests names) {
        this.hand = hand;
        this.names = names;
    }

    /**
     * The party as it belongs to the case from now on, its name sealed.
     *
     * @param kind code of list party; what an office is follows from the directory
     */
    Party of(String role, @Nullable String kind, @Nullable Integer office, @Nullable String name) {
        var party = supposed(role, kind, office, name);
        var digest = party.digest();
        if (digest == null || name == null) {
            return party;
        }
        new ProtectedNames(hand).ofParty(party, name);
        return party.named(digest, hand.texts().write(Field.PARTY_NAME, name));
    }

    /** The same party before anything of it is written. */
    Party supposed(String role, @Nullable String kind, @Nullable Integer office, @Nullable String name) {
        var party = hand.concern().newParty(role, kind(kind, office), office);
        return name == null || name.isBlank() ? party : party.named(digest(name), 0);
    }

    private String kind(@Nullable String said, @Nullable Integer office) {
        var country = hand.around().country();
        var taxonomy = hand.around().taxonomy();
        var known = office == null
                ? null
                : taxonomy.officeKind(country.office(office).kind()).party();
        var kind = known == null ? said : known;
        return kind == null || kind.isBlank() ? PartyKind.UNKNOWN : kind;
    }

    private String digest(String name) {
        try {
            return names.of(name).hex();
        } catch (IllegalArgumentException nothingToRead) {
            throw InputRefused.field("name", "no-name");
        }
    }
}

package org.recourse.grievance;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recourse.ledger.Fact;
import org.recourse.ledger.Seal;

/** What the ledger entry of an act will say, while the act is being done. */
final class Entry {

    private final List<Fact> facts = new ArrayList<>();
    private final List<Seal> seals = new ArrayList<>();
    private @Nullable String helper;

    void add(Fact fact) {
        facts.add(fact);
    }

    /** Several texts of one field have one seal each, told apart by their version. */
    void add(Seal seal) {
        seals.add(seal);
    }

    /** Pseudonym of whoever helped the complainant to act. */
    void helped(String pseudonym) {
        helper = pseudonym;
    }

    /** Whether it says something under this name. */
    boolean says(String name) {
        return facts.stream().anyMatch(fact -> fact.name().equals(name));
    }

    @Nullable
    String helper() {
        return helper;
    }

    List<Fact> facts() {
        return facts;
    }

    List<String> factLines() {
        return facts.stream().map(Fact::line).toList();
    }

    List<String> sealLines() {
        return seals.stream().map(Seal::line).toList();
    }
}

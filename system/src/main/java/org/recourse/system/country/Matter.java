package org.recourse.system.country;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.recourse.taxonomy.Category;
import org.recourse.taxonomy.Confidentiality;
import org.recourse.taxonomy.Severity;
import org.recourse.taxonomy.Taxonomy;

/**
 * What a tale is about, as the desk sees it: categories, how grave, who may know of it, and what the person risks.
 * Nothing is less strict than its category demands.
 *
 * @param categories the leading one first
 * @param given severity that the tale names, where it is stricter than its categories
 * @param party kind of the respondent
 * @param ofAnOffice whether the respondent is an office
 * @param named whether the person is known
 * @param turn how many tales came before, so that equal cases differ
 */
record Matter(
        List<Category> categories,
        @Nullable Severity given,
        @Nullable String party,
        boolean ofAnOffice,
        boolean named,
        int turn) {

    private static final Set<String> ARMED = Set.of(
            "POLICE",
            "MINE_POLICE",
            "GENDARMERIE",
            "RANGERS",
            "MILITARY",
            "INTELLIGENCE",
            "PRIVATE_SECURITY",
            "UNKNOWN_ARMED",
            "ARMED_GROUP");

    /** On whom somebody depends who works, sells or borrows there. */
    private static final Set<String> MASTERS =
            Set.of("PIT_OWNER", "TRADER", "FINANCIER", "PROCESSOR", "COOPERATIVE", "OTHER_PRIVATE");

    /** From here on a safety plan comes before everything else (list band, MEDIUM). */
    private static final int DANGEROUS = 2;

    static Matter of(Tale tale, boolean named, int turn, Taxonomy taxonomy) {
        var about = tale.parts("about");
        var categories = List.of(about.get(0).split("\\+")).stream()
                .map(taxonomy::category)
                .toList();
        var against = tale.parts("against");
        var party = against.isEmpty() ? null : against.get(0);
        return new Matter(
                categories,
                about.size() > 1 ? Severity.valueOf(about.get(1)) : null,
                party,
                party != null && !taxonomy.partyKind(party).officeKinds().isEmpty(),
                named,
                turn);
    }

    Severity severity() {
        var least = categories.stream()
                .map(Category::severity)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        return given != null && given.compareTo(least) < 0 ? given : least;
    }

    /** Where somebody is named, or an office, it is P2 at least. */
    Confidentiality confidentiality() {
        var least = categories.stream()
                .map(Category::confidentiality)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return least == Confidentiality.P1 && (named || ofAnOffice) ? Confidentiality.P2 : least;
    }

    boolean sealed() {
        return confidentiality() == Confidentiality.P4;
    }

    /** Is a safety plan made before anybody speaks to the other side? */
    boolean needsPlan() {
        return severity() == Severity.S1 || risks().size() >= DANGEROUS;
    }

    /** What makes a reprisal likelier (list reprisal_yes). */
    List<String> risks() {
        var risks = new ArrayList<String>();
        if (ARMED.contains(String.valueOf(party))) {
            risks.add("ARMED_OR_OFFICIAL");
        }
        if (named) {
            risks.add("KNOWS_IDENTITY");
        } else if (!risks.isEmpty()) {
            risks.add("OBSERVABLE_CONTACT");
        }
        if (MASTERS.contains(String.valueOf(party)) && named && turn % 2 == 0) {
            risks.add("DEPENDENCE");
        }
        if (sealed()) {
            risks.add("GRAVE_CATEGORY");
        }
        return risks;
    }
}

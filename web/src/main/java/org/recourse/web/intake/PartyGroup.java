package org.recourse.web.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The kinds of parties in the four groups in which people think of them, so that nobody has to find one among
 * thirty-three.
 */
enum PartyGroup {
    /** Whoever carries a weapon or wears a uniform. */
    ARMED(
            "UNKNOWN_ARMED",
            "POLICE",
            "MINE_POLICE",
            "GENDARMERIE",
            "RANGERS",
            "MILITARY",
            "INTELLIGENCE",
            "PRIVATE_SECURITY",
            "ARMED_GROUP"),
    /** Whoever sits in an office. */
    OFFICE(
            "OTHER_STATE",
            "MINING_AUTH",
            "LOCAL_GOV",
            "LAND_OFFICE",
            "TRADITIONAL",
            "CUSTOMS_TAX",
            "ENV_AGENCY",
            "LABOUR_INSP",
            "HEALTH_SERVICE",
            "SOCIAL_SERVICE",
            "INSPECTORATE",
            "JUDICIARY",
            "OVERSIGHT",
            "MECHANISM"),
    /** Whoever does business. */
    BUSINESS("OTHER_PRIVATE", "LSM", "COOPERATIVE", "PIT_OWNER", "FINANCIER", "TRADER", "PROCESSOR"),
    /** Whoever lives or works there too. */
    PEOPLE("COMMUNITY_MEMBER", "MINER"),
    /** Nobody knows. */
    UNKNOWN("UNKNOWN");

    private final String any;
    private final List<String> named;

    /**
     * @param any   the kind that says no more than the group itself
     * @param named the kinds that say more
     */
    PartyGroup(String any, String... named) {
        this.any = any;
        this.named = List.of(named);
    }

    /** The kind of whoever is known to be of this group, and no better. */
    String any() {
        return any;
    }

    /** The codes of its kinds of party, the one that says nothing more at the end. */
    List<String> parties() {
        return Stream.concat(named.stream(), Stream.of(any)).toList();
    }

    static Optional<PartyGroup> of(String name) {
        return Arrays.stream(values())
                .filter(group -> group.name().equals(name))
                .findFirst();
    }
}

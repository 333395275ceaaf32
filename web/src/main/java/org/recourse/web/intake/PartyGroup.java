package org.recourse.web.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The kinds of parties in the four groups in which people think of them, so that nobody has to find one among
 * thirty-three.
 */
enum PartyGroup {
    /** Whoever carries a weapon or wears a uniform. */
    ARMED(
            "POLICE",
            "MINE_POLICE",
            "GENDARMERIE",
            "RANGERS",
            "MILITARY",
            "INTELLIGENCE",
            "PRIVATE_SECURITY",
            "ARMED_GROUP",
            "UNKNOWN_ARMED"),
    /** Whoever sits in an office. */
    OFFICE(
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
            "MECHANISM",
            "OTHER_STATE"),
    /** Whoever does business. */
    BUSINESS("LSM", "COOPERATIVE", "PIT_OWNER", "FINANCIER", "TRADER", "PROCESSOR", "OTHER_PRIVATE"),
    /** Whoever lives or works there too. */
    PEOPLE("MINER", "COMMUNITY_MEMBER"),
    /** Nobody knows. */
    UNKNOWN("UNKNOWN");

    private final List<String> parties;

    PartyGroup(String... parties) {
        this.parties = List.of(parties);
    }

    /** The codes of its kinds of party. */
    List<String> parties() {
        return parties;
    }

    static Optional<PartyGroup> of(String name) {
        return Arrays.stream(values())
                .filter(group -> group.name().equals(name))
                .findFirst();
    }

    /** The group that this kind of party is in. */
    static Optional<PartyGroup> with(String party) {
        return Arrays.stream(values())
                .filter(group -> group.parties.contains(party))
                .findFirst();
    }
}

package org.recourse.taxonomy;

/** Who somebody is to the product; realm roles come from Keycloak, the others from the product itself. */
public enum Role {
    /** Anybody without a login or a receipt. */
    STRANGER("stranger"),
    /** Whoever holds the receipt of the case. */
    COMPLAINANT("complainant"),
    /** Community liaison. */
    LIAISON("liaison"),
    /** Case manager of a grievance desk. */
    CASE_MANAGER("case-manager"),
    /** Protection focal point of a grievance desk. */
    PROTECTION("protection"),
    /** Officer of an office that acts or decides. */
    OFFICIAL("official"),
    /** Officer of an oversight body who audits. */
    OVERSIGHT("oversight"),
    /** Configures offices people and policies; reads no case. */
    ADMINISTRATOR("administrator"),
    /** System of a partner organisation. */
    PARTNER("partner"),
    /** The product itself: sweep and import. */
    CLOCKWORK("clockwork");

    private final String code;

    Role(String code) {
        this.code = code;
    }

    /** The code by which the tables, the ledger and addresses name it. */
    public String code() {
        return code;
    }

    /** The constant of this code; refuses an unknown code with {@link IllegalArgumentException}. */
    public static Role of(String code) {
        for (var value : values()) {
            if (value.code.equals(code)) {
                return value;
            }
        }
        throw new IllegalArgumentException("no role has the code " + code);
    }
}

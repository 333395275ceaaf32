package org.recourse.taxonomy;

/** Who somebody is to the product; realm roles come from Keycloak, the others from the product itself. */
public enum Role {
    /** Anybody without a login or a receipt. */
    STRANGER("stranger", Post.NONE),
    /** Whoever holds the receipt of the case. */
    COMPLAINANT("complainant", Post.NONE),
    /** Community liaison. */
    LIAISON("liaison", Post.PLACE),
    /** Case manager of a grievance desk. */
    CASE_MANAGER("case-manager", Post.DESK),
    /** Protection focal point of a grievance desk. */
    PROTECTION("protection", Post.DESK),
    /** Officer of an office that acts or decides. */
    OFFICIAL("official", Post.OFFICE),
    /** Officer of an oversight body who audits. */
    OVERSIGHT("oversight", Post.BODY),
    /** Configures offices people and policies; reads no case. */
    ADMINISTRATOR("administrator", Post.NONE),
    /** System of a partner organisation. */
    PARTNER("partner", Post.NONE),
    /** The product itself: sweep and import. */
    CLOCKWORK("clockwork", Post.NONE);

    /** In what somebody has a case in this role, and so who can stand in for him or her. */
    public enum Post {
        /** In a place: another liaison of it can. */
        PLACE,
        /** At a desk: somebody else of it can. */
        DESK,
        /** In an office: somebody else of it can. */
        OFFICE,
        /** In an oversight body: an auditor of any of them can. */
        BODY,
        /** In nothing: nobody has a case in this role. */
        NONE
    }

    private final String code;
    private final Post post;

    Role(String code, Post post) {
        this.code = code;
        this.post = post;
    }

    public Post post() {
        return post;
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

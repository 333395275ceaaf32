package org.recourse.access;

/** What the policy gives, from nothing to the whole (list access_value). */
public enum AccessValue {
    /** Nothing: the same as if the case did not exist. */
    NONE("none"),
    /** May add; reads nothing back. */
    WRITE("write"),
    /** Only what he or his own office gave asked received or did. */
    OWN("own"),
    /** Derived form: no names no exact place no groups; files re-encoded. */
    REDACTED("redacted"),
    /** What an unexpired consent to this recipient covers and no more. */
    CONSENT("consent"),
    /** One item at a time after a written reason. */
    REASON("reason"),
    /** Whole for an officer vetted for the level (at P4 also named on the case). */
    VETTED("vetted"),
    /** Whole. */
    YES("yes");

    private final String code;

    AccessValue(String code) {
        this.code = code;
    }

    /** The code by which the tables, the ledger and addresses name it. */
    public String code() {
        return code;
    }

    /** The stricter of the two; the constants stand from the strictest to the widest. */
    public AccessValue stricter(AccessValue other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /** Whether something is shown at all; to add only shows nothing. */
    public boolean shows() {
        return compareTo(WRITE) > 0;
    }

    /** The constant of this code; refuses an unknown code with {@link IllegalArgumentException}. */
    public static AccessValue of(String code) {
        for (var value : values()) {
            if (value.code.equals(code)) {
                return value;
            }
        }
        throw new IllegalArgumentException("no value of access has the code " + code);
    }
}

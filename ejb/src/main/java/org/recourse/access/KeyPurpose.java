package org.recourse.access;

/** What a secret of the server is for; no two purposes ever share one. */
public enum KeyPurpose {
    /** Wraps the keys of cases. */
    WRAPPING("kek"),
    /** Seals names, telephones and interests of officers. */
    DIRECTORY("directory"),
    /** Digests names of officers and respondents, so that they can be compared and never read. */
    NAMES("names"),
    /** Signs what the database is told about the caller. */
    CONTEXT("context"),
    /** Signs the readership of a case. */
    POLICY("policy"),
    /** Derives receipts from idempotency keys. */
    RECEIPT("receipt"),
    /** Digests receipts for the database. */
    RECEIPT_DIGEST("receipt-digest"),
    /** Signs the tokens of forms. */
    FORM("form"),
    /** Seals what cookies carry. */
    COOKIE("cookie"),
    /** Digests words for blind search. */
    SEARCH("search"),
    /** Digests names of people, so that one who is named in a case is found. */
    NAME("name"),
    /** Seals what is counted of people over many cases and shown with none. */
    FIGURES("figures");

    private final String code;

    KeyPurpose(String code) {
        this.code = code;
    }

    /** As it stands in the key's file and in the file's name. */
    public String code() {
        return code;
    }
}

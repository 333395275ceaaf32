package org.recourse.ledger;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** What a fact can be. There is no type for a text or an amount: neither is ever in an entry. */
enum FactType {
    /** A code of a list of the taxonomy. */
    CODE("code", "[0-9A-Za-z][0-9A-Za-z_-]{0,39}"),
    /** A name that the product itself gives, such as that of an act or a page. */
    WORD("word", "[a-z][a-z0-9.-]{0,39}"),
    /** A count or an ordinal, at most 999,999. */
    NUMBER("number", "0|[1-9][0-9]{0,5}"),
    /** A day, ISO 8601. */
    DATE("date", "[0-9]{4}-[0-9]{2}-[0-9]{2}"),
    /** An instant in UTC, ISO 8601. */
    INSTANT("instant", "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]{5,18}Z"),
    /** A pseudonym of an officer, a party or a person, or the id of an office. */
    ID("id", "[0-9a-f]{32}"),
    /** The id of an office, and the code of why it was passed over. */
    WHY("why", "[0-9a-f]{32}:[A-Z]{1,40}"),
    /** The reference of another case. */
    REFERENCE("reference", "[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z*~$=U]"),
    /** A salted or keyed digest. */
    DIGEST("digest", "[0-9a-f]{64}"),
    /** A yes or a no. */
    YES_NO("yes-no", "yes|no");

    private final String code;
    private final Pattern form;

    FactType(String code, String form) {
        this.code = code;
        this.form = Pattern.compile(form);
    }

    static FactType of(String code) {
        for (var type : values()) {
            if (type.code.equals(code)) {
                return type;
            }
        }
        throw new IllegalArgumentException("no type of a fact: " + code);
    }

    boolean fits(String value) {
        return form.matcher(value).matches() && isReal(value);
    }

    private boolean isReal(String value) {
        try {
            return switch (this) {
                case DATE -> LocalDate.parse(value).getYear() > 0;
                case INSTANT -> Instant.parse(value).toString().equals(value);
                case CODE, WORD, NUMBER, ID, WHY, REFERENCE, DIGEST, YES_NO -> true;
            };
        } catch (DateTimeException e) {
            return false;
        }
    }
}

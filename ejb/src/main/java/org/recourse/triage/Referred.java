package org.recourse.triage;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A referral as it is kept: sealed, because who helps a person says much of what was done to the person. Its number is the
 * version of the text, and the consent that it rests on has the same.
 *
 * @param person number of the person in the case
 * @param whole  whether the whole matter was referred
 * @param shares what the recipient is shown: codes of {@link org.recourse.access.Scope}
 * @param yes    who of the recipient said yes; null where a part was referred
 */
public record Referred(
        int person,
        boolean whole,
        String recipient,
        @Nullable Integer office,
        String body,
        String purpose,
        List<String> shares,
        @Nullable String yes) {

    public Referred {
        shares = List.copyOf(shares);
    }

    @Override
    public String toString() {
        return "referral of person " + person;
    }
}

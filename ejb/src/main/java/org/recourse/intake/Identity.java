package org.recourse.intake;

import org.jspecify.annotations.Nullable;

/** Who complained and how the person is reached safely, sealed under the case's key. */
public record Identity(
        @Nullable String name,
        @Nullable String contact,
        @Nullable String detail,
        @Nullable String hours,
        @Nullable String codePhrase,
        boolean mayLeaveMessage,
        @Nullable String neverContact) {

    private static final String ONLY_RECEIPT = "RECEIPT_ONLY";

    static Identity of(Report report) {
        return new Identity(
                report.anonymous() ? null : report.name(),
                report.contact(),
                report.contactDetail(),
                report.contactHours(),
                report.codePhrase(),
                report.mayLeaveMessage(),
                report.neverContact());
    }

    static Identity of(JoinedPerson person) {
        return new Identity(
                person.anonymous() ? null : person.name(),
                person.contact(),
                person.contactDetail(),
                person.contactHours(),
                person.codePhrase(),
                person.mayLeaveMessage(),
                person.neverContact());
    }

    /** Whether this way to be reached is none: the person reads everything on the page of the receipt. */
    static boolean onPageOnly(@Nullable String contact) {
        return contact == null || contact.isBlank() || contact.equals(ONLY_RECEIPT);
    }
}

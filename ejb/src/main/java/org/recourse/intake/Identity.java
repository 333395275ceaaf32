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
}

package org.recourse.triage;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * That somebody else helps: who, for what, and what of the case he is shown. Every such sending carries the person's consent
 * with it, because who was not asked has allowed nothing.
 */
interface Referring {

    /** Code of the list referral. */
    String recipient();

    /** The recipient's office, where it is one of the country's; else null. */
    @Nullable
    Integer office();

    /** Who exactly it is: the name by which it is found. */
    String body();

    /** Code of the list consent_purpose. */
    String purpose();

    /** What the recipient is shown: codes of the list consent_scope. */
    List<String> shares();

    /** Number of the person who is referred; null where the case has one. */
    @Nullable
    Integer person();

    /** What the person allowed to be shown: codes of the list consent_scope. */
    List<String> allowed();

    /** How it was allowed: code of the list consent_method. */
    String method();

    /** In which language the person was asked. */
    String language();

    /** Whether what was allowed was read back to the person. */
    boolean readBack();

    /** Who was there and belongs to neither side; null where nobody had to be. */
    @Nullable
    String witness();

    /** Until when it is allowed; null where the person set no day. */
    @Nullable
    LocalDate until();

    /** What the person is told: who helps and what comes next. */
    String told();
}

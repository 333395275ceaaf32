package org.recourse.triage;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.recourse.access.Consent;
import org.recourse.access.Scope;

/**
 * A consent as it is kept, sealed under the key of the person who gave it: to whom, for what and how. Who was not asked has
 * allowed nothing.
 *
 * @param body    to whom exactly, within the kind that {@code recipient} names
 * @param scopes  codes of {@link Scope}
 * @param script  version of the words with which it was asked
 * @param witness who was there and belongs to neither side; null where nobody had to be
 * @param until   it holds no longer from then on, nor once the case is closed
 */
public record GivenConsent(
        int person,
        String recipient,
        String body,
        String purpose,
        List<String> scopes,
        String method,
        String language,
        int script,
        boolean readBack,
        @Nullable String witness,
        Instant given,
        Instant until) {

    public GivenConsent {
        scopes = List.copyOf(scopes);
    }

    /** What the policy judges by. */
    public Consent consent() {
        var opened = scopes.stream().map(Scope::of).collect(Collectors.toSet());
        return new Consent(person, recipient, purpose, opened, given, until, null);
    }

    @Override
    public String toString() {
        return "consent of person " + person;
    }
}

package org.recourse.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.recourse.access.Consent;
import org.recourse.access.Scope;
import org.recourse.shared.DomainTable;
import org.recourse.triage.Referred;

class ReferralTest {

    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);

    private static Consent consent(int person, String recipient, String purpose, Scope... scopes) {
        return new Consent(person, recipient, purpose, Set.of(scopes), NOW.minus(DAY), NOW.plus(DAY), null);
    }

    private static Consent until(Instant until, @Nullable Instant withdrawn) {
        return new Consent(1, "COURT", "REFER", Set.of(Scope.NARRATIVE), NOW.minus(DAY), until, withdrawn);
    }

    private static Referral toCourt(Consent... consents) {
        return toCourt(NOW, consents);
    }

    private static Referral toCourt(Instant at, Consent... consents) {
        return Referral.of(3, referred("identity", "narrative", "evidence", "exact_location"), List.of(consents), at);
    }

    private static Referred referred(String... shares) {
        return new Referred(1, true, "COURT", null, "The court of the province", "REFER", List.of(shares), "The clerk");
    }

    @Test
    void what_can_be_consented_to_is_what_the_list_says() {
        var listed = DomainTable.named("codes").where("list", "consent_scope").stream()
                .map(line -> line.attributes().text("scope"))
                .collect(Collectors.toSet());
        assertThat(Consent.POSSIBLE.stream().map(Scope::code)).containsExactlyInAnyOrderElementsOf(listed);
    }

    @Test
    void it_opens_exactly_the_consented_scopes_and_that_there_is_a_case() {
        var referral = toCourt(
                consent(1, "COURT", "REFER", Scope.NARRATIVE), consent(1, "COURT", "REFER", Scope.EXACT_LOCATION));
        assertThat(referral.consented()).containsExactlyInAnyOrder(Scope.NARRATIVE, Scope.EXACT_LOCATION);
        assertThat(referral.scopes()).containsExactlyInAnyOrder(Scope.SKELETON, Scope.NARRATIVE, Scope.EXACT_LOCATION);
    }

    @Test
    void it_shows_no_more_than_is_needed_also_where_more_was_allowed() {
        var allowed = List.of(consent(1, "COURT", "REFER", Scope.NARRATIVE, Scope.IDENTITY));
        assertThat(Referral.of(3, referred("narrative"), allowed, NOW).consented())
                .containsExactly(Scope.NARRATIVE);
        assertThat(Referral.of(3, referred("exact_location"), allowed, NOW).isPossible())
                .isFalse();
    }

    @Test
    void another_recipient_purpose_or_person_is_another_consent() {
        var referral = toCourt(
                consent(1, "MEDICAL", "REFER", Scope.NARRATIVE),
                consent(1, "COURT", "PROTECT", Scope.NARRATIVE),
                consent(2, "COURT", "REFER", Scope.NARRATIVE));
        assertThat(referral.isPossible()).isFalse();
    }

    @Test
    void without_a_consent_that_holds_now_there_is_no_copy() {
        assertThat(toCourt().isPossible()).isFalse();
        assertThat(toCourt(until(NOW, null)).isPossible()).as("expired").isFalse();
        assertThat(toCourt(until(NOW.plus(DAY), NOW)).isPossible())
                .as("withdrawn")
                .isFalse();
        assertThat(toCourt(until(NOW.plus(DAY), NOW.plusSeconds(1))).isPossible())
                .isTrue();
        assertThat(toCourt(NOW.minus(DAY.plusSeconds(1)), until(NOW.plus(DAY), null))
                        .isPossible())
                .as("not given yet")
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource(
            value = Scope.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"IDENTITY", "NARRATIVE", "EVIDENCE", "EXACT_LOCATION"})
    void nobody_can_consent_to_anything_else(Scope scope) {
        assertThatThrownBy(() -> consent(1, "COURT", "REFER", scope)).isInstanceOf(IllegalArgumentException.class);
    }
}

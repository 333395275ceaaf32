package org.recourse.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Receipts by request, values of forms, and what cookies carry. */
class TokensTest {

    private static final String KEY = "8f14e45fceea167a5a36dedd4bea2543";
    private static final Instant NOW = Instant.parse("2026-11-25T09:00:00Z");

    private final KeyRing ring = KeyRings.ofOne();
    private final Receipts receipts = new Receipts(ring);
    private final FormTokens forms = new FormTokens(ring);
    private final Cookies cookies = new Cookies(ring);

    @Test
    void the_same_request_makes_the_same_receipt_and_any_other_another() {
        var receipt = receipts.of("stranger", KEY, 1);

        assertThat(receipts.of("stranger", KEY, 1)).isEqualTo(receipt);
        assertThat(receipts.of("partner", KEY, 1)).isNotEqualTo(receipt);
        assertThat(receipts.of("stranger", KEY + "0", 1)).isNotEqualTo(receipt);
        assertThat(receipts.of("stranger", KEY, 2)).isNotEqualTo(receipt);
        assertThat(receipts.of("stranger\n" + KEY, "", 1)).isNotEqualTo(receipts.of("stranger", "\n" + KEY, 1));
        assertThat(new Receipts(KeyRings.demonstration()).of("stranger", KEY, 1))
                .isNotEqualTo(receipt);
    }

    @Test
    void a_ticket_opens_nothing_without_the_servers_own_secret() {
        var ticket = Cookies.ticket();

        assertThat(cookies.draft(ticket)).isEmpty();
        assertThat(cookies.filed(ticket)).hasSize(1).isEqualTo(cookies.filed(ticket));
        assertThat(new Cookies(KeyRings.demonstration()).filed(ticket))
                .doesNotContainAnyElementsOf(cookies.filed(ticket));
        assertThat(cookies.filed(Cookies.ticket())).doesNotContainAnyElementsOf(cookies.filed(ticket));
        assertThat(cookies.filed("no ticket")).isEmpty();
    }

    @Test
    void receipts_use_all_their_bits() {
        var ones = BigInteger.ZERO;
        var different = new HashSet<Receipt>();
        for (int i = 0; i < 200; i++) {
            var receipt = receipts.of("stranger", "key" + i, 1);
            ones = ones.or(receipt.value());
            different.add(receipt);
        }
        assertThat(ones.bitCount()).isEqualTo(Receipt.BITS);
        assertThat(different).hasSize(200);
    }

    @Test
    void no_receipt_ends_in_a_sign_that_nobody_can_say() {
        for (int i = 0; i < 200; i++) {
            assertThat(receipts.of("stranger", "key" + i, 1).reveal()).matches("[0-9A-HJKMNP-TV-Z-]+");
        }
    }

    @Test
    void a_receipt_is_found_by_its_digest_after_a_new_key_too(@TempDir Path folder) throws IOException {
        KeyRing.install(folder, true);
        var receipt = receipts.of("stranger", KEY, 1);
        var before = new Receipts(KeyRing.read(folder, true)).digest(receipt);
        KeyFile.create(folder, KeyPurpose.RECEIPT_DIGEST, 2, true);
        var after = new Receipts(KeyRing.read(folder, true));

        assertThat(before).hasSize(32);
        assertThat(after.digest(receipt)).isNotEqualTo(before);
        assertThat(after.digests(receipt)).containsExactly(after.digest(receipt), before);
    }

    @Test
    void the_value_of_a_form_is_good_for_that_form_and_holder_and_always_the_same_request() {
        var token = forms.fresh("report", "one");

        assertThat(forms.idempotencyKey("report", "one", token))
                .hasValueSatisfying(key -> assertThat(key).matches("[0-9a-f]{32}"));
        assertThat(forms.idempotencyKey("report", "one", token))
                .isEqualTo(forms.idempotencyKey("report", "one", token));
        assertThat(forms.idempotencyKey("answer", "one", token)).isEmpty();
        assertThat(forms.idempotencyKey("report", "other", token)).isEmpty();
        assertThat(forms.ours("report", token)).isTrue();
        assertThat(forms.ours("answer", token)).isFalse();
        assertThat(forms.fresh("report", "one")).isNotEqualTo(token);
    }

    @Test
    void other_answers_in_the_same_form_are_another_request() {
        var token = forms.fresh("note", "one");
        var request = forms.request("note", "one", token, Map.of("a", List.of("b"), "c", List.of("d")));

        assertThat(request).hasValueSatisfying(text -> assertThat(text).matches("[0-9a-f]{32}"));
        assertThat(forms.request("note", "one", token, Map.of("c", List.of("d"), "a", List.of("b"))))
                .isEqualTo(request);
        for (var other : List.of(
                Map.of("a", List.of("b")),
                Map.of("a", List.of("b"), "c", List.of("D")),
                Map.of("a", List.of("b", "c"), "d", List.<String>of()),
                Map.of("a1:c", List.of("b"), "", List.of("d")))) {
            assertThat(forms.request("note", "one", token, other)).isPresent().isNotEqualTo(request);
        }
        assertThat(forms.request("note", "other", token, Map.of())).isEmpty();
        assertThat(forms.request("note", "one", forms.fresh("note", "one"), Map.of()))
                .isNotEqualTo(forms.request("note", "one", token, Map.of()));
    }

    @Test
    void a_draft_opens_with_the_key_in_its_cookie_and_with_no_other() {
        var key = DraftKey.fresh();
        var sealed = key.seal(ClearText.of("half a story"));

        var again = cookies.draft(cookies.of(key)).orElseThrow();

        assertThat(again.id()).isEqualTo(key.id()).isNotEqualTo(key.secret());
        assertThat(again.open(sealed))
                .hasValueSatisfying(draft -> assertThat(draft.reveal()).isEqualTo("half a story"));
        assertThat(DraftKey.fresh().open(sealed)).isEmpty();
        assertThat(key.open(new byte[0])).isEmpty();
    }

    @Test
    void a_cookie_that_somebody_made_for_a_draft_is_none() {
        var forged = Base64.getUrlEncoder().withoutPadding().encodeToString(new byte[64]);

        assertThat(cookies.draft(forged)).isEmpty();
        assertThat(cookies.draft("")).isEmpty();
        assertThat(cookies.draft("ä".repeat(86))).isEmpty();
        assertThat(new Cookies(KeyRings.demonstration()).draft(cookies.of(DraftKey.fresh())))
                .isEmpty();
    }

    @Test
    void a_receipt_is_remembered_for_a_quarter_of_an_hour() {
        var receipt = receipts.of("stranger", KEY, 1);
        var cookie = cookies.of(receipt, NOW);

        assertThat(cookies.receipt(cookie, NOW.plusSeconds(899))).contains(receipt);
        assertThat(cookies.receipt(cookie, NOW.plusSeconds(900))).isEmpty();
        assertThat(cookie).doesNotContain(receipt.reveal().substring(0, 4));
    }

    @Test
    void no_cookie_serves_as_another() {
        assertThat(cookies.receipt(cookies.of(DraftKey.fresh()), NOW)).isEmpty();
        assertThat(cookies.draft(cookies.of(receipts.of("stranger", KEY, 1), NOW)))
                .isEmpty();
        assertThat(forms.idempotencyKey("report", "one", cookies.of(DraftKey.fresh())))
                .isEmpty();
    }

    @Property(tries = 400)
    void a_token_with_one_changed_symbol_is_none(
            @ForAll @IntRange(max = 999) int at, @ForAll @IntRange(max = 63) int symbol) {
        var receipt = cookies.of(receipts.of("stranger", KEY, 1), NOW);
        var draft = cookies.of(DraftKey.fresh());
        var form = forms.fresh("report", "one");

        assertThat(cookies.receipt(changed(receipt, at, symbol), NOW)).isEmpty();
        assertThat(cookies.draft(changed(draft, at, symbol))).isEmpty();
        assertThat(forms.idempotencyKey("report", "one", changed(form, at, symbol)))
                .isEmpty();
    }

    @Property
    void nothing_that_is_sent_makes_reading_fail(@ForAll String sent) {
        assertThat(cookies.receipt(sent, NOW)).isEmpty();
        assertThat(cookies.draft(sent)).isEmpty();
        assertThat(forms.ours("report", sent)).isFalse();
    }

    private static String changed(String token, int at, int symbol) {
        var alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        var bytes = token.getBytes(StandardCharsets.US_ASCII);
        int place = at % bytes.length;
        var other = (byte) alphabet.charAt(symbol);
        bytes[place] = bytes[place] == other ? (byte) '!' : other;
        return new String(bytes, StandardCharsets.US_ASCII);
    }
}

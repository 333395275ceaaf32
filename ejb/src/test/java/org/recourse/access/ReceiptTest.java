package org.recourse.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ReceiptTest {

    private static final Receipt RECEIPT = new Receipt(new BigInteger("3a98d5d1a03a2b1117b5a0c41", 16));
    private static final String CODE = RECEIPT.reveal();

    @Test
    void a_receipt_is_written_in_groups_of_four_with_a_check_symbol() {
        assertThat(CODE).matches("([0-9A-HJKMNP-TV-Z]{4}-){5}[0-9A-HJKMNP-TV-Z*~$=U]");
        assertThat(new Receipt(BigInteger.ZERO).reveal()).isEqualTo("0000-0000-0000-0000-0000-0");
    }

    @Test
    void how_it_was_written_does_not_matter() {
        var zeros = "0000-0000-0000-0000-0000-0";
        for (var written : List.of(
                CODE.toLowerCase(Locale.ROOT),
                CODE.replace("-", ""),
                CODE.replace("-", " "),
                "  " + CODE.replace("-", " – ") + "\n",
                CODE.replace("-", "\u00a0"),
                CODE.replace("-", "\u200f-"))) {
            assertThat(Receipt.parse(written)).isEqualTo(RECEIPT);
        }
        for (var written : List.of("oooo-OOOO-0000-0000-0000-0", "٠٠٠٠-٠٠٠٠-٠٠٠٠-٠٠٠٠-٠٠٠٠-٠", "0".repeat(21))) {
            assertThat(Receipt.parse(written)).isEqualTo(Receipt.parse(zeros));
        }
        assertThat(Receipt.parse("ilIL-0000-0000-0000-0000-" + check("11110000000000000000")))
                .isEqualTo(Receipt.parse("1111-0000-0000-0000-0000-" + check("11110000000000000000")));
    }

    @Test
    void a_group_that_cannot_be_right_is_named() {
        assertGroup("0000-0000-00!0-0000-0000-0", 3);
        assertGroup("0000-0000-0U00-0000-0000-0", 3);
        assertGroup("0000-000-0000-0000-0000-0", 2);
        assertGroup("0000-0000-0000-00000-0000-0", 4);
        assertGroup("0000-0000-0000-0000-0000-00", 6);
        assertGroup("0000-0000-0000-0000-0000-!", 6);
        assertGroup("00000000000000000000!", 6);
        assertGroup("000000000!00000000000", 3);
        assertGroup("0000-0000-00😀0-0000-0000-0", 3);
    }

    @Test
    void where_nothing_tells_the_place_none_is_named() {
        for (var written : List.of(
                "",
                "   ",
                "0000-0000-0000-0000-0000",
                "00000000",
                "0".repeat(22),
                "0".repeat(100_000),
                "0000-0000-0000-0000-0000-1",
                "1000-0000-0000-0000-0000-0")) {
            assertThatThrownBy(() -> Receipt.parse(written))
                    .isInstanceOfSatisfying(
                            ReceiptMisread.class,
                            misread -> assertThat(misread.key()).isEqualTo("refusal.receipt"));
        }
    }

    @Test
    void a_receipt_does_not_show_itself_by_accident() {
        assertThat(RECEIPT).hasToString("receipt");
    }

    @Property
    void every_receipt_is_read_as_it_is_written(@ForAll("receipts") Receipt receipt) {
        assertThat(Receipt.parse(receipt.reveal())).isEqualTo(receipt);
    }

    @Property
    void one_wrong_symbol_is_always_noticed(
            @ForAll("receipts") Receipt receipt,
            @ForAll @IntRange(max = 19) int at,
            @ForAll @IntRange(max = 31) int symbol) {
        var written = new StringBuilder(receipt.reveal().replace("-", ""));
        Assume.that(written.charAt(at) != Receipt.SYMBOLS.charAt(symbol));
        written.setCharAt(at, Receipt.SYMBOLS.charAt(symbol));

        assertThatThrownBy(() -> Receipt.parse(written.toString())).isInstanceOf(ReceiptMisread.class);
    }

    @Property
    void two_neighbours_exchanged_are_always_noticed(
            @ForAll("receipts") Receipt receipt, @ForAll @IntRange(max = 18) int at) {
        var written = new StringBuilder(receipt.reveal().replace("-", ""));
        Assume.that(written.charAt(at) != written.charAt(at + 1));
        char first = written.charAt(at);
        written.setCharAt(at, written.charAt(at + 1));
        written.setCharAt(at + 1, first);

        assertThatThrownBy(() -> Receipt.parse(written.toString())).isInstanceOf(ReceiptMisread.class);
    }

    @Property
    void nothing_that_is_typed_makes_reading_fail_otherwise(@ForAll String written) {
        try {
            assertThat(Receipt.parse(written)).isNotNull();
        } catch (ReceiptMisread misread) {
            assertThat(misread.key()).startsWith("refusal.receipt");
        }
    }

    @Provide
    Arbitrary<Receipt> receipts() {
        var largest = BigInteger.ONE.shiftLeft(Receipt.BITS).subtract(BigInteger.ONE);
        return Arbitraries.bigIntegers().between(BigInteger.ZERO, largest).map(Receipt::new);
    }

    private static char check(String symbols) {
        var value = BigInteger.ZERO;
        for (char symbol : symbols.toCharArray()) {
            value = value.shiftLeft(5).add(BigInteger.valueOf(Receipt.SYMBOLS.indexOf(symbol)));
        }
        return Receipt.check(value);
    }

    private static void assertGroup(String written, int group) {
        assertThatThrownBy(() -> Receipt.parse(written))
                .as(written)
                .isInstanceOfSatisfying(ReceiptMisread.class, misread -> {
                    assertThat(misread.key()).isEqualTo("refusal.receipt.group");
                    assertThat(misread.arguments()).containsExactly(group);
                });
    }
}

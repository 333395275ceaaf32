package org.recourse.access;

import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads what somebody wrote as a receipt, and says which group cannot be right where the writing alone tells it. */
final class ReceiptReading {

    private static final Pattern BETWEEN = Pattern.compile("[\\s\\h\\p{Pd}\\p{Cf}_.,:;/·−]+");
    private static final int LONGEST = 200;
    private static final int WHOLE = Receipt.LENGTH + 1;
    private static final int FULL_GROUPS = Receipt.LENGTH / Receipt.GROUP;

    private final List<String> groups;
    private final String symbols;

    private ReceiptReading(List<String> groups) {
        this.groups = groups;
        this.symbols = String.join("", groups);
    }

    static ReceiptReading of(String written) {
        if (written.length() > LONGEST) {
            throw ReceiptMisread.somewhere();
        }
        return new ReceiptReading(Stream.of(BETWEEN.split(written))
                .filter(group -> !group.isEmpty())
                .map(ReceiptReading::plain)
                .toList());
    }

    private static String plain(String group) {
        var plain = new StringBuilder();
        group.codePoints().forEach(symbol -> plain.append(plain(symbol)));
        return plain.toString();
    }

    private static char plain(int symbol) {
        if (Character.isDigit(symbol)) {
            return (char) ('0' + Character.digit(symbol, 10));
        }
        var upper = Character.toString(symbol).toUpperCase(Locale.ROOT);
        return switch (upper) {
            case "O" -> '0';
            case "I", "L" -> '1';
            default -> upper.length() == 1 ? upper.charAt(0) : '?';
        };
    }

    BigInteger value() {
        symbols();
        if (symbols.length() != WHOLE) {
            throw wrongLength();
        }
        var value = BigInteger.ZERO;
        for (int i = 0; i < Receipt.LENGTH; i++) {
            value = value.shiftLeft(5).or(BigInteger.valueOf(Receipt.SYMBOLS.indexOf(symbols.charAt(i))));
        }
        if (Receipt.check(value) != symbols.charAt(Receipt.LENGTH)) {
            throw ReceiptMisread.somewhere();
        }
        return value;
    }

    /** Every symbol is one of the 32; the last may be one of the five that only check. */
    private void symbols() {
        int at = 0;
        for (int group = 0; group < groups.size(); group++) {
            for (char symbol : groups.get(group).toCharArray()) {
                int digit = Receipt.SYMBOLS.indexOf(symbol);
                boolean last = ++at == symbols.length();
                if (digit < 0 || digit >= Receipt.BASE && !last) {
                    throw ReceiptMisread.in(groups.size() == 1 ? (at - 1) / Receipt.GROUP + 1 : group + 1);
                }
            }
        }
    }

    private ReceiptMisread wrongLength() {
        var wrong = groups.size() == FULL_GROUPS + 1 ? wrongGroup() : 0;
        return wrong == 0 ? ReceiptMisread.somewhere() : ReceiptMisread.in(wrong);
    }

    private int wrongGroup() {
        for (int group = 0; group < FULL_GROUPS; group++) {
            if (groups.get(group).length() != Receipt.GROUP) {
                return group + 1;
            }
        }
        return FULL_GROUPS + 1;
    }
}

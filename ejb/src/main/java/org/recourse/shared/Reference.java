package org.recourse.shared;

import java.util.Locale;

/**
 * The reference of a case: 40 random bits, written as eight symbols of Crockford base32 and his check symbol, as in
 * {@code 7K3M-9TQD-4}. The bits are the case's key in the database.
 *
 * @param value the 40 bits, 0 to 2^40 - 1
 */
public record Reference(long value) {

    private static final String SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ*~$=U";
    private static final long LARGEST = (1L << 40) - 1;

    public Reference {
        if (value < 0 || value > LARGEST) {
            throw new IllegalArgumentException("a reference has 40 bits");
        }
    }

    /**
     * Reads a reference as somebody wrote it: case, blanks and hyphens do not matter, O is read as 0, I and L as 1.
     *
     * @throws IllegalArgumentException when it is no reference, or its check symbol does not fit
     */
    public static Reference parse(String text) {
        var plain = text.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        if (plain.length() != 9) {
            throw new IllegalArgumentException("a reference has nine symbols");
        }
        long value = 0;
        for (int i = 0; i < 8; i++) {
            value = value << 5 | digit(plain.charAt(i), 32);
        }
        if (digit(plain.charAt(8), 37) != value % 37) {
            throw new IllegalArgumentException("the check symbol does not fit");
        }
        return new Reference(value);
    }

    private static int digit(char symbol, int base) {
        var read = switch (symbol) {
            case 'O' -> '0';
            case 'I', 'L' -> '1';
            default -> symbol;
        };
        int digit = SYMBOLS.indexOf(read);
        if (digit < 0 || digit >= base) {
            throw new IllegalArgumentException("no symbol of a reference: " + symbol);
        }
        return digit;
    }

    /** As people read it, in groups of four with the check symbol: {@code 7K3M-9TQD-4}. */
    public String text() {
        var text = new StringBuilder(11);
        for (int i = 7; i >= 0; i--) {
            text.append(SYMBOLS.charAt((int) (value >> (5 * i) & 31)));
            if (i == 4) {
                text.append('-');
            }
        }
        return text.append('-').append(SYMBOLS.charAt((int) (value % 37))).toString();
    }

    @Override
    public String toString() {
        return text();
    }
}

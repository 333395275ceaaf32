package org.recourse.access;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * The complainant's key to the case: 100 random bits, written as 20 symbols of Crockford base32 and his check symbol in
 * groups of four, as in {@code 7K3M-9TQD-0XW4-HH2R-5V8N-A}. Shows itself to nobody by accident.
 */
public final class Receipt {

    static final String SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ*~$=U";
    static final int BASE = 32;
    static final int LENGTH = 20;
    static final int GROUP = 4;
    static final int BITS = 100;

    private static final BigInteger CHECK = BigInteger.valueOf(SYMBOLS.length());

    private final BigInteger value;

    Receipt(BigInteger value) {
        if (value.signum() < 0 || value.bitLength() > BITS) {
            throw new IllegalArgumentException("a receipt has 100 bits");
        }
        this.value = value;
    }

    /**
     * Reads a receipt as somebody wrote or typed it: blanks, hyphens and case do not matter, O is read as 0, I and L as
     * 1, digits of any script as digits. Refuses with {@link ReceiptMisread}, which names the group that cannot be
     * right where that can be told from the writing alone; whether the receipt exists is never told here.
     */
    public static Receipt parse(String written) {
        return new Receipt(ReceiptReading.of(written).value());
    }

    BigInteger value() {
        return value;
    }

    /** Whether its check symbol is a letter or a digit of the others, which anybody can say on the telephone. */
    boolean sayable() {
        return value.mod(CHECK).intValue() < BASE;
    }

    static char check(BigInteger value) {
        return SYMBOLS.charAt(value.mod(CHECK).intValue());
    }

    /** The code itself in groups of four, for its holder. */
    public String reveal() {
        var text = new StringBuilder();
        for (int i = LENGTH - 1; i >= 0; i--) {
            text.append(SYMBOLS.charAt(value.shiftRight(5 * i).intValue() & (BASE - 1)));
            if (i % GROUP == 0) {
                text.append('-');
            }
        }
        return text.append(check(value)).toString();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Receipt that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return "receipt";
    }
}

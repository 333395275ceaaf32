package org.recourse.web.shared.form;

import org.recourse.shared.HumanText;

/** What people typed, without what no eye sees. */
final class Words {

    /** Far more than any form holds; the limits of fields are much lower. */
    private static final int ROOM = 200_000;

    private Words() {}

    /** As {@link HumanText} takes it; refuses what nobody can have typed. */
    static String clean(String typed) {
        return HumanText.text(typed, ROOM);
    }

    /** The signs as people count them, not as Java does. */
    static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** Digits of any script as western ones, so that every keyboard can write a date. */
    static String digits(String typed) {
        var text = new StringBuilder();
        clean(typed)
                .codePoints()
                .forEach(
                        sign -> text.appendCodePoint(Character.isDigit(sign) ? '0' + Character.digit(sign, 10) : sign));
        return text.toString();
    }
}

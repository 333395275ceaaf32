package org.recourse.web.shared;

import com.ibm.icu.util.ULocale;

/**
 * A language in which pages can be read. Numbers are western in all of them, because references, dates and telephone
 * numbers are read aloud and copied between languages.
 *
 * @param code ISO 639, such as {@code ar}
 * @param name what its readers call it
 */
public record Language(String code, String name) {

    /** The conventions by which dates, plurals and numbers are written. */
    public ULocale locale() {
        return new ULocale(code + "-u-nu-latn");
    }

    public boolean rightToLeft() {
        return new ULocale(code).isRightToLeft();
    }

    /** The value of the attribute {@code dir}. */
    public String direction() {
        return rightToLeft() ? "rtl" : "ltr";
    }
}

package org.recourse.web.shared.form;

/** How a field is drawn and answered. */
public enum Kind {
    /** One line of words. */
    LINE,
    /** Several lines of words. */
    PARAGRAPH,
    /** A whole number. */
    NUMBER,
    /** Day, month and year, each with an input of its own. */
    DATE,
    /** One of a few. */
    RADIOS,
    /** One of many. */
    SELECT,
    /** Any of these. */
    CHECKBOXES,
    /** A question with yes and no. */
    YES_NO,
    /** Something that must be confirmed. */
    TICK,
    /** Fields that belong together, once or several times. */
    GROUP
}

package org.recourse.broken.access;

/** Shows what it holds. */
public final class ClearText {

    private final String text;

    public ClearText(String text) {
        this.text = text;
    }

    /** The text. */
    public String reveal() {
        return text;
    }

    @Override
    public String toString() {
        return "text: " + text;
    }
}

package org.recourse.shared;

/** A text cannot be taken as it is. */
public final class TextRefused extends Refusal {

    private static final long serialVersionUID = 1L;

    private TextRefused(String key, Object... arguments) {
        super(Kind.INVALID, key, arguments);
    }

    /** It has more characters than this. */
    static TextRefused tooLong(int longest) {
        return new TextRefused("refusal.text.long", longest);
    }

    /** It was cut in the middle of a character (an unpaired surrogate). */
    static TextRefused halfACharacter() {
        return new TextRefused("refusal.text.half");
    }

    /** Letters carry so many marks that nobody can read them. */
    static TextRefused tooManyMarks() {
        return new TextRefused("refusal.text.marks");
    }
}

package org.recourse.system;

/** Why the system cannot go on, in one sentence that names the remedy; it is shown as it is. */
public final class Halt extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String sentence;

    public Halt(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    public Halt(String sentence, Throwable cause) {
        super(sentence, cause);
        this.sentence = sentence;
    }

    public String sentence() {
        return sentence;
    }
}

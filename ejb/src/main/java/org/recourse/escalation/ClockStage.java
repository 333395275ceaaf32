package org.recourse.escalation;

/** How far a running clock has come. */
public enum ClockStage {
    /** Nobody was reminded yet. */
    STARTED(0),
    /** The first reminder was given. */
    REMINDED(1),
    /** The second reminder was given; next comes the date. */
    REMINDED_TWICE(2);

    private final int number;

    ClockStage(int number) {
        this.number = number;
    }

    /** By which the database knows it; never reused. */
    public int number() {
        return number;
    }

    /** The stage with this number; refuses an unknown one with {@link IllegalArgumentException}. */
    public static ClockStage of(int number) {
        for (var stage : values()) {
            if (stage.number == number) {
                return stage;
            }
        }
        throw new IllegalArgumentException("no stage of a clock has the number " + number);
    }
}

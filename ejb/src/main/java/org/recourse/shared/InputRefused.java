package org.recourse.shared;

import java.util.List;
import java.util.Objects;

/** One or more fields of what was sent cannot be taken; names each field and what is wrong, never what stood in it. */
public final class InputRefused extends Refusal {

    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    /**
     * @param field the name of the field, as in the record of the act
     * @param key the key of the sentence in the bundles
     */
    public record Fault(String field, String key, List<Object> arguments) {}

    public InputRefused(List<Fault> faults) {
        super(Kind.INVALID, "refusal.input", faults.size());
        this.faults = List.copyOf(faults);
    }

    /** One field alone is at fault. */
    public static InputRefused field(String field, String key, Object... arguments) {
        return new InputRefused(List.of(new Fault(field, "refusal." + key, List.of(arguments))));
    }

    /** None where it was carried from one machine to another: faults do not travel, and what tells of it still must. */
    public List<Fault> faults() {
        return Objects.requireNonNullElse(faults, List.of());
    }

    @Override
    public String toString() {
        return super.toString()
                + faults().stream()
                        .map(fault -> fault.field() + " " + fault.key())
                        .toList();
    }
}

package org.recourse.grievance;

import java.util.List;
import org.recourse.shared.InputRefused;
import org.recourse.shared.InputRefused.Fault;
import org.recourse.taxonomy.Taxonomy;

/** Keeps words that brand people (list brand_word) out of what goes out; each is refused with what to write instead. */
public final class Branding {

    private Branding() {}

    /** What is wrong with this text at this field; nothing where it brands nobody. */
    static List<Fault> in(Taxonomy taxonomy, String field, String text) {
        return taxonomy.wording().branding(text).stream()
                .map(remark -> new Fault(field, "refusal.word." + remark.code(), List.of(remark.found())))
                .toList();
    }

    /** Refuses a text that goes out with such a word. */
    public static void refuse(Taxonomy taxonomy, String field, String text) {
        var faults = in(taxonomy, field, text);
        if (!faults.isEmpty()) {
            throw new InputRefused(faults);
        }
    }
}

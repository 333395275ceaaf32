package org.recourse.web.intake;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recourse.web.shared.Page;
import org.recourse.web.shared.Phrase;
import org.recourse.web.shared.part.RoadStep;

/**
 * The receipt, shown once after a report was sent.
 *
 * @param groups the code in groups of four
 * @param road   what happens next
 * @param asked  what the person asked for, in his own words, if he said
 */
public record ReceiptPage(
        List<String> groups,
        Instant told,
        List<RoadStep> road,
        @Nullable String asked) implements Page {

    /**
     * The page of a report that was just told.
     *
     * @param code the receipt in groups with hyphens
     */
    static ReceiptPage of(String code, Instant told, @Nullable String asked) {
        return new ReceiptPage(
                groups(code),
                told,
                List.of(
                        new RoadStep(RoadStep.Status.DONE, Phrase.of("receipt.road.told"), Phrase.of("on", told)),
                        ahead("read", RoadStep.Status.NOW),
                        ahead("office", RoadStep.Status.AHEAD),
                        ahead("answer", RoadStep.Status.AHEAD)),
                asked);
    }

    private static RoadStep ahead(String step, RoadStep.Status status) {
        return new RoadStep(status, Phrase.of("receipt.road." + step), Phrase.of("receipt.road." + step + ".when"));
    }

    static List<String> groups(String code) {
        return List.of(code.split("-", -1));
    }
}

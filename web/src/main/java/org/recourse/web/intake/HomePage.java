package org.recourse.web.intake;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.recourse.taxonomy.Step;
import org.recourse.web.shared.Page;
import org.recourse.web.shared.Phrase;

/**
 * What Recourse is, the rights of those who come, and how long it takes.
 *
 * @param done what was done just now and led here, if anything
 */
public record HomePage(@Nullable Phrase done, List<Right> rights, List<Stage> stages) implements Page {

    /** What leads here when it is done. */
    private static final Set<String> DONE = Set.of("closed", "signed-out");

    private static final List<Right> RIGHTS = List.of(
            new Right("p-nopapers", "papers"),
            new Right("p-noname", "name"),
            new Right("p-hidden", "accused"),
            new Right("p-shield", "story"),
            new Right("p-hand", "stop"),
            new Right("p-free", "free"));

    /** One right, with its picture and the end of its keys. */
    public record Right(String icon, String key) {}

    /** A part of the road, and how long it takes, whatever the case. */
    public record Stage(int number, Phrase what, Phrase when) {

        static Stage of(int number, Object... time) {
            var key = "home.step." + number;
            return new Stage(number, Phrase.of(key), Phrase.of(key + ".when", time));
        }
    }

    /** The page with times that hold for every case, however grave. */
    static HomePage of(@Nullable String done, Terms terms) {
        return new HomePage(
                done != null && DONE.contains(done) ? Phrase.of("home.done." + done) : null,
                RIGHTS,
                List.of(
                        Stage.of(1),
                        Stage.of(2, terms.longest(Step.ACKNOWLEDGE)),
                        Stage.of(3, terms.longest(Step.TRIAGE, Step.ADMISSIBILITY)),
                        Stage.of(4, terms.shortest(Step.PROPOSAL), terms.longest(Step.PROPOSAL)),
                        Stage.of(5, terms.longest(Step.APPEAL_WINDOW))));
    }
}

package org.recourse.web.record;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recourse.record.Making;
import org.recourse.web.shared.Language;
import org.recourse.web.shared.Page;
import org.recourse.web.shared.Phrase;

/**
 * The copies that its reader may make of a case, and fetch.
 *
 * @param news what became of a copy that was asked for; null where none was
 */
public record RecordsPage(String reference, @Nullable News news, List<Language> languages, List<Choice> choices)
        implements Page {

    public RecordsPage {
        languages = List.copyOf(languages);
        choices = List.copyOf(choices);
    }

    /**
     * A copy.
     *
     * @param code    of the list copy
     * @param name    what it is called
     * @param say     what stands in it
     * @param referral for whose recipient it is; 0 for every other copy
     * @param token   key of its form
     * @param waiting the newest that was made; null where none was
     */
    public record Choice(
            String code,
            Phrase name,
            Phrase say,
            int referral,
            String token,
            @Nullable Waiting waiting) {

        /** Its name among the others of the page. */
        public String id() {
            return referral == 0 ? code : code + '-' + referral;
        }
    }

    /**
     * A copy that can be fetched.
     *
     * @param language what its language is called
     * @param href     where it is fetched
     */
    public record Waiting(Instant made, String language, int pages, String href) {}

    /**
     * What became of a copy that was asked for.
     *
     * @param copy  what it is called; null where that is not known any more
     * @param stage how far it has come; null where it is gone, as after a new start of the server
     * @param why   why there is none, where it was refused
     * @param older the copy that was asked for, where a newer one is offered in its place; else null
     * @param again where to look again
     */
    public record News(
            @Nullable Phrase copy,
            Making.@Nullable Stage stage,
            @Nullable Phrase why,
            @Nullable Waiting older,
            String again) {

        /** It waits on the case. */
        static News made(String again) {
            return new News(null, Making.Stage.DONE, null, null, again);
        }

        /** It waits on the case, and somebody has made a newer one since, perhaps in another language. */
        static News overtaken(String again, Waiting older) {
            return new News(null, Making.Stage.DONE, null, older, again);
        }

        /** It is not there, and nothing is known of it. */
        static News gone(String again) {
            return new News(null, null, null, null, again);
        }

        public boolean done() {
            return stage == Making.Stage.DONE;
        }

        public boolean refused() {
            return stage == Making.Stage.REFUSED;
        }

        public boolean runs() {
            return stage != null && !done() && !refused();
        }

        /** How many steps lie behind it. */
        public int step() {
            return stage == null ? 0 : stage.ordinal();
        }

        /** How many steps there are. */
        public int steps() {
            return Making.Stage.DONE.ordinal();
        }

        /** What is done now. */
        public Phrase say() {
            return Phrase.of("record.stage." + (stage == null ? "GONE" : stage.name()));
        }
    }

    /** Whether a copy is being made; what else there is is shown when it has ended. */
    public boolean runs() {
        return news != null && news.runs();
    }

    /** Whether there is no copy that its reader may make. */
    public boolean isEmpty() {
        return !runs() && choices.isEmpty();
    }

    public String address() {
        return "/portal/cases/" + reference + "/records";
    }
}

package org.recourse.web.grievance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.recourse.web.shared.Gallery;
import org.recourse.web.shared.Phrase;
import org.recourse.web.shared.part.Figure;
import org.recourse.web.shared.part.Pager;

class ReadsPageTest {

    @Test
    void every_read_of_a_case_is_listed_with_its_reason() throws Exception {
        var reads = List.of(
                read("2026-11-24T06:12:00Z", "Maren Vell", List.of("summary", "history"), null, false),
                read("2026-11-09T09:02:00Z", "Maren Vell", List.of("identity"), "to check consents", true));
        var page = new ReadsPage(
                CaseSamples.head("/reads"),
                List.of(
                        new Figure(Phrase.words("15"), Phrase.of("reads.figure.reads", 15), false),
                        new Figure(Phrase.words("1"), Phrase.of("reads.figure.identity"), true),
                        new Figure(Phrase.words("0"), Phrase.of("reads.figure.accused"), false)),
                reads,
                new Pager(Phrase.of("reads.shown", 15), null, null),
                Phrase.of("reads.note"),
                List.of(new ReadsPage.Tally(Phrase.name("role", "case-manager"), 9)),
                List.of(new ReadsPage.Trial(
                        Instant.parse("2026-11-25T06:12:00Z"),
                        Phrase.words("Tarek Brano"),
                        Phrase.name("role", "official"))));
        assertThat(Gallery.draw("reads", page))
                .contains("Reason: to check consents", "Summary, History", "Names that were tried", "Tarek Brano");
    }

    private static ReadsPage.Read read(
            String at, String who, List<String> scopes, @Nullable String why, boolean close) {
        return new ReadsPage.Read(
                Instant.parse(at),
                Phrase.words(who),
                Phrase.of("reads.as", Phrase.name("role", "case-manager"), "Upper Ombar desk"),
                scopes,
                why == null ? null : Phrase.of("reads.why", why),
                close);
    }
}

package org.recourse.web.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.recourse.directory.Defect;
import org.recourse.directory.Fault;
import org.recourse.web.administration.ImportLookPage.Count;
import org.recourse.web.administration.ImportLookPage.GraveRow;
import org.recourse.web.administration.ImportLookPage.Post;
import org.recourse.web.administration.ImportLookPage.Row;
import org.recourse.web.administration.ImportLookPage.SecondRow;
import org.recourse.web.administration.ImportLookPage.Writing;
import org.recourse.web.shared.Bundles;
import org.recourse.web.shared.Gallery;
import org.recourse.web.shared.Phrase;
import org.recourse.web.shared.part.Figure;

class ImportPagesTest {

    private static final List<Figure> FIGURES =
            List.of(new Figure(Phrase.of("docket.count", 43), Phrase.of("import.figure.areas"), false));

    private static final Post AUDITOR = new Post(
            "New Auditor",
            "Ombudsman",
            "OMB-XT",
            Phrase.name("level", "L5"),
            true,
            List.of(Phrase.name("role", "oversight")),
            Phrase.of("import.grave.vetting", Phrase.name("vetting", "CLEARED")),
            null,
            true);

    private static Post chief(String login) {
        return new Post(
                "Sadia Nour",
                "National Police",
                "POL-XT",
                Phrase.name("level", "L4"),
                false,
                List.of(Phrase.name("role", "official")),
                Phrase.of("import.grave.vetting", Phrase.name("vetting", "NONE")),
                login,
                true);
    }

    private static ImportPage start(List<FaultRow> faults, int count, List<GapRow> gaps) {
        return new ImportPage(FIGURES, faults, count, new GapRow.Some(gaps, gaps.size()), false);
    }

    private static ImportLookPage look(boolean may, String why, @Nullable Writing writing) {
        return look(may, why, null, writing);
    }

    private static ImportLookPage look(boolean may, String why, @Nullable String undone, @Nullable Writing writing) {
        return new ImportLookPage(
                "ticket",
                17,
                List.of(new NoticeRow("Mines", "MIN", Phrase.of("import.notice.CASES_MOVE", 2))),
                List.of(
                        new GraveRow("new-auditor", null, AUDITOR),
                        new GraveRow(
                                "sadia-nour",
                                chief("65d96aec-7d20-5ce4-b52b-a3bf43d4a60e"),
                                chief("198db657-f9d7-5bcf-ac5c-587d1bcbf1aa"))),
                List.of(
                        new SecondRow(
                                "Wages",
                                "wages",
                                Phrase.of("import.second.partner"),
                                Phrase.of("import.second.silent", "65d96aec"),
                                Phrase.of("import.second.sends", "198db657")),
                        new SecondRow(
                                "Sadia Nour",
                                "sadia-nour",
                                Phrase.of(
                                        "import.second.interest",
                                        Phrase.name("interest", "FAMILY"),
                                        Phrase.of("import.person")),
                                Phrase.of("import.second.on", LocalDate.parse("2026-02-04")),
                                Phrase.of(
                                        "import.second.until",
                                        LocalDate.parse("2026-02-04"),
                                        LocalDate.parse("2026-03-01")))),
                List.of(new Count(Phrase.of("import.table.office"), 2, 1, 0)),
                List.of(new Row(
                        Phrase.of("import.kind.change"),
                        Phrase.of("import.table.office"),
                        List.of(Phrase.words("MIN-0101"), Phrase.words("GOV")),
                        List.of("level", "open"))),
                3,
                new GapRow.Some(List.of(), 0),
                may,
                why.isEmpty() ? null : Phrase.of(why),
                undone == null ? null : Phrase.of(undone),
                writing);
    }

    @Test
    void before_anything_is_sent_the_files_and_their_columns_are_named() throws IOException {
        assertThat(Gallery.draw("import", start(List.of(), 0, List.of())))
                .contains(
                        "offices.csv",
                        "answers_to",
                        "/portal/import/files/example.zip",
                        "enctype=\"multipart/form-data\"")
                .doesNotContain("Nothing was written", "[import");
    }

    @Test
    void each_fault_is_named_with_file_line_column_and_reason_in_the_readers_language() throws IOException {
        var fault = new Fault("offices.csv", 7, "level", null, Defect.WRONG_LEVEL, List.of("POLICE", "L5"));
        var standing = new Fault("offices.csv", 0, "answers_to", "GOV", Defect.CIRCLE, List.of("GOV"));
        var gap = new GapRow(
                "Nessor",
                "XT0101",
                Phrase.name("category", "LIC-01"),
                List.of(Phrase.name("confidentiality", "P3"), Phrase.name("confidentiality", "P4")));

        var html = Gallery.draw("import-refused", start(FaultRow.of(List.of(fault, standing), 500), 700, List.of(gap)));

        assertThat(html)
                .contains("Nothing was written", "700 things to mend in the lines", "The first 2 are shown")
                .contains("An office of the kind “Police” never stands on the level “Independent body”.")
                .contains("as it is there already", "Highly confidential, Sealed")
                .contains("One route would end in nobody", "Nessor", "XT0101");
    }

    @Test
    void every_defect_has_the_same_sentence_on_the_page_as_on_the_command_line() {
        var bundles = Bundles.all();
        for (var defect : Defect.values()) {
            assertThat(bundles.has(bundles.fallback(), defect.key()))
                    .as(defect.name())
                    .isTrue();
        }
    }

    @Test
    void whoever_may_have_it_written_has_a_button_and_nobody_else() throws IOException {
        assertThat(Gallery.draw("import-look", look(true, "", null)))
                .contains("Write all of it", "MIN-0101", "level, open", "name=\"version\" value=\"17\"")
                .contains("2 grave posts change", "New Auditor", "not known yet", "no login", "198db657")
                .contains("Ombudsman", "Independent body", "National Police", "closed")
                .contains("2 more changes that take two administrators", "may not send; its login is 65d96aec")
                .contains("Interest: Family (a person)", "until Sun 1")
                .contains("One thing to know before you decide", "It closes while it has 2 open cases.")
                .contains("action=\"/portal/import/ticket\"");
        assertThat(Gallery.draw("import-second", look(false, "refusal.import-second", null)))
                .contains("Another administrator must confirm it")
                .doesNotContain("Write all of it");
        assertThat(Gallery.draw("import-confirm", look(true, "import.confirm", null)))
                .contains("Another administrator asked for this", "Write all of it");
    }

    @Test
    void the_page_says_how_far_the_writing_has_come_and_how_it_ended() throws IOException {
        assertThat(Gallery.draw("import-runs", look(false, "", new Writing(2000, 25_000, true))))
                .contains("2,000 of 25,000 rows", "value=\"2000\" max=\"25000\"");
        assertThat(Gallery.draw("import-done", look(false, "", new Writing(3, 3, false))))
                .contains("3 rows were changed");
        assertThat(Gallery.draw("import-undone", look(true, "", "refusal.directory-taken", null)))
                .contains("Nothing was written", "Somebody else is changing the directory", "Write all of it");
    }
}

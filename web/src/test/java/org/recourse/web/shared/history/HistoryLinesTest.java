package org.recourse.web.shared.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.recourse.grievance.Lifecycle;
import org.recourse.web.shared.Bundles;
import org.recourse.web.shared.Gallery;
import org.recourse.web.shared.part.Happening;

class HistoryLinesTest {

    private static final String OFFICE = "0123456789abcdef0123456789abcdef";

    private final HistoryLines lines =
            new HistoryLines(new FactWords(id -> id.equals(OFFICE) ? "Dalume District Mining Office" : "?"));

    private List<String> said(String language, Happened entry) {
        var texts = Gallery.texts(Bundles.all().language(language).orElseThrow(), "/portal");
        return lines.lines(List.of(entry)).stream()
                .map(line -> texts.t(line.what()) + (line.why() == null ? "" : " " + texts.t(line.why())))
                .toList();
    }

    private static Happened entry(String act, Map<String, String> facts) {
        return new Happened(Gallery.NOW, act, "case-manager", "Maren Vell", "Upper Ombar desk", facts);
    }

    @Test
    void a_sentence_is_drawn_from_the_facts_of_the_entry() {
        var facts = Map.of("office", OFFICE, "level", "L2", "passed", "1", "passed-over.1", OFFICE + ":" + "PRESENT");
        assertThat(said("en", entry("admit", facts)))
                .containsExactly("Admitted and sent to Dalume District Mining Office, District\u00a0L2"
                        + " One office was passed over. Why: Dalume District Mining Office:"
                        + " Nobody without a conflict will be there in time.");
    }

    @Test
    void what_was_told_is_kept_apart_until_triage() {
        var facts = Map.of("precision", "DAY", "severity", "S2", "confidentiality", "P3", "anonymous", "yes");
        assertThat(said("en", entry("register", facts)))
                .containsExactly(
                        "A grievance was told Anonymous. Until triage: Serious harm\u00a0S2; Highly confidential\u00a0P3.");
    }

    @Test
    void a_read_with_a_purpose_says_which() {
        assertThat(said("en", entry("read", Map.of("scopes", "identity", "purpose", "PROTECT"))))
                .first()
                .asString()
                .contains("Purpose: ")
                .doesNotContain("Purpose: .");
    }

    @Test
    void a_read_for_a_reason_says_it_and_stays_apart_from_other_reads() {
        var facts = Map.of("scopes", "identity");
        var reasoned = new Happened(
                Gallery.NOW,
                "read",
                "case-manager",
                "Maren Vell",
                "Upper Ombar desk",
                null,
                facts,
                "To call <her>",
                false);
        var lines = this.lines.lines(List.of(entry("read", facts), reasoned, entry("read", facts)));
        assertThat(lines).hasSize(3);
        var why = Objects.requireNonNull(lines.get(1).why());
        var texts = Gallery.texts(Bundles.all().fallback(), "/portal");
        assertThat(texts.t(why)).isEqualTo("Reason: “To call <her>”");
        assertThat(texts.html(why).toString()).doesNotContain("<her>");
    }

    @Test
    void whoever_reads_the_derived_form_reads_that_it_was_done_and_nothing_more() {
        var facts = Map.of("office", OFFICE, "level", "L2", "passed", "1");
        var bare =
                new Happened(Gallery.NOW, "admit", "case-manager", null, "Upper Ombar desk", null, facts, null, true);
        assertThat(said("en", bare)).containsExactly("Admitted and sent to an office");
    }

    @Test
    void whoever_reads_the_derived_form_reads_what_happened_and_never_the_words_of_a_button() {
        for (var language : Bundles.all().languages()) {
            var texts = Gallery.texts(language, "/portal");
            for (var row : Lifecycle.all()) {
                var act = row.act().code();
                var bare = new Happened(Gallery.NOW, act, "case-manager", null, "Desk", null, Map.of(), null, true);
                assertThat(said(language.code(), bare))
                        .as(language.code() + ' ' + act)
                        .allSatisfy(line -> assertThat(line)
                                .isNotBlank()
                                .doesNotContain("[", "{")
                                .doesNotMatch(".*[:،,] ?$")
                                .isNotEqualTo(texts.has("act." + act) ? texts.t("act." + act) : ""));
            }
        }
    }

    @Test
    void that_the_product_judged_again_is_a_line_of_its_own() {
        assertThat(said("en", entry("judge", Map.of("directory", "12", "barred", "1"))))
                .containsExactly("Judged again who may see the case"
                        + " After change 12 of offices and people. One person is kept from it.");
    }

    @Test
    void a_second_person_confirms_for_whoever_asked() {
        var facts = Map.of("act", "close", "pending", "2");
        var confirmed = new Happened(
                Gallery.NOW, "confirm", "oversight", "Ilan Darro", "Mining Ombud", "Maren Vell", facts, null, false);
        var texts = Gallery.texts(Bundles.all().fallback(), "/portal");
        assertThat(texts.t(lines.lines(List.of(confirmed)).get(0).by())).contains("Ilan Darro", "for ", "Maren Vell");
    }

    @Test
    void several_codes_are_read_one_after_the_other() {
        var facts = Map.of("findings", "PARTLY,SUBSTANTIATED", "allegations", "2", "items", "2");
        assertThat(said("en", entry("propose", facts)))
                .containsExactly("Proposed: Partly substantiated, Substantiated"
                        + " 2 remedy items. It waits for the desk before it goes out.");
    }

    @Test
    void an_escalation_by_the_clock_shows_the_breach_below_it() {
        var facts = Map.of(
                "reason", "BREACH", "step", "ACCEPT_OR_RECUSE", "since", "2026-10-15", "office", OFFICE, "level", "L3");
        var both = lines.lines(List.of(entry("escalate", facts)));
        assertThat(both).extracting(Happening::kind).containsExactly(Happening.Kind.ACT, Happening.Kind.BREACH);
        assertThat(said("en", entry("escalate", facts)).get(1))
                .isEqualTo("Not done in time: Accept or recuse The date was Thu 15\u00a0Oct 2026."
                        + " It stays in this history whatever happens later.");
    }

    @Test
    void what_a_desk_did_not_do_passes_to_the_desk_above_and_at_the_top_begins_again() {
        var facts = Map.of("reason", "BREACH", "step", "ACKNOWLEDGE", "since", "2026-10-15", "level", "L3");
        assertThat(said("en", entry("escalate", facts)).get(0))
                .startsWith("Passed to the grievance desk above, Province\u00a0L3");
        assertThat(said("en", entry("escalate", Map.of("reason", "BREACH"))).get(0))
                .startsWith("Begun again: there is nobody above");
    }

    @Test
    void what_waits_for_a_second_person_says_that_nothing_has_changed() {
        assertThat(said("en", entry("close", Map.of("code", "NOT_UPHELD", "satisfaction", "NO", "pending", "2"))))
                .containsExactly(
                        "Asked for a second person: Close Waits for a second person and has changed nothing yet.");
    }

    @Test
    void a_fact_that_is_absent_never_breaks_the_sentence() {
        for (var language : Bundles.all().languages()) {
            for (var act : Lifecycle.all()) {
                assertThat(said(language.code(), entry(act.act().code(), Map.of())))
                        .allSatisfy(line -> assertThat(line).doesNotContain("[", "{"));
            }
        }
    }

    @Test
    void what_one_person_reads_one_after_the_other_is_one_line() {
        var first = entry("read", Map.of("page", "summary", "scopes", "skeleton,summary"));
        var next = entry("read", Map.of("page", "history", "scopes", "access_log,history,skeleton"));
        assertThat(lines.lines(List.of(next, first))).hasSize(1);
        assertThat(said("en", MergedReads.of(List.of(next, first)).get(0)))
                .containsExactly("Opened: Who has read it, History, Summary");
    }
}

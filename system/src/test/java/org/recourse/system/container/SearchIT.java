package org.recourse.system.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.recourse.escalation.Escalation;
import org.recourse.grievance.Act;
import org.recourse.grievance.Docket;
import org.recourse.grievance.Docket.Query;
import org.recourse.grievance.Docket.Shelf;
import org.recourse.grievance.SearchService;
import org.recourse.shared.InputRefused;
import org.recourse.shared.Reference;
import org.recourse.system.ContainerTest;
import org.recourse.system.Person;
import org.recourse.taxonomy.SearchWords;
import org.recourse.triage.SummaryText;

/** Cases are found by words of their summaries, by whoever works with them and may read these, and by nobody else. */
class SearchIT extends ContainerTest {

    private static final Person OTHER_OFFICIAL = Person.named("official2");
    private static final Person POLICE = Person.named("police");
    private static final Person INSPECTORATE = Person.named("inspectorate");

    @EJB
    private Stage stage;

    @EJB
    private SearchService search;

    @Inject
    private Road road;

    @BeforeEach
    void country() {
        stage.countryIsThere();
    }

    /** A word that no other summary has. */
    static String word() {
        return new SecureRandom()
                .ints(16, 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private Reference summarised(String text, @Nullable String asked) {
        var reference = road.to(Station.TRIAGED);
        writes(reference, text, asked);
        return reference;
    }

    private void writes(Reference reference, String text, @Nullable String asked) {
        road.does(Part.LIAISON, Act.WRITE_SUMMARY, reference, new SummaryText(text, asked, null));
    }

    private Docket.Found find(Person person, Query query, String typed) {
        return person.calls(() -> search.find(query, SearchWords.typed(typed)));
    }

    /** On whatever shelf. */
    private List<Reference> found(Person person, String typed) {
        return Stream.of(Shelf.values())
                .flatMap(shelf -> find(person, Query.of(shelf, 100), typed).page().rows().stream())
                .map(Docket.Row::reference)
                .toList();
    }

    private List<Reference> found(Part part, String typed) {
        return found(road.player(part), typed);
    }

    @ParameterizedTest
    @CsvSource({
        "The guards at the old gate took a share of the ore., GUARDS gate",
        "The guards at the old gate took a share of the ore., the ore of the gate",
        "Les orpailleurs ont payé des œuvres à l'entrée de la carrière., oeuvres CARRIERE",
        "Les orpailleurs ont payé des œuvres à l'entrée de la carrière., l’entrée",
        "أخذ الحُرّاس عند البوّابة حصّة من الذهب., حراس بوابة",
        "أخذ الحُرّاس عند البوّابة حصّة من الذهب., والذهب للحراس"
    })
    void by_its_words_in_each_language(String text, String typed) {
        var own = word();
        var reference = summarised(text + " " + own, null);
        assertThat(found(Part.MANAGER, typed + " " + own)).containsExactly(reference);
        assertThat(found(Part.LIAISON, typed + " " + own.toUpperCase(Locale.ROOT)))
                .containsExactly(reference);
        assertThat(found(Part.MANAGER, typed + " " + own + " crocodile")).isEmpty();
    }

    @Test
    void by_what_the_person_asks_for_and_by_beginnings() {
        var own = word();
        var reference = summarised("At a buying house the scale shows too little.", "Receipts for " + own);
        assertThat(found(Part.MANAGER, "receipts " + own)).containsExactly(reference);
        assertThat(find(road.player(Part.MANAGER), Query.of(Shelf.OPEN, 10), "receipts " + own)
                        .begun())
                .isFalse();
        var begun = find(road.player(Part.MANAGER), Query.of(Shelf.OPEN, 10), "receiving " + own);
        assertThat(begun.counts().all()).isOne();
        assertThat(begun.begun()).isTrue();
        assertThat(found(Part.MANAGER, "recipe " + own)).isEmpty();
        assertThat(find(road.player(Part.MANAGER), Query.of(Shelf.OPEN, 10), "recei " + own)
                        .begun())
                .as("no summary has this word")
                .isTrue();
    }

    @Test
    void by_nobody_through_another_office_s_docket() {
        var own = word();
        var reference = summarised("The scale shows too little. " + own, "A true scale.");
        for (var person : List.of(OTHER_OFFICIAL, POLICE, INSPECTORATE, road.player(Part.OFFICIAL))) {
            assertThat(found(person, own)).as(person.toString()).isEmpty();
            assertThat(find(person, Query.of(Shelf.OPEN, 10), own).counts()).isEqualTo(new Docket.Counts(0, 0, 0, 0));
        }
        road.does(Part.MANAGER, Act.APPROVE_SUMMARY, reference);
        road.does(Part.MANAGER, Act.ADMIT, reference);
        assertThat(found(Part.OFFICIAL, own)).as("it was given the case").containsExactly(reference);
        assertThat(found(Part.OVERSIGHT, own)).containsExactly(reference);
        assertThat(found(OTHER_OFFICIAL, own)).isEmpty();
    }

    @Test
    void by_nobody_of_the_accused_office() {
        var own = word();
        road.against("POL-010101");
        var reference = summarised("At a gate money was asked for. " + own, null);
        assertThat(found(Part.MANAGER, own)).containsExactly(reference);
        assertThat(found(POLICE, own)).isEmpty();
        assertThat(find(POLICE, Query.of(Shelf.OPEN, 10), "gate money").page().rows())
                .extracting(Docket.Row::reference)
                .doesNotContain(reference);
    }

    @Test
    void an_office_that_steps_aside_finds_it_no_more_and_the_next_one_does() {
        var own = word();
        var reference = summarised("The scale shows too little. " + own, null);
        road.does(Part.MANAGER, Act.APPROVE_SUMMARY, reference);
        road.does(Part.MANAGER, Act.ADMIT, reference);
        assertThat(found(Part.OFFICIAL, own)).containsExactly(reference);
        road.does(Part.OFFICIAL, Act.RECUSE, reference);
        assertThat(found(Part.OFFICIAL, own)).isEmpty();
        assertThat(found(Part.MANAGER, own)).containsExactly(reference);
    }

    @Test
    void what_a_receipt_sends_on_is_found_by_whoever_has_it_then() throws SQLException {
        var own = word();
        var registered = road.registered();
        var reference = registered.reference();
        road.does(Part.MANAGER, Act.TRIAGE, reference);
        writes(reference, "The scale shows too little. " + own, null);
        var at = road.at(Part.OVERSIGHT, reference);
        road.showing(
                registered.receipt(),
                () -> road.performer(Act.ESCALATE).perform(at, new Escalation("COMPLAINANT", null)));
        assertThat(found(Part.MANAGER, own)).as("another desk has it").isEmpty();
        assertThat(found(Players.ofTheIndependentDesk().of(Part.MANAGER), own)).containsExactly(reference);
        everyReaderFinds(reference);
    }

    static void everyReaderFinds(Reference reference) throws SQLException {
        try (var records = Records.open()) {
            assertThat(records.finders(reference))
                    .hasSizeGreaterThan(2)
                    .containsExactlyInAnyOrderElementsOf(records.readersOfTheSummary(reference));
        }
    }

    private static Set<Integer> principals(Reference reference) throws SQLException {
        try (var records = Records.open()) {
            return Set.copyOf(records.finders(reference));
        }
    }

    @Test
    void a_new_summary_takes_the_place_of_the_old_one() {
        var old = word();
        var own = word();
        var reference = summarised("The scale shows too little. " + old, "A scale " + old);
        writes(reference, "The scale shows too little. " + own, null);
        assertThat(found(Part.MANAGER, old)).isEmpty();
        assertThat(found(Part.LIAISON, own)).containsExactly(reference);
    }

    @Test
    void a_sealed_case_is_found_by_nobody() throws SQLException {
        var own = word();
        var reference = road.to(Station.SEALED);
        road.does(Part.PROTECTION, Act.TRIAGE, reference, Samples.findings("GBV-01", "S1", "P4"));
        road.does(
                Part.PROTECTION,
                Act.WRITE_SUMMARY,
                reference,
                new SummaryText("Somebody was hurt at a site. " + own, null, null));
        for (var part : List.of(Part.PROTECTION, Part.MANAGER, Part.LIAISON, Part.OVERSIGHT)) {
            assertThat(found(part, own)).as(part.name()).isEmpty();
        }
        assertThat(principals(reference)).isEmpty();
    }

    @Test
    void cases_that_nobody_indexed_are_indexed_by_the_product() throws SQLException {
        var own = word();
        var reference = summarised("The scale shows too little. " + own, "Receipts");
        try (var records = Records.open()) {
            records.forgetWords(reference);
        }
        assertThat(found(Part.MANAGER, own)).isEmpty();
        stage.sweep();
        assertThat(found(Part.MANAGER, own + " receipts")).containsExactly(reference);
        try (var records = Records.open()) {
            assertThat(records.times(reference, "index")).isOne();
        }
        stage.sweep();
        try (var records = Records.open()) {
            assertThat(records.times(reference, "index")).isOne();
        }
    }

    @Test
    void page_by_page_and_with_the_filters_of_the_list() {
        var own = word();
        var all = new ArrayList<Reference>();
        for (int i = 0; i < 3; i++) {
            all.add(summarised("The scale shows too little. " + own, null));
        }
        var manager = road.player(Part.MANAGER);
        var shelf = Stream.of(Shelf.values())
                .filter(one ->
                        !find(manager, Query.of(one, 10), own).page().rows().isEmpty())
                .findFirst()
                .orElseThrow();
        var seen = new ArrayList<Reference>();
        Docket.@Nullable Mark mark = null;
        do {
            var query = new Query(shelf, false, null, null, null, Set.of(), Set.of(), mark, null, 1);
            var page = find(manager, query, own).page();
            seen.add(page.rows().get(0).reference());
            mark = page.next();
        } while (mark != null);
        assertThat(seen).containsExactlyInAnyOrderElementsOf(all);
        var last = find(manager, Query.of(shelf, 10), own).page().rows().get(2);
        var back = new Query(
                shelf,
                false,
                null,
                null,
                null,
                Set.of(),
                Set.of(),
                null,
                new Docket.Mark(last.due(), last.reference()),
                1);
        assertThat(find(manager, back, own).page().rows())
                .extracting(Docket.Row::reference)
                .containsExactly(seen.get(1));
        assertThat(find(manager, Query.of(shelf, 10), own).counts().all()).isEqualTo(3);
        var none = new Query(shelf, false, null, null, "OHS-01", Set.of(), Set.of(), null, null, 10);
        assertThat(find(manager, none, own).page().rows()).isEmpty();
        var some = new Query(
                shelf, false, null, last.severity(), last.category(), Set.of(last.area()), Set.of(), null, null, 10);
        assertThat(find(manager, some, own).page().rows()).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({"'%'", "'the and of'", "'_ * ?'", "' '", "'في على'", "'a b c'"})
    void what_finds_nothing_is_refused_in_words(String typed) {
        assertThatThrownBy(() -> SearchWords.typed(typed)).isInstanceOf(InputRefused.class);
    }

    @Test
    void signs_and_endless_words_do_no_harm() {
        assertThat(found(Part.MANAGER, "'; DROP TABLE recourse.word; --")).isEmpty();
        assertThat(found(Part.MANAGER, "\u0000\u0007\u202ezzzzqx\u0000")).isEmpty();
        assertThat(found(Part.MANAGER, "z".repeat(SearchWords.LONGEST_QUERY))).isEmpty();
        assertThatThrownBy(() -> SearchWords.typed("z".repeat(100_000))).isInstanceOf(InputRefused.class);
    }

    @Test
    void that_somebody_searched_stands_in_the_ledger_and_his_words_do_not() throws SQLException {
        var own = word();
        summarised("The scale shows too little. " + own, null);
        find(road.player(Part.MANAGER), Query.of(Shelf.OPEN, 10), own + " scale shows little");
        try (var records = Records.open()) {
            assertThat(records.lastOfDesks("search"))
                    .anySatisfy(entry -> assertThat(entry).contains("\nfact found=1\n", "\nfact words=4\n"))
                    .noneMatch(entry -> entry.contains(own));
        }
    }
}

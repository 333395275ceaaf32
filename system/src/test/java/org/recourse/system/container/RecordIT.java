package org.recourse.system.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.recourse.grievance.Act;
import org.recourse.grievance.CaseVersion;
import org.recourse.grievance.Done;
import org.recourse.ledger.Seal;
import org.recourse.record.Asked;
import org.recourse.record.Copy;
import org.recourse.record.Draft;
import org.recourse.record.RecordService;
import org.recourse.shared.Reference;
import org.recourse.shared.Refusal;
import org.recourse.system.ContainerTest;
import org.recourse.system.Person;
import org.recourse.system.Turns;

/** Copies of a case: an act with two entries, for whoever may have them, and for nobody who has lost the case meanwhile. */
@Order(Turns.WITHOUT_LOGIN)
class RecordIT extends ContainerTest {

    private static final String ZEROS = "0".repeat(32);

    @EJB
    private Stage stage;

    @EJB
    private RecordService records;

    @Inject
    private Road road;

    @BeforeEach
    void country() {
        stage.countryIsThere();
    }

    private static Asked asked(Reference reference, Copy copy) {
        return new Asked(reference, copy, "en", UUID.randomUUID().toString().replace("-", ""));
    }

    private Draft draft(Part part, Reference reference, Copy copy) {
        return road.player(part).calls(() -> records.draft(asked(reference, copy)));
    }

    private static String words(Draft draft) {
        return "{\"id\":\"" + draft.id() + "\",\"title\":\"سجل\"}";
    }

    private Done keep(Part part, Draft draft) {
        var view = draft.file().view();
        return road.player(part)
                .calls(() -> records.record(
                        CaseVersion.of(view.reference(), view.version()), draft.printed(words(draft), 3)));
    }

    private static void refused(String key, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }

    @Test
    void a_copy_waits_on_its_case_and_is_proven_by_an_entry_that_shows_nothing_of_the_case() {
        var reference = road.to(Station.IN_ACTION);
        var draft = draft(Part.OVERSIGHT, reference, Copy.OVERSIGHT);
        assertThat(draft.file().page().events()).isNotEmpty();
        keep(Part.OVERSIGHT, draft);

        var kept = road.player(Part.OVERSIGHT).calls(() -> records.waiting(reference, Copy.OVERSIGHT, null));
        var entry = kept.entry();
        assertThat(new String(kept.words(), StandardCharsets.UTF_8)).isEqualTo(words(draft));
        assertThat(entry.stream().text()).isEqualTo("record/" + draft.id());
        assertThat(entry.seq()).isEqualTo(1);
        assertThat(entry.actor()).isEqualTo(ZEROS);
        assertThat(entry.role()).isEqualTo("clockwork");
        assertThat(entry.office()).isNull();
        assertThat(entry.facts()).containsEntry("copy", "OVERSIGHT").containsEntry("pages", "3");
        assertThat(entry.text()).doesNotContain(reference.text());
        var seal = new Seal("record", Objects.requireNonNull(entry.seals().get("record")));
        assertThat(seal.holds(entry.stream(), kept.salt(), kept.words())).isTrue();
        assertThat(seal.holds(entry.stream(), kept.salt(), "{}".getBytes(StandardCharsets.UTF_8)))
                .isFalse();
    }

    @Test
    void the_case_says_that_a_copy_was_made_and_its_version_stays() throws SQLException {
        var reference = road.to(Station.IN_ACTION);
        var draft = draft(Part.OVERSIGHT, reference, Copy.OVERSIGHT);
        var done = keep(Part.OVERSIGHT, draft);
        assertThat(done.version()).isEqualTo(draft.file().view().version());
        try (var ledger = Records.open()) {
            assertThat(ledger.times(reference, "record")).isEqualTo(1);
        }
    }

    @Test
    void nobody_has_a_copy_that_shows_more_than_he_may_see() {
        var reference = road.to(Station.IN_ACTION);
        refused("refusal.record-beyond", () -> draft(Part.MANAGER, reference, Copy.OVERSIGHT));
        refused("refusal.record-beyond", () -> draft(Part.MANAGER, reference, Copy.COMPLAINANT));
        refused("refusal.record-beyond", () -> draft(Part.OFFICIAL, reference, Copy.OVERSIGHT));
        refused("refusal.record-beyond", () -> draft(Part.OFFICIAL, reference, Copy.COMPLAINANT));
        refused("refusal.record-beyond", () -> draft(Part.OVERSIGHT, reference, Copy.COMPLAINANT));
        refused("refusal.record-beyond", () -> draft(Part.LIAISON, reference, Copy.DUTY_BEARER));
        keep(Part.LIAISON, draft(Part.LIAISON, reference, Copy.COMPLAINANT));
        keep(Part.OFFICIAL, draft(Part.OFFICIAL, reference, Copy.DUTY_BEARER));
        keep(Part.MANAGER, draft(Part.MANAGER, reference, Copy.DUTY_BEARER));
    }

    @Test
    void there_is_no_copy_for_an_office_before_there_is_one_that_must_act() {
        var reference = road.to(Station.TRIAGED);
        refused("refusal.record-no-office", () -> draft(Part.MANAGER, reference, Copy.DUTY_BEARER));
    }

    @Test
    void a_copy_that_waits_is_only_for_whoever_sees_what_stands_in_it() {
        var reference = road.to(Station.IN_ACTION);
        keep(Part.OVERSIGHT, draft(Part.OVERSIGHT, reference, Copy.OVERSIGHT));
        keep(Part.LIAISON, draft(Part.LIAISON, reference, Copy.COMPLAINANT));
        refused("refusal.not-found", () -> fetch(Part.OFFICIAL, reference, Copy.OVERSIGHT));
        refused("refusal.not-found", () -> fetch(Part.OFFICIAL, reference, Copy.COMPLAINANT));
        refused("refusal.not-found", () -> fetch(Part.LIAISON, reference, Copy.OVERSIGHT));
        refused("refusal.not-found", () -> fetch(Part.OVERSIGHT, reference, Copy.COMPLAINANT));
        assertThat(fetch(Part.LIAISON, reference, Copy.COMPLAINANT)).isNotEmpty();
    }

    private byte[] fetch(Part part, Reference reference, Copy copy) {
        return road.player(part)
                .calls(() -> records.waiting(reference, copy, null))
                .words();
    }

    @Test
    void whoever_loses_the_case_while_the_copy_is_made_is_refused() {
        var reference = road.to(Station.IN_ACTION);
        var draft = draft(Part.OFFICIAL, reference, Copy.DUTY_BEARER);
        road.does(Part.OFFICIAL, Act.RECUSE, reference);
        refused("refusal.not-found", () -> keep(Part.OFFICIAL, draft));
        refused("refusal.not-found", () -> draft(Part.OFFICIAL, reference, Copy.DUTY_BEARER));
    }

    @Test
    void a_case_that_moved_on_while_the_copy_was_made_is_drafted_again() {
        var reference = road.to(Station.ASSIGNED);
        var draft = draft(Part.OVERSIGHT, reference, Copy.OVERSIGHT);
        road.does(Part.OFFICIAL, Act.ACCEPT, reference);
        refused("refusal.stale", () -> keep(Part.OVERSIGHT, draft));
    }

    @Test
    void nobody_makes_a_copy_of_a_case_that_is_hidden_from_him() {
        var reference = road.to(Station.SEALED);
        refused("refusal.not-found", () -> draft(Part.MANAGER, reference, Copy.DUTY_BEARER));
        refused("refusal.not-found", () -> draft(Part.OFFICIAL, reference, Copy.DUTY_BEARER));
    }

    @Test
    void whoever_opens_the_page_of_copies_sees_what_waits_of_those_that_are_for_him() {
        var reference = road.to(Station.IN_ACTION);
        keep(Part.OVERSIGHT, draft(Part.OVERSIGHT, reference, Copy.OVERSIGHT));
        keep(Part.OFFICIAL, draft(Part.OFFICIAL, reference, Copy.DUTY_BEARER));
        var newest = draft(Part.OFFICIAL, reference, Copy.DUTY_BEARER);
        keep(Part.OFFICIAL, newest);
        var shelf = road.player(Part.MANAGER).calls(() -> records.shelf(reference));
        assertThat(shelf.copies()).containsExactly(Copy.DUTY_BEARER);
        assertThat(shelf.newest()).hasSize(1);
        assertThat(shelf.waiting()).hasSize(2);
        var waiting = shelf.of(Copy.DUTY_BEARER).orElseThrow();
        assertThat(waiting.id()).isEqualTo(newest.id());
        assertThat(waiting.pages()).isEqualTo(3);
        assertThat(waiting.language()).isEqualTo("en");
        assertThat(road.player(Part.LIAISON)
                        .calls(() -> records.shelf(reference))
                        .waiting())
                .isEmpty();
        refused("refusal.not-found", () -> Person.named("police").calls(() -> records.shelf(reference)));
    }

    @Test
    void a_copy_of_which_a_newer_one_was_made_is_still_the_one_that_was_asked_for() {
        var reference = road.to(Station.IN_ACTION);
        var first = draft(Part.OFFICIAL, reference, Copy.DUTY_BEARER);
        keep(Part.OFFICIAL, first);
        keep(Part.OVERSIGHT, draft(Part.OVERSIGHT, reference, Copy.OVERSIGHT));
        var second = draft(Part.MANAGER, reference, Copy.DUTY_BEARER);
        keep(Part.MANAGER, second);
        for (var one : List.of(first, second)) {
            var kept = road.player(Part.OFFICIAL).calls(() -> records.waiting(reference, Copy.DUTY_BEARER, one.id()));
            assertThat(new String(kept.words(), StandardCharsets.UTF_8)).isEqualTo(words(one));
            assertThat(kept.entry().stream().text()).isEqualTo("record/" + one.id());
        }
        refused(
                "refusal.not-found",
                () -> road.player(Part.OFFICIAL).calls(() -> records.waiting(reference, Copy.DUTY_BEARER, ZEROS)));
        refused(
                "refusal.not-found",
                () -> road.player(Part.OVERSIGHT).calls(() -> records.waiting(reference, Copy.OVERSIGHT, first.id())));
    }

    @Test
    void whoever_may_not_have_a_copy_any_more_does_not_learn_that_one_was_made() {
        var reference = road.to(Station.REGISTERED);
        keep(Part.LIAISON, draft(Part.LIAISON, reference, Copy.COMPLAINANT));
        var before = road.player(Part.LIAISON).calls(() -> records.shelf(reference));
        assertThat(before.copies()).containsExactly(Copy.COMPLAINANT);
        assertThat(before.waiting()).hasSize(1);

        road.does(Part.MANAGER, Act.TRIAGE, reference, Samples.findings("LIC-02", "S3", "P3"));
        var after = road.player(Part.LIAISON).calls(() -> records.shelf(reference));
        assertThat(after.copies()).isEmpty();
        assertThat(after.waiting()).isEmpty();
        refused("refusal.not-found", () -> fetch(Part.LIAISON, reference, Copy.COMPLAINANT));
        refused("refusal.record-beyond", () -> draft(Part.LIAISON, reference, Copy.COMPLAINANT));
    }
}

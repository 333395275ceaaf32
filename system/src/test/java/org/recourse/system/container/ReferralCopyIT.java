package org.recourse.system.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.recourse.access.RecordDoors;
import org.recourse.access.Scope;
import org.recourse.grievance.Act;
import org.recourse.grievance.CaseVersion;
import org.recourse.grievance.Field;
import org.recourse.record.Asked;
import org.recourse.record.Copy;
import org.recourse.record.Draft;
import org.recourse.record.Errand;
import org.recourse.record.RecordService;
import org.recourse.shared.Reference;
import org.recourse.system.ContainerTest;
import org.recourse.triage.PartReferral;

/** Whoever helps is handed exactly what the person allowed for it, by whoever keeps the case for the person. */
class ReferralCopyIT extends ContainerTest {

    private static final String WHY = "To make the copy for the clinic";

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

    private List<RecordDoors.Referable> referrals(Part part, Reference reference) {
        return road.player(part).calls(() -> records.shelf(reference)).referrals();
    }

    private int newest(Part part, Reference reference) {
        return referrals(part, reference).get(0).no();
    }

    private Draft draft(Part part, Reference reference, int referral) {
        var request = UUID.randomUUID().toString().replace("-", "");
        var asked = new Asked(reference, Copy.REFERRAL, "en", request, new Errand(referral, WHY));
        return road.player(part).calls(() -> records.draft(asked));
    }

    private Draft kept(Part part, Reference reference, int referral) {
        var draft = draft(part, reference, referral);
        var printed = draft.printed("{\"id\":\"" + draft.id() + "\",\"title\":\"x\"}", 1);
        var at = CaseVersion.of(reference, draft.file().view().version());
        road.player(part).calls(() -> records.record(at, printed));
        return draft;
    }

    private String fetched(Part part, Reference reference) {
        var kept = road.player(part).calls(() -> records.waiting(reference, Copy.REFERRAL, null, WHY));
        return kept.id();
    }

    private static PartReferral showing(List<String> allowed, List<String> shares) {
        return new PartReferral(
                "MEDICAL",
                null,
                "The clinic by the river",
                "PROTECT",
                true,
                null,
                allowed,
                "SIGNED",
                "en",
                true,
                null,
                null,
                shares,
                "The clinic waits for you");
    }

    @Test
    void nothing_is_opened_for_it_but_what_was_consented_to_and_needed() {
        var reference = road.to(Station.REFERRED);
        var story = draft(Part.MANAGER, reference, newest(Part.MANAGER, reference));
        assertThat(story.file().view().texts()).containsOnlyKeys(Field.NARRATIVE, Field.OUTCOME);
        assertThat(story.file().page().events()).isEmpty();

        var helped = road.to(Station.HELPED);
        for (var part : List.of(Part.MANAGER, Part.LIAISON)) {
            var name = draft(part, helped, newest(part, helped));
            assertThat(name.file().view().texts()).containsOnlyKeys(Field.IDENTITY);
        }
    }

    @Test
    void each_recipient_has_a_copy_of_his_own_and_nobody_else_finds_it() {
        var reference = road.to(Station.HELPED);
        int first = newest(Part.LIAISON, reference);
        road.does(Part.MANAGER, Act.REFER_PART, reference, showing(List.of("NARRATIVE"), List.of("NARRATIVE")));
        int second = newest(Part.LIAISON, reference);
        assertThat(second).isGreaterThan(first);
        var one = kept(Part.LIAISON, reference, first);
        var other = kept(Part.MANAGER, reference, second);

        var shelf = road.player(Part.MANAGER).calls(() -> records.shelf(reference));
        assertThat(shelf.of(first).orElseThrow().id()).isEqualTo(one.id());
        assertThat(shelf.of(second).orElseThrow().id()).isEqualTo(other.id());
        assertThat(fetched(Part.MANAGER, reference)).isEqualTo(other.id());
        var byLiaison = road.player(Part.LIAISON).calls(() -> records.waiting(reference, Copy.REFERRAL, one.id(), WHY));
        assertThat(byLiaison.id()).isEqualTo(one.id());
        for (var nobody : List.of(Part.OFFICIAL, Part.OVERSIGHT)) {
            assertThat(referrals(nobody, reference)).isEmpty();
            assertThat(Refused.why(() -> fetched(nobody, reference))).isEqualTo("refusal.not-found");
            assertThat(Refused.why(() -> draft(nobody, reference, first)))
                    .isIn("refusal.record-beyond", "refusal.record-no-consent");
        }
    }

    @Test
    void without_a_consent_that_holds_there_is_none() {
        var reference = road.to(Station.HELPED);
        assertThat(Refused.why(() -> draft(Part.MANAGER, reference, 1))).isEqualTo("refusal.record-no-consent");
        assertThat(Refused.why(() -> draft(Part.MANAGER, reference, -1))).isEqualTo("refusal.record-no-consent");
        int referral = newest(Part.MANAGER, reference);
        road.does(Part.LIAISON, Act.WITHDRAW, reference);
        draft(Part.MANAGER, reference, referral);
        road.does(Part.MANAGER, Act.CLOSE, reference);
        assertThat(referrals(Part.MANAGER, reference)).isEmpty();
        assertThat(Refused.why(() -> draft(Part.MANAGER, reference, referral))).isEqualTo("refusal.record-no-consent");
    }

    @Test
    void where_a_part_is_kept_apart_the_referral_is_the_reason_and_whoever_may_not_read_it_hands_nothing_over() {
        var reference = road.to(Station.REGISTERED);
        road.does(Part.MANAGER, Act.TRIAGE, reference, Samples.findings("LIC-02", "S3", "P3"));
        var shares = List.of("NARRATIVE", "IDENTITY");
        road.does(Part.LIAISON, Act.REFER_PART, reference, showing(shares, shares));
        int referral = newest(Part.MANAGER, reference);
        var draft = kept(Part.MANAGER, reference, referral);
        assertThat(draft.referral()).isNotNull();
        assertThat(draft.file().view().rights().reads())
                .isEqualTo(Scope.mask(Objects.requireNonNull(draft.referral()).scopes()));
        assertThat(fetched(Part.MANAGER, reference)).isEqualTo(draft.id());
        assertThat(Refused.why(() -> draft(Part.LIAISON, reference, referral)))
                .isIn("refusal.record-beyond", "refusal.record-no-consent");
        assertThat(Refused.why(() -> fetched(Part.LIAISON, reference))).isEqualTo("refusal.not-found");
    }

    @Test
    void no_other_copy_has_a_recipient_and_this_one_is_never_without() {
        var reference = new Reference(42);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Asked(reference, Copy.REFERRAL, "en", "0".repeat(32)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Asked(reference, Copy.OVERSIGHT, "en", "0".repeat(32), new Errand(1, WHY)));
    }
}

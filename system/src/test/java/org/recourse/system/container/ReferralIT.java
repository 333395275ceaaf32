package org.recourse.system.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.recourse.triage.ReferralOutcome.CONCLUDED;
import static org.recourse.triage.ReferralOutcome.GIVEN_BACK;
import static org.recourse.triage.ReferralOutcome.GOES_ON;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.recourse.access.Scope;
import org.recourse.grievance.Act;
import org.recourse.grievance.CaseService;
import org.recourse.grievance.CaseView;
import org.recourse.grievance.Confirmation;
import org.recourse.grievance.Field;
import org.recourse.grievance.Message;
import org.recourse.grievance.State;
import org.recourse.shared.Reference;
import org.recourse.system.ContainerTest;
import org.recourse.taxonomy.Step;
import org.recourse.triage.GivenConsent;
import org.recourse.triage.PartReferral;
import org.recourse.triage.PartReport;
import org.recourse.triage.ReferralOutcome;
import org.recourse.triage.ReferralReport;
import org.recourse.triage.Referred;
import org.recourse.triage.WholeReferral;

/** Somebody else helps, with the whole matter or with a part: nothing without the person, and nobody forgotten there. */
class ReferralIT extends ContainerTest {

    @EJB
    private Stage stage;

    @EJB
    private CaseService cases;

    @Inject
    private Road road;

    @BeforeEach
    void country() {
        stage.countryIsThere();
    }

    private CaseView notes(Part part, Reference reference) {
        return road.player(part)
                .calls(() -> cases.open(
                        reference, "case", EnumSet.of(Scope.SKELETON, Scope.NOTES, Scope.MESSAGES, Scope.IDENTITY)));
    }

    private List<CaseView.Owed> running(Reference reference, Step step) {
        return road.view(Part.OVERSIGHT, reference).clocks().stream()
                .filter(clock -> clock.running() && clock.step() == step)
                .toList();
    }

    private static LocalDate day(CaseView.Owed clock) {
        return LocalDate.ofInstant(clock.dueAt(), ZoneOffset.UTC);
    }

    /** A referral to a court, of which a test changes what it is about. */
    private final class Asked {
        private String recipient = "COURT";
        private @Nullable Integer office;
        private String body = "The court of the province";
        private String purpose = "REFER";
        private @Nullable Integer person;
        private List<String> allowed = List.of("NARRATIVE", "IDENTITY");
        private String method = "SIGNED";
        private String language = "en";
        private boolean readBack = true;
        private @Nullable String witness;
        private @Nullable LocalDate until;
        private List<String> shares = List.of("NARRATIVE");

        WholeReferral whole() {
            return new WholeReferral(
                    recipient,
                    office,
                    body,
                    purpose,
                    "The clerk, on Monday",
                    person,
                    allowed,
                    method,
                    language,
                    readBack,
                    witness,
                    until,
                    shares,
                    "The court hears you now");
        }

        PartReferral part() {
            return new PartReferral(
                    recipient,
                    office,
                    body,
                    purpose,
                    true,
                    person,
                    allowed,
                    method,
                    language,
                    readBack,
                    witness,
                    until,
                    shares,
                    "The clinic waits for you");
        }
    }

    private String refused(Reference reference, Asked asked) {
        return road.refused(Part.MANAGER, Act.REFER, reference, asked.whole());
    }

    // ---- the whole matter

    @Test
    void whoever_takes_the_matter_on_is_asked_how_it_goes_until_it_has_ended() {
        var reference = road.to(Station.REFERRED);
        assertThat(road.state(reference)).isEqualTo(State.REFERRED);
        assertThat(running(reference, Step.ADMISSIBILITY)).isEmpty();
        assertThat(running(reference, Step.REFERRAL_CHECK)).hasSize(1);
        assertThat(running(reference, Step.TELL).get(0).words())
                .extracting(Enum::name)
                .contains("C_REFERRED");

        var next = road.today().plusDays(7);
        road.does(Part.MANAGER, Act.REFERRAL_REPORT, reference, report(GOES_ON, next, null));
        assertThat(running(reference, Step.REFERRAL_CHECK))
                .extracting(ReferralIT::day)
                .containsExactly(next);

        road.does(Part.MANAGER, Act.REFERRAL_REPORT, reference, report(CONCLUDED, null, "You get the stones back"));
        assertThat(road.state(reference)).isEqualTo(State.CLOSING);
        assertThat(running(reference, Step.REFERRAL_CHECK)).isEmpty();
        assertThat(running(reference, Step.CLOSE)).hasSize(1);
        assertThat(notes(Part.LIAISON, reference).messages())
                .filteredOn(said -> said.kind() == Message.Kind.MESSAGE)
                .extracting(CaseView.Said::words)
                .containsExactly("The court hears you now", "You get the stones back");
    }

    private static ReferralReport report(ReferralOutcome outcome, @Nullable LocalDate next, @Nullable String told) {
        return new ReferralReport("They heard both sides", outcome, next, told);
    }

    @Test
    void what_is_given_back_begins_again_at_the_desk_and_no_office_has_it() {
        var reference = road.to(Station.IN_ACTION);
        road.does(Part.MANAGER, Act.REFER, reference);
        road.does(Part.MANAGER, Act.REFERRAL_REPORT, reference, report(GIVEN_BACK, null, null));
        assertThat(road.state(reference)).isEqualTo(State.TRIAGED);
        assertThat(running(reference, Step.ADMISSIBILITY)).hasSize(1);
        assertThat(road.view(Part.OVERSIGHT, reference).header().office()).isNull();
        road.does(Part.MANAGER, Act.ADMIT, reference);
        assertThat(road.state(reference)).isEqualTo(State.ASSIGNED);
    }

    @Test
    void nothing_is_concluded_without_an_answer_to_the_person_and_nothing_goes_on_without_a_day() {
        var reference = road.to(Station.REFERRED);
        assertThat(road.refused(Part.MANAGER, Act.REFERRAL_REPORT, reference, report(CONCLUDED, null, " ")))
                .isEqualTo("told refusal.concluded-unanswered");
        assertThat(road.refused(Part.MANAGER, Act.REFERRAL_REPORT, reference, report(GOES_ON, null, null)))
                .isEqualTo("next refusal.next-question");
        assertThat(road.refused(Part.MANAGER, Act.REFERRAL_REPORT, reference, report(GOES_ON, road.today(), null)))
                .isEqualTo("next refusal.next-question");
        var never = road.today().plusDays(200);
        assertThat(road.refused(Part.MANAGER, Act.REFERRAL_REPORT, reference, report(GOES_ON, never, null)))
                .isEqualTo("next refusal.next-question-late");
    }

    @Test
    void a_grave_matter_is_referred_only_with_an_auditor() {
        var reference = road.to(Station.REGISTERED);
        road.does(Part.MANAGER, Act.TRIAGE, reference, Samples.findings("LIC-02", "S2", "P2"));
        assertThat(road.does(Part.MANAGER, Act.REFER, reference).waits()).isTrue();
        assertThat(road.state(reference)).isEqualTo(State.TRIAGED);
        road.does(Part.OVERSIGHT, Act.CONFIRM, reference, new Confirmation(1, "refer", null));
        assertThat(road.state(reference)).isEqualTo(State.REFERRED);
        assertThat(notes(Part.MANAGER, reference).all(Field.REFERRAL)).hasSize(1);
    }

    // ---- consent

    @Test
    void what_the_person_allowed_is_kept_with_how_and_until_when() {
        var reference = road.to(Station.REFERRED);
        var view = notes(Part.MANAGER, reference);
        var consent = view.record(Field.CONSENT, GivenConsent.class).orElseThrow();
        assertThat(consent.scopes()).containsExactly("narrative");
        var zone = road.country().zone(road.place("XT010101"));
        assertThat(consent.until().atZone(zone).toLocalDate())
                .isEqualTo(LocalDate.ofInstant(stage.now(), zone).plusMonths(12));
        assertThat(consent.script()).isPositive();
        var referred = view.all(Field.REFERRAL).get(0);
        assertThat(referred.version()).isEqualTo(view.all(Field.CONSENT).get(0).version());
        assertThat(referred.as(Referred.class).yes()).isEqualTo("The clerk, on Monday");
    }

    @Test
    void nothing_is_shown_to_anybody_without_the_person() {
        var reference = road.to(Station.TRIAGED);
        var silent = new Asked();
        silent.allowed = List.of();
        assertThat(refused(reference, silent)).isEqualTo("allowed refusal.field.NotEmpty");
        var beyond = new Asked();
        beyond.shares = List.of("NARRATIVE", "LOCATION");
        assertThat(refused(reference, beyond)).isEqualTo("shares refusal.beyond-consent");
        var nothing = new Asked();
        nothing.shares = List.of();
        assertThat(refused(reference, nothing)).isEqualTo("shares refusal.field.NotEmpty");
        var unread = new Asked();
        unread.readBack = false;
        assertThat(refused(reference, unread)).isEqualTo("readBack refusal.not-read-back");
        var spoken = new Asked();
        spoken.method = "ORAL_WITNESSED";
        assertThat(refused(reference, spoken)).isEqualTo("witness refusal.no-witness");
        var alone = new Asked();
        alone.method = "RECEIPT";
        assertThat(refused(reference, alone)).isEqualTo("method refusal.receipt-consents-itself");
        var heard = new Asked();
        heard.purpose = "HEARING";
        assertThat(refused(reference, heard)).isEqualTo("purpose refusal.not-for-a-referral");
        var over = new Asked();
        over.until = road.today().minusDays(1);
        assertThat(refused(reference, over)).isEqualTo("until refusal.date-over");
        var forever = new Asked();
        forever.until = road.today().plusMonths(13);
        assertThat(refused(reference, forever)).isEqualTo("until refusal.consent-too-long");
        var another = new Asked();
        another.person = 7;
        assertThat(refused(reference, another)).isEqualTo("person refusal.which-person");
        assertThat(road.state(reference)).isEqualTo(State.TRIAGED);
    }

    @Test
    void a_language_is_a_code_of_one() {
        var reference = road.to(Station.TRIAGED);
        var asked = new Asked();
        asked.language = "<b>";
        assertThat(refused(reference, asked)).isEqualTo("language refusal.no-language");
    }

    @Test
    void what_is_no_list_of_ours_or_too_long_is_refused_at_the_door() {
        var reference = road.to(Station.TRIAGED);
        var unknown = new Asked();
        unknown.recipient = "NEIGHBOUR";
        assertThat(refused(reference, unknown)).startsWith("recipient ");
        var wide = new Asked();
        wide.shares = List.of("GROUPS");
        assertThat(refused(reference, wide)).startsWith("shares");
        var enormous = new Asked();
        enormous.body = "x".repeat(100_000);
        assertThat(refused(reference, enormous)).startsWith("body ");
    }

    // ---- whom

    @Test
    void nobody_in_the_command_of_the_accused_is_a_recipient_by_number_or_by_name() {
        var reference = road.against("HEA-0101").to(Station.TRIAGED);
        var above = new Asked();
        above.recipient = "MEDICAL";
        above.body = "The directorate";
        above.office = road.office("HEA-UO");
        assertThat(refused(reference, above)).isEqualTo("office refusal.recipient-accused");
        var below = new Asked();
        below.recipient = "MEDICAL";
        below.office = road.office("HEA-010101");
        assertThat(road.refused(Part.LIAISON, Act.REFER_PART, reference, below.part()))
                .isEqualTo("office refusal.recipient-accused");
        var called = new Asked();
        called.recipient = "MEDICAL";
        called.body = "the  nessor district HOSPITAL, second floor";
        assertThat(refused(reference, called)).isEqualTo("body refusal.recipient-accused");
        var other = new Asked();
        other.recipient = "COURT";
        other.office = road.office("HEA-0301");
        assertThat(refused(reference, other)).isEqualTo("office refusal.no-such-recipient");
        other.office = -5;
        assertThat(refused(reference, other)).isEqualTo("office refusal.no-such-recipient");
    }

    // ---- a part

    @Test
    void each_part_is_asked_about_by_itself_and_the_case_goes_on() {
        var reference = road.to(Station.HELPED);
        road.does(Part.MANAGER, Act.REFER_PART, reference, new Asked().part());
        assertThat(road.state(reference)).isEqualTo(State.IN_ACTION);
        var checks = running(reference, Step.SERVICE_CHECK);
        assertThat(checks)
                .extracting(CaseView.Owed::about)
                .doesNotHaveDuplicates()
                .hasSize(2);
        var first = checks.get(0).about();
        road.does(Part.LIAISON, Act.REFER_PART_REPORT, reference, new PartReport(first, false, "We go with her"));
        assertThat(running(reference, Step.SERVICE_CHECK))
                .extracting(CaseView.Owed::about)
                .containsExactly(checks.get(1).about());
        assertThat(road.refused(Part.LIAISON, Act.REFER_PART_REPORT, reference, new PartReport(first, true, "Again")))
                .isEqualTo("referral refusal.no-such-referral");
        assertThat(notes(Part.OFFICIAL, reference).all(Field.REFERRAL)).isEmpty();
    }

    @Test
    void a_liaison_calls_nobody_but_a_doctor_where_much_is_at_stake() {
        var reference = road.to(Station.REGISTERED);
        road.does(Part.MANAGER, Act.TRIAGE, reference, Samples.findings("LIC-02", "S3", "P3"));
        assertThat(road.refused(Part.LIAISON, Act.REFER_PART, reference, new Asked().part()))
                .isEqualTo("refusal.liaison-only-medical");
        road.does(Part.LIAISON, Act.REFER_PART, reference, Samples.toTheDoctor());
        road.does(Part.MANAGER, Act.REFER_PART, reference, new Asked().part());
        assertThat(running(reference, Step.SERVICE_CHECK)).hasSize(2);
    }

    @Test
    void a_part_that_the_person_did_not_choose_is_refused() {
        var reference = road.to(Station.TRIAGED);
        var asked = new Asked().part();
        var pushed = new PartReferral(
                asked.recipient(),
                null,
                asked.body(),
                asked.purpose(),
                false,
                null,
                asked.allowed(),
                asked.method(),
                "en",
                true,
                null,
                null,
                asked.shares(),
                asked.told());
        assertThat(road.refused(Part.LIAISON, Act.REFER_PART, reference, pushed))
                .startsWith("ownChoice ");
    }
}

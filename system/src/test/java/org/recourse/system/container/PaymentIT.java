package org.recourse.system.container;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.recourse.access.Scope;
import org.recourse.grievance.Act;
import org.recourse.grievance.CaseService;
import org.recourse.grievance.CaseVersion;
import org.recourse.grievance.CaseView;
import org.recourse.grievance.Field;
import org.recourse.grievance.Item;
import org.recourse.grievance.State;
import org.recourse.intake.Registered;
import org.recourse.remedy.DoneReport;
import org.recourse.remedy.ItemView;
import org.recourse.remedy.PaidPart;
import org.recourse.remedy.RemedyService;
import org.recourse.remedy.Verification;
import org.recourse.shared.Money;
import org.recourse.shared.Reference;
import org.recourse.system.ContainerTest;
import org.recourse.taxonomy.Step;

/** Six hundred were promised: they are paid in parts, and only what the person has counts as arrived. */
class PaymentIT extends ContainerTest {

    @EJB
    private Stage stage;

    @EJB
    private CaseService cases;

    @EJB
    private RemedyService remedies;

    @Inject
    private Road road;

    private Registered life;
    private Reference reference;
    private int receipts;

    @BeforeEach
    void promised() {
        stage.countryIsThere();
        life = road.begun(Station.REMEDY);
        reference = life.reference();
    }

    @Test
    void a_payment_that_is_sent_twice_is_written_down_once() {
        road.does(Part.OFFICIAL, Act.PAY, reference, part("300", "USD"));
        assertThat(refused(Part.OFFICIAL, Act.PAY, part("300", "USD"))).isEqualTo("proof refusal.same-payment");
        assertThat(refused(Part.MANAGER, Act.PAY, part("300", "USD"))).isEqualTo("proof refusal.same-payment");
        assertThat(item(Part.OVERSIGHT).paid()).contains(usd(300));
    }

    @Test
    void whoever_paid_does_not_say_that_it_has_arrived() {
        pays("300");
        road.does(Part.MANAGER, Act.PAY, reference, part("300", "USD"));
        road.does(Part.OFFICIAL, Act.REPORT_DONE, reference, done());
        assertThat(refused(Part.MANAGER, Act.VERIFY, seen(true, null, null))).isEqualTo("refusal.verifier-did-it");
        road.does(Part.LIAISON, Act.VERIFY, reference, seen(true, null, null));
        assertThat(road.state(reference)).isEqualTo(State.CLOSING);
    }

    private CaseView.Promised item(Part part) {
        var view = road.player(part)
                .calls(() -> cases.open(reference, "remedy", EnumSet.of(Scope.SKELETON, Scope.REMEDY)));
        return view.items().get(0);
    }

    private PaidPart part(String amount, String currency) {
        return part(amount, currency, "A receipt");
    }

    private PaidPart part(String amount, String currency, String proof) {
        return new PaidPart(1, amount, currency, road.today(), true, null, null, "In cash", proof);
    }

    private void pays(String amount) {
        receipts++;
        road.does(Part.OFFICIAL, Act.PAY, reference, part(amount, "USD", "Receipt " + receipts));
    }

    private DoneReport done() {
        return new DoneReport(1, "All is paid", road.today(), "Two receipts", null);
    }

    private Verification seen(boolean passed, @Nullable String received, @Nullable LocalDate newDate) {
        return new Verification(1, "Asked the person alone", passed ? "DONE" : "PARTLY", passed, received, newDate);
    }

    private String refused(Part part, Act act, Object input) {
        return road.refused(part, act, reference, input);
    }

    private static Money usd(long whole) {
        return Money.ofWhole(whole, "USD");
    }

    @Test
    void what_the_clerk_kept_is_paid_once_more_before_the_case_is_closed() {
        pays("300");
        assertThat(refused(Part.OFFICIAL, Act.REPORT_DONE, done())).isEqualTo("item refusal.payments-missing");
        pays("300");
        road.does(Part.OFFICIAL, Act.REPORT_DONE, reference, done());
        says("PARTLY", "Only 200 of the second payment came");
        road.does(
                Part.MANAGER,
                Act.VERIFY,
                reference,
                seen(false, "500", road.today().plusDays(3)));

        assertThat(item(Part.MANAGER).payments())
                .extracting(CaseView.Paid::money)
                .containsExactly(usd(300), usd(200));
        assertThat(item(Part.OFFICIAL).progress()).isEqualTo(Item.Progress.FAILED);
        assertThat(refused(Part.OFFICIAL, Act.PAY, part("100.01", "USD"))).isEqualTo("amount refusal.more-than-left");
        pays("100");
        road.does(Part.OFFICIAL, Act.REPORT_DONE, reference, done());
        assertThat(item(Part.OVERSIGHT).received()).contains(usd(500));
        road.does(Part.LIAISON, Act.VERIFY, reference, seen(true, null, null));

        assertThat(road.state(reference)).isEqualTo(State.CLOSING);
        assertThat(item(Part.OVERSIGHT).paid()).contains(usd(600));
        assertThat(item(Part.OVERSIGHT).received()).contains(usd(600));
    }

    @Test
    void a_payment_that_is_not_as_it_was_agreed_is_refused() {
        pays("300.50");
        assertThat(refused(Part.OFFICIAL, Act.PAY, part("0", "USD"))).isEqualTo("amount refusal.amount-not-positive");
        assertThat(refused(Part.OFFICIAL, Act.PAY, part("-5", "USD"))).isEqualTo("amount refusal.amount-not-positive");
        assertThat(refused(Part.OFFICIAL, Act.PAY, part("99,50", "USD"))).isEqualTo("amount refusal.amount-misread");
        assertThat(refused(Part.OFFICIAL, Act.PAY, part("299.51", "USD"))).isEqualTo("amount refusal.more-than-left");
        assertThat(refused(Part.OFFICIAL, Act.PAY, part("5", "EUR"))).isEqualTo("currency refusal.other-currency");
        assertThat(refused(Part.OFFICIAL, Act.PAY, part("5", "ABC"))).isEqualTo("currency refusal.no-currency");
        assertThat(item(Part.OFFICIAL).paid()).contains(new Money(30050, "USD"));
        pays("299.5");
        assertThat(refused(Part.OFFICIAL, Act.PAY, part("0.01", "USD"))).isEqualTo("amount refusal.more-than-left");
    }

    @Test
    void nobody_is_paid_for_the_person_without_the_person_having_agreed() {
        var leader = new PaidPart(1, "300", "USD", road.today(), false, "The leader", false, "In cash", "A receipt");
        assertThat(refused(Part.OFFICIAL, Act.PAY, leader)).isEqualTo("consented refusal.paid-without-consent");
        var somebody = new PaidPart(1, "300", "USD", road.today(), false, " ", true, "In cash", "A receipt");
        assertThat(refused(Part.OFFICIAL, Act.PAY, somebody)).isEqualTo("toWhom refusal.blank");
        var sister = new PaidPart(1, "300", "USD", road.today(), false, "A sister", true, "In cash", "A receipt");
        road.does(Part.OFFICIAL, Act.PAY, reference, sister);
        assertThat(item(Part.MANAGER).payments().get(0).slip().toWhom()).isEqualTo("A sister");
    }

    @Test
    void what_is_done_takes_no_further_payment_and_less_than_all_does_not_pass() {
        pays("600");
        road.does(Part.OFFICIAL, Act.REPORT_DONE, reference, done());
        assertThat(refused(Part.OFFICIAL, Act.PAY, part("1", "USD"))).isEqualTo("refusal.item-not-open");
        assertThat(refused(Part.LIAISON, Act.VERIFY, seen(true, "599.99", null)))
                .isEqualTo("received refusal.not-all-arrived");
        assertThat(refused(
                        Part.LIAISON,
                        Act.VERIFY,
                        seen(false, "601", road.today().plusDays(3))))
                .isEqualTo("received refusal.more-than-paid");
        road.does(
                Part.LIAISON,
                Act.VERIFY,
                reference,
                seen(false, "0", road.today().plusDays(3)));
        assertThat(item(Part.LIAISON).paid()).contains(usd(0));
    }

    @Test
    void the_complainant_and_whoever_pays_read_the_payment_and_the_words_are_owed() {
        pays("300");
        var mine = road.showing(
                life.receipt(),
                () -> cases.openMine("follow-up", EnumSet.of(Scope.SKELETON, Scope.REMEDY))
                        .items()
                        .get(0));
        assertThat(mine.paid()).contains(usd(300));
        assertThat(item(Part.OFFICIAL).payments()).hasSize(1);
        assertThat(road.view(Part.OVERSIGHT, reference).clocks())
                .filteredOn(clock -> clock.running() && clock.step() == Step.TELL)
                .flatExtracting(CaseView.Owed::words)
                .extracting(Enum::name)
                .contains("C_REMEDY");
    }

    @Test
    void the_complainant_says_how_it_is_and_whoever_verifies_reads_it() {
        says("NOT_DONE", "Nobody has come");
        says("PARTLY", "Half of it is here");
        var view = road.player(Part.MANAGER)
                .calls(() -> cases.open(reference, "remedy", EnumSet.of(Scope.SKELETON, Scope.REMEDY)));
        assertThat(view.all(Field.ITEM_VIEW))
                .extracting(text -> text.as(ItemView.class).view())
                .containsExactly("NOT_DONE", "PARTLY");
        assertThat(refused(Part.LIAISON, Act.VIEW_ITEM, new ItemView(7, "DONE", null)))
                .isEqualTo("refusal.no-item");
    }

    private void says(String view, String words) {
        var request = UUID.randomUUID().toString().replace("-", "");
        road.showing(
                life.receipt(), () -> remedies.viewItem(CaseVersion.mine(null, request), new ItemView(1, view, words)));
    }
}

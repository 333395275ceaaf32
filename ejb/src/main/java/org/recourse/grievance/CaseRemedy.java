package org.recourse.grievance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.recourse.access.ClearText;
import org.recourse.access.Principal;
import org.recourse.ledger.StreamName;
import org.recourse.shared.Money;

/** What was promised in the case in hand, item by item, and what was paid on it. */
public final class CaseRemedy {

    private final CaseInHand hand;

    CaseRemedy(CaseInHand hand) {
        this.hand = hand;
    }

    private CasePapers papers() {
        return hand.papers();
    }

    /** The newest version of each item, by number. */
    public List<Item> items() {
        return papers().items();
    }

    /** The item of this number; refuses one that there is not. */
    public Item item(int no) {
        return items().stream()
                .filter(item -> item.no() == no)
                .findFirst()
                .orElseThrow(() -> ActRefused.because("no-item", no));
    }

    /** Promises an item; it is the complainant's own, and the office's that does it. */
    public Item promise(int no, Item.Promise promise, String what) {
        var item = new Item(
                new Item.Key(hand.reference().value(), (short) no, 1),
                promise,
                Principal.COMPLAINANT,
                new int[] {owing()},
                hand.now(),
                papers().sealItem(no, 1, ClearText.of(what)));
        papers().add(item);
        return item;
    }

    private int owing() {
        return hand.holders().accountable().orElseGet(hand.doer()::ownAs);
    }

    /** What becomes of an item. */
    public Item advance(Item item, Item.Progress progress, Instant due) {
        var what = papers().open(item);
        var next = item.next(
                progress,
                due,
                hand.now(),
                papers().sealItem(item.no(), item.version() + 1, ClearText.of(what.reveal())));
        papers().add(next);
        return next;
    }

    // ---- payments

    /** The newest version of each payment of an item, the first first. */
    public List<Payment> payments(Item item) {
        return papers().payments().stream()
                .filter(payment -> payment.item() == item.no())
                .toList();
    }

    /** Adds a payment; it is the complainant's own, and of the office that owes the item and of whoever paid. */
    public Payment pay(Item item, Money money, LocalDate day, Payment.Slip slip) {
        int no = hand.grievance().revision() + 1;
        var clear = ClearText.of(CaseInHand.json().toJson(slip));
        var payment = new Payment(
                new Payment.Key(hand.reference().value(), no, 1),
                item.no(),
                money,
                day,
                Principal.COMPLAINANT,
                new int[] {owing(), hand.doer().ownAs()},
                hand.now(),
                papers().sealSlip(no, 1, clear));
        papers().add(payment);
        hand.entry().add(clear.seal(StreamName.of(hand.reference()), "payment"));
        return payment;
    }

    /** Whether the doer said that it was paid. */
    public boolean isPaidByDoer(Payment payment) {
        return hand.doer().pseudonym().equals(slip(payment).by());
    }

    /** How it was paid, as whoever paid has said. */
    public Payment.Slip slip(Payment payment) {
        return CaseInHand.json().fromJson(papers().open(payment).reveal(), Payment.Slip.class);
    }

    /** Somebody who did not pay has found that so much of a payment has arrived. */
    public void arrived(Payment payment, Money money) {
        var slip = papers().open(payment).reveal();
        papers().add(payment.arrived(
                money, hand.now(), papers().sealSlip(payment.no(), payment.version() + 1, ClearText.of(slip))));
    }
}

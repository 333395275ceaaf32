package org.recourse.remedy;

import java.util.List;
import org.recourse.grievance.ActRefused;
import org.recourse.grievance.CaseInHand;
import org.recourse.grievance.Item;
import org.recourse.grievance.Payment;
import org.recourse.shared.InputRefused;
import org.recourse.shared.Money;

/** The money of one item: what it is worth, what was paid of that, and what has arrived. */
final class ItemMoney {

    private final CaseInHand hand;
    private final Item item;
    private final Money worth;
    private final List<Payment> payments;

    /** Refuses an item that is not worth any money. */
    ItemMoney(CaseInHand hand, Item item) {
        this.hand = hand;
        this.item = item;
        this.worth = item.worth().orElseThrow(() -> ActRefused.because("item-without-money", item.no()));
        this.payments = hand.remedy().payments(item);
    }

    Money paid() {
        return payments.stream().map(Payment::money).reduce(worth.none(), Money::plus);
    }

    /** What is still to be paid. */
    Money left() {
        return worth.minus(paid());
    }

    /** How much somebody says has arrived; nothing is an answer too. */
    Money read(String received) {
        return received.strip().equals("0") ? worth.none() : Money.read("received", received, worth.currency());
    }

    /** Adds a payment; refuses another currency than the agreed one, more than is left, and what is written down already. */
    void pay(PaidPart part) {
        if (!Money.isCurrency(part.currency())) {
            throw InputRefused.field("currency", "no-currency");
        }
        if (!part.currency().equals(worth.currency())) {
            throw InputRefused.field("currency", "other-currency", worth.currency());
        }
        var money = Money.read("amount", part.amount(), part.currency());
        if (money.isMoreThan(left())) {
            throw InputRefused.field("amount", "more-than-left", left());
        }
        var toWhom = part.toThePerson() ? null : part.toWhom();
        var slip = new Payment.Slip(
                money.amount().toPlainString(),
                money.currency(),
                toWhom,
                part.way(),
                part.proof(),
                hand.doer().pseudonym());
        if (payments.stream()
                .anyMatch(payment -> payment.paidOn().equals(part.when())
                        && hand.remedy().slip(payment).tellsTheSameAs(slip))) {
            // Sent twice, or written down by two people: the proof tells two payments of one day apart.
            throw InputRefused.field("proof", "same-payment");
        }
        hand.remedy().pay(item, money, part.when(), slip);
    }

    /** All that was paid has arrived; refuses where that is less than was promised. */
    void arrivedWhole() {
        if (!left().isNothing()) {
            throw InputRefused.field("received", "payments-missing", left());
        }
        payments.forEach(payment -> hand.remedy().arrived(payment, payment.money()));
    }

    /** So much has arrived: of the latest payments the rest was never paid to the person. Refuses more than was paid. */
    void arrived(Money received) {
        if (received.isMoreThan(paid())) {
            throw InputRefused.field("received", "more-than-paid", paid());
        }
        var rest = received;
        for (var payment : payments) {
            var arrived = payment.money().isMoreThan(rest) ? rest : payment.money();
            hand.remedy().arrived(payment, arrived);
            rest = rest.minus(arrived);
        }
    }
}

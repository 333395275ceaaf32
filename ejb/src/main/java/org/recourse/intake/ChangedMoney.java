package org.recourse.intake;

import org.jspecify.annotations.Nullable;
import org.recourse.shared.Money;

/**
 * Money that changed hands, as it is kept: sealed whole, because the sum and the day of a bribe tell whoever took it who
 * speaks of it.
 *
 * @param minor in the smallest unit of the currency
 * @param payee code of list party
 */
public record ChangedMoney(
        String kind,
        long minor,
        String currency,
        String payee,
        @Nullable String where,
        String receipt,
        Since when) {

    static ChangedMoney of(MoneyChange said, Money money, Since when) {
        return new ChangedMoney(
                said.kind(), money.minor(), money.currency(), said.payee(), said.where(), said.receipt(), when);
    }

    public Money money() {
        return new Money(minor, currency);
    }
}

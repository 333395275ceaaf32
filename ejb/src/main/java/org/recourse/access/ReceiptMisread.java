package org.recourse.access;

import org.recourse.shared.Refusal;

/** What was written cannot be a receipt: this code opens nothing; look at that group again, where one is known. */
public final class ReceiptMisread extends Refusal {

    private static final long serialVersionUID = 1L;

    private ReceiptMisread(String key, Object... arguments) {
        super(Kind.INVALID, key, arguments);
    }

    /** One group cannot be right: a symbol that no receipt has, or too many or too few; counted from 1. */
    static ReceiptMisread in(int group) {
        return new ReceiptMisread("refusal.receipt.group", group);
    }

    /** Something is wrong, and nothing tells where. */
    static ReceiptMisread somewhere() {
        return new ReceiptMisread("refusal.receipt");
    }
}

package org.recourse.web.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.recourse.answer.Agreement;
import org.recourse.answer.Answer;
import org.recourse.answer.Dispute;
import org.recourse.escalation.Escalation;
import org.recourse.grievance.Withdrawal;
import org.recourse.grievance.Words;
import org.recourse.remedy.ItemView;
import org.recourse.web.shared.Phrase;
import org.recourse.web.shared.form.Binder;
import org.recourse.web.shared.form.Choice;
import org.recourse.web.shared.form.Lists;

/** What the holder of a receipt can do, and the form of each act in plain words. */
enum MyAct {
    MESSAGE("message", Words.class, Map.of()),
    ANSWER("answer", Answer.class, Map.of()),
    AGREE("agree", Agreement.class, Map.of("adviserOffered", true)),
    DISPUTE("dispute", Dispute.class, Map.of()),
    /** How it is with what was promised. */
    VIEW_ITEM("view-item", ItemView.class, Map.of()),
    /** To an independent body, at any time, without having to say why. */
    ESCALATE("escalate", Escalation.class, Map.of("reason", "COMPLAINANT")),
    WITHDRAW("withdraw", Withdrawal.class, Map.of());

    private final String code;
    private final Class<? extends Record> input;
    private final Map<String, Object> fixed;

    MyAct(String code, Class<? extends Record> input, Map<String, Object> fixed) {
        this.code = code;
        this.input = input;
        this.fixed = fixed;
    }

    /** The code of the act, the end of its address and the middle of its keys. */
    String code() {
        return code;
    }

    static Optional<MyAct> of(String code) {
        return Arrays.stream(values()).filter(act -> act.code.equals(code)).findFirst();
    }

    /** The binder of its form, with the codes in plain words. */
    Binder<? extends Record> binder(Lists lists) {
        Binder<? extends Record> binder = Binder.of(input, "mine." + code, plain(lists));
        for (var entry : fixed.entrySet()) {
            binder = binder.fixed(entry.getKey(), entry.getValue());
        }
        return binder;
    }

    private Lists plain(Lists lists) {
        return switch (this) {
            case DISPUTE -> lists.with("reason", choices(lists, "dispute_reason"));
            case WITHDRAW -> lists.with("pressure", choices(lists, "pressure"));
            case VIEW_ITEM -> lists.with("view", choices(lists, "item_view"));
            case MESSAGE, ANSWER, AGREE, ESCALATE -> lists;
        };
    }

    private static List<Choice> choices(Lists lists, String list) {
        return lists.codes(list).stream()
                .map(choice -> new Choice(
                        choice.value(),
                        Phrase.of("mine." + list + '.' + choice.value(), list + '.' + choice.value(), List.of())))
                .toList();
    }
}

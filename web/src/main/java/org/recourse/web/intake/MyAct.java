package org.recourse.web.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.recourse.answer.Agreement;
import org.recourse.answer.Answer;
import org.recourse.answer.Dispute;
import org.recourse.appeal.Appeal;
import org.recourse.escalation.Escalation;
import org.recourse.grievance.Act;
import org.recourse.grievance.CaseView;
import org.recourse.grievance.Lifecycle;
import org.recourse.grievance.State;
import org.recourse.grievance.Withdrawal;
import org.recourse.grievance.Words;
import org.recourse.intake.AddedParty;
import org.recourse.intake.Information;
import org.recourse.intake.MoneyChange;
import org.recourse.intake.OwnGroups;
import org.recourse.remedy.ItemView;
import org.recourse.remedy.Reopening;
import org.recourse.taxonomy.Flag;
import org.recourse.triage.ReprisalReport;
import org.recourse.web.shared.Phrase;
import org.recourse.web.shared.form.Binder;
import org.recourse.web.shared.form.Choice;
import org.recourse.web.shared.form.Lists;

/** What the holder of a receipt can do, and the form of each act in plain words. */
enum MyAct {
    MESSAGE("message", Act.MESSAGE, Words.class, Map.of()),
    ANSWER("answer", Act.ANSWER, Answer.class, Map.of()),
    ADD_INFORMATION("add-information", Act.ADD_INFORMATION, Information.class, Map.of()),
    ADD_PARTY("add-party", Act.ADD_PARTY, AddedParty.class, Map.of()),
    ADD_MONEY("add-money", Act.ADD_MONEY, MoneyChange.class, Map.of()),
    ADD_GROUPS("add-groups", Act.ADD_GROUPS, OwnGroups.class, Map.of()),
    AGREE("agree", Act.AGREE, Agreement.class, Map.of("adviserOffered", true)),
    DISPUTE("dispute", Act.DISPUTE, Dispute.class, Map.of()),
    /** How it is with what was promised. */
    VIEW_ITEM("view-item", Act.VIEW_ITEM, ItemView.class, Map.of()),
    APPEAL("appeal", Act.APPEAL, Appeal.class, Map.of()),
    /** Somebody takes revenge; in whatever state the case is. */
    REPORT_REPRISAL("report-reprisal", Act.REPORT_REPRISAL, ReprisalReport.class, Map.of()),
    /** To an independent body, at any time, without having to say why. */
    ESCALATE("escalate", Act.ESCALATE, Escalation.class, Map.of("reason", "COMPLAINANT")),
    /** Only the appeal: what was decided before it stands again. */
    STOP_APPEAL("stop-appeal", Act.WITHDRAW, Withdrawal.class, Map.of("onlyAppeal", true)),
    WITHDRAW("withdraw", Act.WITHDRAW, Withdrawal.class, Map.of("onlyAppeal", false)),
    REOPEN("reopen", Act.REOPEN, Reopening.class, Map.of());

    /** Reasons that oversight alone gives. */
    private static final String OF_OVERSIGHT = "OVERSIGHT_ASKS";

    private final String code;
    private final Act act;
    private final Class<? extends Record> input;
    private final Map<String, Object> fixed;

    MyAct(String code, Act act, Class<? extends Record> input, Map<String, Object> fixed) {
        this.code = code;
        this.act = act;
        this.input = input;
        this.fixed = fixed;
    }

    /** The end of its address and the middle of its keys; of most the code of the act. */
    String code() {
        return code;
    }

    /** The act of the lifecycle that is done. */
    Act act() {
        return act;
    }

    static Optional<MyAct> of(String code) {
        return Arrays.stream(values()).filter(act -> act.code.equals(code)).findFirst();
    }

    /** Whether it can be done in this case now. */
    boolean isPossible(CaseView view) {
        boolean appealed = view.header().state() == State.UNDER_APPEAL;
        return view.possible().contains(act) && (this != STOP_APPEAL || appealed);
    }

    /** The binder of its form, with the codes in plain words. */
    Binder<? extends Record> binder(Lists lists) {
        Binder<? extends Record> binder = Binder.of(input, "mine." + code, plain(lists));
        for (var entry : fixed.entrySet()) {
            binder = binder.fixed(entry.getKey(), entry.getValue());
        }
        // Of what was promised the complainant need not say which; the desk looks at all of it.
        // Who speaks follows from the receipt.
        return switch (this) {
            case REOPEN -> binder.fixed("item", null);
            case ADD_GROUPS, AGREE, DISPUTE, APPEAL, WITHDRAW, STOP_APPEAL -> binder.fixed("person", null);
            default -> binder;
        };
    }

    private Lists plain(Lists lists) {
        return switch (this) {
            case DISPUTE -> lists.with("reason", choices(lists, "dispute_reason"));
            case APPEAL -> lists.with("ground", choices(lists, "appeal_ground"));
            case WITHDRAW, STOP_APPEAL -> lists.with("pressure", choices(lists, "pressure"));
            case REOPEN -> lists.with("reason", choices(lists, "reopen_reason"));
            case VIEW_ITEM -> lists.with("view", choices(lists, "item_view"));
            case REPORT_REPRISAL -> lists.with("flags", flags(lists));
            case ADD_INFORMATION -> lists.with("precision", asReported(lists, "date_precision"));
            case ADD_PARTY -> lists.with("role", choices(lists, "party_role")).with("kind", asReported(lists, "party"));
            case ADD_MONEY ->
                lists.with("payee", asReported(lists, "party"))
                        .with("receipt", choices(lists, "money_receipt"))
                        .with("precision", asReported(lists, "date_precision"));
            case MESSAGE, ANSWER, AGREE, ESCALATE, ADD_GROUPS -> lists;
        };
    }

    /** Whether it only adds, whatever happened since its form was drawn. */
    boolean adds() {
        return !Lifecycle.of(act).material();
    }

    /** What is known beside the revenge itself, in the words of the first report; danger is asked by itself. */
    private static List<Choice> flags(Lists lists) {
        return lists.codes("flag").stream()
                .filter(choice ->
                        !choice.value().equals(Flag.REPRISAL) && !choice.value().equals(Flag.LIFE_AT_RISK))
                .map(choice -> new Choice(choice.value(), Phrase.of("report.flag." + choice.value())))
                .toList();
    }

    /** In the words in which a report asks the same. */
    private static List<Choice> asReported(Lists lists, String list) {
        return lists.codes(list).stream()
                .map(choice -> new Choice(
                        choice.value(),
                        Phrase.of("report." + list + '.' + choice.value(), list + '.' + choice.value(), List.of())))
                .toList();
    }

    private static List<Choice> choices(Lists lists, String list) {
        return lists.codes(list).stream()
                .filter(choice -> !choice.value().equals(OF_OVERSIGHT))
                .map(choice -> new Choice(
                        choice.value(),
                        Phrase.of("mine." + list + '.' + choice.value(), list + '.' + choice.value(), List.of())))
                .toList();
    }
}

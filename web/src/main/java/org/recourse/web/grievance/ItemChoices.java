package org.recourse.web.grievance;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.recourse.grievance.Act;
import org.recourse.grievance.CaseView;
import org.recourse.grievance.Item;
import org.recourse.shared.Money;
import org.recourse.taxonomy.Step;
import org.recourse.web.shared.Phrase;
import org.recourse.web.shared.form.Choice;

/** Which items of a case an act can be done with, and what its form begins with when there is only one. */
final class ItemChoices {

    private ItemChoices() {}

    static List<Choice> of(Act act, CaseView view) {
        return view.items().stream()
                .filter(item -> isFor(act, item))
                .map(item -> ActChoices.choice(item.no(), name(item.no(), view)))
                .toList();
    }

    private static boolean isFor(Act act, CaseView.Promised item) {
        return switch (act) {
            case REPORT_DONE -> item.progress().open();
            case PAY ->
                item.progress().open()
                        && item.worth().isPresent()
                        && !item.paid().equals(item.worth());
            case VERIFY -> item.progress() == Item.Progress.DONE;
            default -> true;
        };
    }

    /** Its number and what it is, where the reader is shown the item; else only that it is one. */
    static Phrase name(int no, CaseView view) {
        return view.items().stream()
                .filter(item -> item.no() == no)
                .findFirst()
                .map(item -> Phrase.of("remedy.item", no, Phrase.name("remedy", item.type())))
                .orElse(Phrase.name("step", Step.REMEDY_ITEM.name()));
    }

    /** The only item that is not paid yet, its currency, and today. */
    static Map<String, List<String>> paying(CaseView view, LocalDate today) {
        var begun = new LinkedHashMap<>(ActBeginnings.begun("item", of(Act.PAY, view), today));
        var currencies = view.items().stream()
                .filter(item -> isFor(Act.PAY, item))
                .flatMap(item -> item.worth().stream())
                .map(Money::currency)
                .distinct()
                .toList();
        if (currencies.size() == 1) {
            begun.put("currency", currencies);
        }
        return begun;
    }

    /** The only item that is to be verified, and what the person says of it on the receipt's page. */
    static Map<String, List<String>> verifying(CaseView view) {
        var begun = new LinkedHashMap<>(ActBeginnings.only("item", of(Act.VERIFY, view)));
        begun.values().stream()
                .flatMap(item -> ItemStory.lastView(view, Integer.parseInt(item.get(0))))
                .findFirst()
                .ifPresent(said -> begun.put("view", List.of(said.view())));
        return begun;
    }
}

package org.recourse.web.grievance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.recourse.grievance.Act;
import org.recourse.grievance.CaseView;
import org.recourse.grievance.Field;
import org.recourse.taxonomy.Confidentiality;
import org.recourse.taxonomy.Flag;
import org.recourse.taxonomy.Severity;
import org.recourse.triage.ReprisalAnswers;
import org.recourse.web.shared.form.Choice;
import org.recourse.web.shared.form.Lists;

/** How grave a case may be said to be and how closely kept, from how it is now; and what was answered of its risk. */
final class GravityChoices {

    private static final String SEVERITY = "severity";
    private static final String CONFIDENTIALITY = "confidentiality";

    private GravityChoices() {}

    /** What is stricter than now. */
    static Lists higher(CaseView view, Lists lists) {
        var header = view.header();
        return levels(
                lists,
                severity -> severity.compareTo(header.severity()) < 0,
                level -> level.compareTo(header.confidentiality()) > 0);
    }

    /** What is no stricter than now. */
    static Lists lower(CaseView view, Lists lists) {
        var header = view.header();
        return levels(
                lists,
                severity -> severity.compareTo(header.severity()) >= 0,
                level -> level.compareTo(header.confidentiality()) <= 0);
    }

    private static Lists levels(Lists lists, Predicate<Severity> severity, Predicate<Confidentiality> level) {
        return lists.with(SEVERITY, of(lists, SEVERITY, code -> severity.test(Severity.valueOf(code))))
                .with(CONFIDENTIALITY, of(lists, CONFIDENTIALITY, code -> level.test(Confidentiality.valueOf(code))));
    }

    private static List<Choice> of(Lists lists, String list, Predicate<String> which) {
        return lists.codes(list).stream()
                .filter(choice -> which.test(choice.value()))
                .toList();
    }

    /** What cannot be raised any more is not asked. */
    static List<String> highest(CaseView view) {
        var highest = new ArrayList<String>();
        if (view.header().severity() == Severity.S1) {
            highest.add(SEVERITY);
        }
        if (view.header().confidentiality() == Confidentiality.P4) {
            highest.add(CONFIDENTIALITY);
        }
        return highest;
    }

    /** That it is a reprisal needs no saying once more, and whether somebody is in danger is asked by itself. */
    static List<Choice> besideReprisal(Lists lists) {
        return of(lists, "flag", code -> !code.equals(Flag.REPRISAL) && !code.equals(Flag.LIFE_AT_RISK));
    }

    /** Severity and level as they are, and what the case is about where that is asked. */
    static Map<String, List<String>> asItIs(Act act, CaseView view) {
        var begun = new LinkedHashMap<String, List<String>>();
        begun.put(SEVERITY, List.of(view.header().severity().name()));
        begun.put(CONFIDENTIALITY, List.of(view.header().confidentiality().name()));
        if (act == Act.RECLASSIFY) {
            begun.put("categories", view.categories());
        }
        return begun;
    }

    /** What was answered last time, for whoever may know it. */
    static Map<String, List<String>> lastAnswers(CaseView view) {
        return view.record(Field.REPRISAL, ReprisalAnswers.class)
                .map(last -> Map.of(
                        "risks", last.yes(),
                        "unknown", last.unknown(),
                        "fear", said(last)))
                .orElse(Map.of());
    }

    private static List<String> said(ReprisalAnswers last) {
        return Stream.ofNullable(last.fear()).filter(fear -> !fear.isBlank()).toList();
    }
}

package org.recourse.web.grievance;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.recourse.access.Scope;
import org.recourse.grievance.CaseView;
import org.recourse.web.shared.Phrase;

/**
 * What the person who spoke agreed to and how he or she wants to be reached: never who it is. For whoever could open that,
 * at once or for a reason: he must know what he may do with it.
 */
final class Agreed {

    private final CaseView view;

    Agreed(CaseView view) {
        this.view = view;
    }

    List<Standing> person() {
        var lines = new ArrayList<Standing>();
        if (mayKnow(view)) {
            view.persons().forEach(person -> lines.addAll(of(person)));
            lines.add(new Standing(
                    Phrase.of("case.person.language"),
                    List.of(Phrase.of("case.person.language.say", language(view))),
                    null));
        }
        return lines;
    }

    /** The language in which the case was told, and in which the person is spoken to. */
    static Locale language(CaseView view) {
        return Locale.forLanguageTag(view.header().language());
    }

    /** Whether this reader could open who spoke, at once or for a reason. */
    static boolean mayKnow(CaseView view) {
        var sights = new Sights(view);
        return sights.opens(Scope.IDENTITY) || sights.opensForReason(Scope.IDENTITY);
    }

    private List<Standing> of(CaseView.Complainant person) {
        var lines = List.of(
                line("name", person.anonymous() ? "none" : "given"),
                line("consent", consent(person)),
                line("contact", person.receiptOnly() ? "none" : "given"));
        return view.persons().size() == 1
                ? lines
                : lines.stream()
                        .map(line -> new Standing(
                                Phrase.of("case.person.each", person.no(), line.role()), line.who(), line.note()))
                        .toList();
    }

    private static String consent(CaseView.Complainant person) {
        var said = person.consent();
        if (said == null) {
            return person.anonymous() ? "unknown" : "yes";
        }
        return said ? "yes" : "unasked";
    }

    private static Standing line(String what, String how) {
        var key = "case.person." + what;
        return new Standing(Phrase.of(key), List.of(Phrase.of(key + "." + how)), null);
    }

    /**
     * Whether all who spoke read what they are told on the page of their receipt, and want nobody to look for them; for
     * whoever may know it.
     */
    static boolean onPageOnly(CaseView view) {
        return mayKnow(view)
                && !view.persons().isEmpty()
                && view.persons().stream().allMatch(CaseView.Complainant::receiptOnly);
    }
}

package org.recourse.web.grievance;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.recourse.escalation.RouteService;
import org.recourse.grievance.CaseView;
import org.recourse.grievance.Field;
import org.recourse.taxonomy.Role;
import org.recourse.web.shared.CountryNames;
import org.recourse.web.shared.Gazetteer;
import org.recourse.web.shared.Phrase;
import org.recourse.web.shared.form.Choice;
import org.recourse.web.shared.form.Lists;

/** What a case has to choose from where somebody is protected: whom to ask for what, and what was asked. */
@RequestScoped
class MeasureChoices {

    @EJB
    private RouteService routes;

    @Inject
    private Gazetteer gazetteer;

    private @Nullable Map<Integer, List<String>> askable;

    /** Whom the rules let be asked for what; asked once for each request. */
    private Map<Integer, List<String>> askable(CaseView view) {
        if (askable == null) {
            askable = routes.askable(view.reference());
        }
        return askable;
    }

    CountryNames names() {
        return gazetteer.names();
    }

    /** Whether nobody can be asked for anything. */
    boolean nobody(CaseView view) {
        return askable(view).isEmpty();
    }

    /** The kinds that somebody can do here, the offices with what each can do, and what a person may say of fear. */
    Lists request(CaseView view, Lists lists) {
        var offices = askable(view);
        var names = gazetteer.names();
        var kinds = offices.values().stream()
                .flatMap(List::stream)
                .distinct()
                .map(kind -> Choice.code("measure", kind))
                .toList();
        return lists.with("kind", kinds)
                .with(
                        "office",
                        offices.entrySet().stream()
                                .map(one -> ActChoices.choice(one.getKey(), named(names, one.getKey(), one.getValue())))
                                .toList())
                .with("fear", fears());
    }

    /** Whoever leaves it out has said as much as the code that says so. */
    static List<Choice> fears() {
        return List.of(Choice.code("fear", "NONE"), Choice.code("fear", "SOME"), Choice.code("fear", "VERY"));
    }

    private static Phrase named(CountryNames names, int office, List<String> kinds) {
        var can = kinds.stream()
                .map(kind -> Phrase.name("measure", kind))
                .reduce((one, other) -> Phrase.of("act.request-measure.office.and", one, other))
                .orElseThrow();
        return Phrase.of("act.request-measure.office.one", names.office(office), can);
    }

    /** What is not asked: the risk, where it was looked at today already, and of an office, which does not know the person. */
    Map<String, @Nullable Object> left(CaseView view) {
        var left = new LinkedHashMap<String, @Nullable Object>();
        if (view.role() == Role.OFFICIAL || isScoredToday(view)) {
            left.put("risks", List.of());
            left.put("unknown", List.of());
            left.put("fear", null);
        }
        return left;
    }

    private boolean isScoredToday(CaseView view) {
        var zone = gazetteer.names().zone(view.header().area());
        return view.text(Field.REPRISAL)
                .filter(text -> LocalDate.ofInstant(text.at(), zone).equals(LocalDate.ofInstant(view.now(), zone)))
                .isPresent();
    }

    /** Measures that wait for a report. */
    static List<Choice> open(CaseView view) {
        return view.measures().stream()
                .filter(measure -> measure.state().open())
                .map(measure -> ActChoices.choice(
                        measure.no(), Phrase.of("measure.no", measure.no(), Phrase.name("measure", measure.kind()))))
                .toList();
    }
}

package org.recourse.web.grievance;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.recourse.access.OfficerService;
import org.recourse.escalation.HandOverService;
import org.recourse.escalation.HandingOver;
import org.recourse.grievance.AssignmentService;
import org.recourse.grievance.CaseView;
import org.recourse.web.shared.Gazetteer;
import org.recourse.web.shared.Phrase;
import org.recourse.web.shared.Visit;
import org.recourse.web.shared.form.Choice;

/** Into whose hands a case can be given: colleagues who carry it, liaisons and desks that have it from now on. */
@RequestScoped
class HandChoices {

    @EJB
    private AssignmentService assignments;

    @EJB
    private HandOverService handOvers;

    @EJB
    private OfficerService officers;

    @Inject
    private Gazetteer gazetteer;

    @Inject
    private Visit visit;

    private @Nullable List<Choice> carriers;
    private @Nullable List<Choice> receivers;

    /** Whoever of the reader's own desk or office may carry the case; looked for once in each request. */
    List<Choice> carriers(CaseView view) {
        if (carriers == null) {
            carriers = people(String::valueOf, assignments.assignable(view.reference()))
                    .toList();
        }
        return carriers;
    }

    /** The liaisons and desks to whom the reader can hand the case over; looked for once in each request. */
    List<Choice> receivers(CaseView view) {
        if (receivers == null) {
            var found = handOvers.receivers(view.reference());
            var desks = found.desks().stream().map(desk -> desk(desk, desk == found.present()));
            receivers = Stream.concat(people(HandingOver::liaison, found.liaisons()), desks)
                    .toList();
        }
        return receivers;
    }

    private Choice desk(int desk, boolean present) {
        var name = Phrase.words(gazetteer.names().office(desk));
        return new Choice(HandingOver.desk(desk), present ? Phrase.of("act.hand-over.receiver.itself", name) : name);
    }

    /** In the order in which they were found. */
    private Stream<Choice> people(IntFunction<String> value, Collection<Integer> found) {
        var names = officers.names(found);
        return found.stream()
                .flatMap(officer -> Stream.ofNullable(names.get(officer))
                        .map(name -> new Choice(
                                value.apply(officer),
                                Phrase.words(name.in(visit.language().code())))));
    }
}

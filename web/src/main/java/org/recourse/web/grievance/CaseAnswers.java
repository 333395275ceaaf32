package org.recourse.web.grievance;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.recourse.escalation.RouteService;
import org.recourse.grievance.Act;
import org.recourse.grievance.CaseView;
import org.recourse.grievance.State;
import org.recourse.routing.Choice;

/** What an act does not ask, because this case answers it, or because in this case there is nothing to ask. */
@RequestScoped
class CaseAnswers {

    /** What only somebody says who gives an answer in place of another. */
    private static final List<String> OF_AN_ANSWER = List.of(
            "factsOpen",
            "askedAndGot",
            "whoLoses",
            "whoCouldRetaliate",
            "whoWasNotAsked",
            "lawGap",
            "lawCitation",
            "spoken");

    /** Acts by which, or for which, one person of a group speaks: of one who speaks alone nobody asks who it is. */
    private static final Set<Act> OF_ONE_PERSON =
            EnumSet.of(Act.AGREE, Act.DISPUTE, Act.APPEAL, Act.WITHDRAW, Act.ADD_GROUPS, Act.REFER, Act.REFER_PART);

    @EJB
    private RouteService routes;

    @Inject
    private MeasureChoices measures;

    private @Nullable Choice routed;

    /** Where the router would send the case; asked once for each request. */
    Choice routed(Act act, CaseView view) {
        if (routed == null) {
            routed = routes.look(view.reference(), act);
        }
        return routed;
    }

    /** What is not asked, because the case says it. */
    Map<String, Object> fixed(Act act, CaseView view) {
        return switch (act) {
            case ADMIT, RE_ROUTE ->
                routed(act, view)
                        .office()
                        .<Map<String, Object>>map(office -> Map.of("office", office.id()))
                        .orElse(Map.of());
            case APPROVE_SUMMARY ->
                Map.of("summary", Objects.requireNonNullElse(view.header().summaryVersion(), 0));
            case CONFIRM, DECLINE ->
                view.waiting().stream()
                        .filter(CaseView.Waiting::mine)
                        .findFirst()
                        .<Map<String, Object>>map(waiting -> Map.of(
                                "pending", waiting.no(), "act", waiting.act().code()))
                        .orElse(Map.of());
            default -> Map.of();
        };
    }

    /** What this case does not ask, though another one would: these fields are left out, and nothing is sent for them. */
    Map<String, @Nullable Object> left(Act act, CaseView view) {
        var left = new LinkedHashMap<String, @Nullable Object>();
        if (act == Act.WITHDRAW && view.header().state() != State.UNDER_APPEAL) {
            left.put("onlyAppeal", null);
        }
        if (OF_ONE_PERSON.contains(act) && view.persons().size() == 1) {
            left.put("person", null);
        }
        if (act == Act.REQUEST_MEASURE || act == Act.HEAR) {
            left.putAll(measures.left(view));
        }
        if (act == Act.REOPEN && view.items().isEmpty()) {
            left.put("item", null);
        }
        if (act == Act.UPGRADE) {
            GravityChoices.highest(view).forEach(field -> left.put(field, null));
        }
        if (act == Act.UPHOLD && !isAgainstAnAnswer(view)) {
            List.of("actions", "findings", "items").forEach(list -> left.put(list, List.of()));
            OF_AN_ANSWER.forEach(field -> left.put(field, null));
        }
        return left;
    }

    /** Whether the appeal is against an answer, which another takes the place of; else the desk begins anew. */
    static boolean isAgainstAnAnswer(CaseView view) {
        return view.header().before() == State.OFFERED;
    }
}

package org.recourse.web.grievance;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.NotFoundException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.recourse.access.Keys;
import org.recourse.escalation.SteppingBack;
import org.recourse.grievance.Act;
import org.recourse.grievance.Assignment;
import org.recourse.grievance.World;
import org.recourse.shared.Reference;
import org.recourse.web.shared.Malformed;
import org.recourse.web.shared.Visit;
import org.recourse.web.shared.form.Binder;
import org.recourse.web.shared.form.Bound;
import org.recourse.web.shared.form.Choice;
import org.recourse.web.shared.form.Form;
import org.recourse.web.shared.form.Lists;

/** The forms of what somebody of an asked office does on an order; sent twice it is done once. */
@RequestScoped
class OrderForms {

    @Inject
    private ActSchemas schemas;

    @Inject
    private World world;

    @Inject
    private Keys keys;

    @Inject
    private Visit visit;

    /** The form with nothing answered; a report has today's date. */
    Form blank(Act act, Reference order, List<Choice> people) {
        var binder = binder(act, people);
        return signed(act, order, act == Act.REPORT_MEASURE ? binder.again(today()) : binder.blank());
    }

    private Map<String, List<String>> today() {
        var today = visit.today();
        return Map.of(
                "when.day", List.of(String.valueOf(today.getDayOfMonth())),
                "when.month", List.of(String.valueOf(today.getMonthValue())),
                "when.year", List.of(String.valueOf(today.getYear())));
    }

    /** The form with what was typed and what is to be looked at in it. */
    Form again(Act act, Reference order, List<Choice> people, Map<String, List<String>> typed) {
        return signed(act, order, binder(act, people).read(typed, visit.today()).form());
    }

    /** What was typed; who may be chosen is the service's to judge. */
    Bound<? extends Record> read(Act act, Map<String, List<String>> typed) {
        return binder(act, List.of()).read(typed, visit.today());
    }

    /** What a machine has sent. */
    Bound<? extends Record> read(Act act, JsonObject sent) {
        return binder(act, List.of()).read(sent, visit.today());
    }

    private Binder<? extends Record> binder(Act act, List<Choice> people) {
        var lists = Lists.of(world.taxonomy());
        return switch (act) {
            case REPORT_MEASURE -> schemas.report();
            case ASSIGN ->
                Binder.of(Assignment.class, "order.assign", people.isEmpty() ? lists : lists.with("person", people));
            case STEP_BACK -> Binder.of(SteppingBack.class, "order.step-back", lists);
            default -> throw new NotFoundException();
        };
    }

    private Form signed(Act act, Reference order, Form form) {
        return form.with(
                "token", keys.formTokens().fresh(name(act, order), visit.login().orElse("")));
    }

    /** The request that this sending is; none where the form was drawn for another login. */
    Optional<String> request(Act act, Reference order, Map<String, List<String>> typed) {
        var token = typed.getOrDefault("token", List.of("")).get(0);
        if (!keys.formTokens().ours(name(act, order), token)) {
            throw new Malformed("not our form");
        }
        return keys.formTokens().request(name(act, order), visit.login().orElse(""), token, typed);
    }

    private static String name(Act act, Reference order) {
        return "order/" + act.code() + '/' + order.text();
    }
}

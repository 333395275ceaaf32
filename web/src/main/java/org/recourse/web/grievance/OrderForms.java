package org.recourse.web.grievance;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.recourse.access.Keys;
import org.recourse.answer.MeasureReport;
import org.recourse.shared.Reference;
import org.recourse.web.shared.Malformed;
import org.recourse.web.shared.Visit;
import org.recourse.web.shared.form.Bound;
import org.recourse.web.shared.form.Form;

/** The form by which an office reports on an order, drawn from what the report asks for; sent twice it is one report. */
@RequestScoped
class OrderForms {

    @Inject
    private ActSchemas schemas;

    @Inject
    private Keys keys;

    @Inject
    private Visit visit;

    /** The form with today's date. */
    Form blank(Reference order) {
        var today = visit.today();
        return signed(
                order,
                schemas.report()
                        .again(Map.of(
                                "when.day", List.of(String.valueOf(today.getDayOfMonth())),
                                "when.month", List.of(String.valueOf(today.getMonthValue())),
                                "when.year", List.of(String.valueOf(today.getYear())))));
    }

    Bound<MeasureReport> read(Map<String, List<String>> typed) {
        return schemas.report().read(typed, visit.today());
    }

    Bound<MeasureReport> read(JsonObject sent) {
        return schemas.report().read(sent, visit.today());
    }

    /** The form with what is to be looked at in it. */
    Form signed(Reference order, Form form) {
        return form.with(
                "token", keys.formTokens().fresh(name(order), visit.login().orElse("")));
    }

    /** The request that this sending is; none where the form was drawn for another login. */
    Optional<String> request(Reference order, Map<String, List<String>> typed) {
        var token = typed.getOrDefault("token", List.of("")).get(0);
        if (!keys.formTokens().ours(name(order), token)) {
            throw new Malformed("not our form");
        }
        return keys.formTokens().request(name(order), visit.login().orElse(""), token, typed);
    }

    private static String name(Reference order) {
        return "order/" + order.text();
    }
}

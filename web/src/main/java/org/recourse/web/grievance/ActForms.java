package org.recourse.web.grievance;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.NotFoundException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.recourse.access.Keys;
import org.recourse.grievance.Act;
import org.recourse.grievance.CaseView;
import org.recourse.grievance.Performer;
import org.recourse.grievance.Performers;
import org.recourse.grievance.World;
import org.recourse.shared.Reference;
import org.recourse.web.shared.Malformed;
import org.recourse.web.shared.Phrase;
import org.recourse.web.shared.Visit;
import org.recourse.web.shared.form.Binder;
import org.recourse.web.shared.form.Bound;
import org.recourse.web.shared.form.Form;
import org.recourse.web.shared.form.Lists;

/** The forms of acts, drawn from what each act asks for and from what this case has to choose from. */
@RequestScoped
class ActForms {

    @Inject
    private Performers performers;

    @Inject
    private ActSchemas schemas;

    @Inject
    private World world;

    @Inject
    private Keys keys;

    @Inject
    private ActChoices choices;

    @Inject
    private ActBeginnings beginnings;

    @Inject
    private CaseAnswers answers;

    @Inject
    private Visit visit;

    /** The performer of an act; one that nobody does by sending what it asks for has no form, and none at the API. */
    Performer performer(String code) {
        try {
            return performers
                    .of(Act.of(code))
                    .filter(performer -> schemas.isSent(performer.act()))
                    .orElseThrow(NotFoundException::new);
        } catch (IllegalArgumentException unknown) {
            throw new NotFoundException();
        }
    }

    /** The form with nothing answered but what the case answers by itself. */
    Form blank(Act act, CaseView view) {
        var begun = beginnings.of(act, view, visit.today());
        var binder = of(act, view);
        return hidden(begun.isEmpty() ? binder.blank() : binder.again(begun), act, view);
    }

    /** What was typed, read without the case: its version and its choices are the service's to judge. */
    Bound<? extends Record> read(Act act, Map<String, List<String>> typed, LocalDate today) {
        return of(act, Lists.of(world.taxonomy())).read(typed, today);
    }

    /** What a machine has sent, read by the same record and the same rules as the form. */
    Bound<? extends Record> read(Act act, JsonObject sent, LocalDate today) {
        return of(act, Lists.of(world.taxonomy())).read(sent, today);
    }

    /** What only this case has to choose from, and what it answers by itself; nothing to whoever cannot do the act now. */
    ActOffer offer(Act act, CaseView view) {
        boolean second = act == Act.CONFIRM || act == Act.DECLINE;
        boolean possible = second
                ? view.waiting().stream().anyMatch(CaseView.Waiting::mine)
                : view.possible().contains(act);
        if (!possible) {
            return new ActOffer(act, view, false, Map.of(), Map.of());
        }
        var own = choices.lists(act, view, Lists.of(world.taxonomy())).own();
        return new ActOffer(act, view, true, own, answers.fixed(act, view));
    }

    /** The form with what was typed, to be read and not to be sent. */
    Form shown(Act act, CaseView view, Map<String, List<String>> typed) {
        return of(act, choices.lists(act, view, Lists.of(world.taxonomy()))).again(typed);
    }

    /** The form with what was typed and what is to be looked at in it, for the case as it stands now. */
    Form again(Act act, CaseView view, Map<String, List<String>> typed, LocalDate today) {
        var visible = new LinkedHashMap<>(typed);
        answers.fixed(act, view).keySet().forEach(visible::remove);
        answers.left(act, view).keySet().forEach(visible::remove);
        return hidden(of(act, view).read(visible, today).form(), act, view);
    }

    private Form hidden(Form drawn, Act act, CaseView view) {
        var form = worded(drawn, act, view);
        var name = name(act, view.reference());
        var whole = form.with("version", String.valueOf(view.version()))
                .with("token", keys.formTokens().fresh(name, visit.login().orElse("")));
        for (var fixed : answers.fixed(act, view).entrySet()) {
            whole = whole.with(fixed.getKey(), fixed.getValue().toString());
        }
        return whole;
    }

    /** Some questions are asked in other words of some cases: nobody tells a person who wants no contact. */
    static Form worded(Form form, Act act, CaseView view) {
        if (act == Act.ACKNOWLEDGE && Agreed.onPageOnly(view)) {
            return form.labelled(
                    "how", Phrase.of("act.acknowledge.page.label"), Phrase.of("act.acknowledge.page.hint"));
        }
        return act == Act.PROPOSE
                ? view.asked()
                        .map(asked -> form.labelled(
                                "askedAndGot",
                                Phrase.of("act.propose.askedAndGot.label"),
                                Phrase.of("act.propose.askedAndGot.asked", asked.words())))
                        .orElse(form)
                : form;
    }

    private static String name(Act act, Reference reference) {
        return "act/" + act.code() + '/' + reference.text();
    }

    /**
     * The request that this sending is: the same form once more, with the same answers, is the same request. None where
     * the form was drawn for another login than the one that sends it.
     *
     * @throws Malformed when it is no form of ours for this act and case
     */
    Optional<String> request(Act act, Reference reference, Map<String, List<String>> typed) {
        var token = typed.getOrDefault("token", List.of("")).get(0);
        if (!keys.formTokens().ours(name(act, reference), token)) {
            throw new Malformed("not our form");
        }
        return keys.formTokens().request(name(act, reference), visit.login().orElse(""), token, typed);
    }

    private Binder<? extends Record> of(Act act, CaseView view) {
        var binder = of(act, choices.lists(act, view, Lists.of(world.taxonomy())));
        for (var fixed : answers.fixed(act, view).entrySet()) {
            binder = binder.fixed(fixed.getKey(), fixed.getValue());
        }
        for (var left : answers.left(act, view).entrySet()) {
            binder = binder.fixed(left.getKey(), left.getValue());
        }
        return binder;
    }

    private Binder<? extends Record> of(Act act, Lists lists) {
        return schemas.binder(act, lists);
    }
}

package org.recourse.web.intake;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.recourse.access.Keys;
import org.recourse.access.Receipt;
import org.recourse.grievance.CaseVersion;
import org.recourse.grievance.CaseView;
import org.recourse.grievance.World;
import org.recourse.intake.AskedGroups;
import org.recourse.intake.Atlas;
import org.recourse.shared.InputRefused;
import org.recourse.web.shared.LanguageSwitch;
import org.recourse.web.shared.Malformed;
import org.recourse.web.shared.Phrase;
import org.recourse.web.shared.Visit;
import org.recourse.web.shared.form.Bound;
import org.recourse.web.shared.form.Choice;
import org.recourse.web.shared.form.Form;
import org.recourse.web.shared.form.Lists;

/** The forms of whoever holds a receipt, each signed for that receipt. */
@RequestScoped
class MyForms {

    /** What comes with every form and was filled in by nobody. */
    private static final Set<String> TRAVELS = Set.of("token", "version", LanguageSwitch.FIELD);

    @Inject
    private Keys keys;

    @Inject
    private Visit visit;

    @Inject
    private World world;

    @Inject
    private AskedGroups asked;

    @EJB
    private Atlas atlas;

    Form blank(MyAct act, CaseView view) {
        var items = items(view);
        boolean one = act == MyAct.VIEW_ITEM && items.size() == 1;
        return one
                ? again(act, view, Map.of("item", List.of(items.get(0).value())))
                : act.binder(lists(view)).blank();
    }

    /** The form with what was typed before, not yet judged. */
    Form again(MyAct act, CaseView view, Map<String, List<String>> typed) {
        return act.binder(lists(view)).again(typed);
    }

    /** The form with what was sent, and what is to be looked at in it, for the case as it stands now. */
    Form judged(MyAct act, CaseView view, Map<String, List<String>> sent) {
        return act.binder(lists(view)).read(sent, visit.texts().today()).form();
    }

    /** Whether anything was filled in, and the form was not only looked at. */
    static boolean written(Map<String, List<String>> sent) {
        return sent.entrySet().stream()
                .filter(field -> !TRAVELS.contains(field.getKey()))
                .flatMap(field -> field.getValue().stream())
                .anyMatch(value -> !value.isBlank());
    }

    Bound<? extends Record> read(MyAct act, Map<String, List<String>> sent) {
        return act.binder(lists()).read(sent, visit.texts().today());
    }

    private Lists lists() {
        return Lists.of(world.taxonomy());
    }

    private Lists lists(CaseView view) {
        var known = atlas.known();
        var places = new Places(known.areas(), known.offices(), visit.language().code());
        return lists().with("item", items(view))
                .with("office", places.around(known.areas().area(view.header().area())))
                .with(
                        "groups",
                        world.taxonomy().list("group").stream()
                                .filter(asked::has)
                                .map(group -> Choice.code("group", group.code()))
                                .toList());
    }

    /** What was promised, in its own words; with what was paid of it, where it is money. */
    private static List<Choice> items(CaseView view) {
        return view.items().stream()
                .map(item -> new Choice(
                        String.valueOf(item.no()),
                        Phrase.words(item.what()),
                        item.worth()
                                .map(worth -> Phrase.of(
                                        "mine.view-item.paid", item.paid().orElse(worth.none()), worth))
                                .orElse(null)))
                .toList();
    }

    /** The form as it travels: with the version of the case, and signed for the receipt. */
    Form signed(MyAct act, Receipt receipt, int version, Form form) {
        return form.with("version", String.valueOf(version))
                .with("token", keys.formTokens().fresh(name(act), receipt.reveal()));
    }

    private static String name(MyAct act) {
        return "follow-up/" + act.code();
    }

    /**
     * Whether the form was drawn for whoever holds this receipt: another tab of the browser may have opened another case
     * meanwhile.
     *
     * @throws Malformed when it is no form of ours
     */
    boolean meant(MyAct act, @Nullable Receipt receipt, Map<String, List<String>> sent) {
        var token = new Answered(sent).first("token");
        if (!keys.formTokens().ours(name(act), token)) {
            throw new Malformed("not our form");
        }
        return receipt != null
                && keys.formTokens()
                        .idempotencyKey(name(act), receipt.reveal(), token)
                        .isPresent();
    }

    /**
     * The case and the request that a sending is meant for.
     *
     * @throws Malformed when it is no form of ours
     */
    CaseVersion at(MyAct act, Receipt receipt, Map<String, List<String>> sent) {
        var one = new Answered(sent);
        var request = keys.formTokens()
                .request(name(act), receipt.reveal(), one.first("token"), sent)
                .orElseThrow(() -> new Malformed("not our form"));
        return CaseVersion.mine(version(act, one), request);
    }

    /** What only adds is taken whatever happened since. */
    private static @Nullable Integer version(MyAct act, Answered sent) {
        var version = sent.first("version");
        if (!version.matches("\\d{1,9}")) {
            throw new Malformed("no version");
        }
        return act.adds() ? null : Integer.valueOf(version);
    }

    /** The form with what was refused at its fields. */
    static Form marked(Form form, InputRefused refused) {
        var marked = form;
        for (var fault : refused.faults()) {
            marked = marked.refused(
                    fault.field(), Phrase.of(fault.key(), fault.arguments().toArray()));
        }
        return marked;
    }
}

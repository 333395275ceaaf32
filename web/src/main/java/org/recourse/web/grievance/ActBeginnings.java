package org.recourse.web.grievance;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.recourse.escalation.RouteService;
import org.recourse.grievance.Act;
import org.recourse.grievance.CaseView;
import org.recourse.grievance.Field;
import org.recourse.grievance.World;
import org.recourse.taxonomy.Step;
import org.recourse.web.shared.Bundles;
import org.recourse.web.shared.Visit;
import org.recourse.web.shared.form.Choice;

/** What the form of an act begins with: what this case suggests, today, the only thing that there is to choose. */
@RequestScoped
class ActBeginnings {

    @EJB
    private RouteService routes;

    @Inject
    private ActChoices choices;

    @Inject
    private HandChoices hands;

    @Inject
    private MeasureChoices measures;

    @Inject
    private World world;

    @Inject
    private Visit visit;

    /** What the form begins with: a finding for each allegation, today, the only word or item that there is. */
    Map<String, List<String>> of(Act act, CaseView view, LocalDate today) {
        return switch (act) {
            case PROPOSE -> findings(view);
            case WRITE_SUMMARY -> asked(view);
            case APPROVE_SUMMARY -> readBack(view);
            case RELEASE, REJECT, STAND, UPHOLD, DISMISS -> Map.of("appeal", List.of(appeal(act, view)));
            case REOPEN -> only("reason", ActChoices.reasons(view));
            case TELL -> begun("word", ActChoices.words(view), today);
            case REPORT_DONE -> begun("item", ItemChoices.of(act, view), today);
            case PAY -> ItemChoices.paying(view, today);
            case VERIFY -> ItemChoices.verifying(view);
            case VIEW_ITEM -> only("item", ItemChoices.of(act, view));
            case EXTEND -> only("clock", choices.extendable(view));
            case ASSIGN -> only("person", hands.carriers(view));
            case HAND_OVER -> only("receiver", hands.receivers(view));
            case REFER, REFER_PART -> Map.of("language", List.of(view.header().language()));
            case REFER_PART_REPORT -> only("referral", ReferralChoices.unanswered(view));
            case END_MEASURE -> only("measure", MeasureChoices.open(view));
            case REPLY -> only("hearing", HearingChoices.open(view, measures.names()));
            case ANSWER_REMARK -> only("remark", Remarks.choices(view));
            case UNLINK -> only("other", Links.choices(view));
            case OPEN_LINKED -> only("kind", Links.openable(view));
            case REPORT_PROTECTION -> when(today);
            case SCORE -> GravityChoices.lastAnswers(view);
            case DOWNGRADE, RECLASSIFY -> GravityChoices.asItIs(act, view);
            default -> Map.of();
        };
    }

    /** To a person who wants no contact nothing can be read back, and the case says why. */
    private Map<String, List<String>> readBack(CaseView view) {
        return Agreed.onPageOnly(view)
                ? Map.of(
                        "readBack",
                        List.of("no"),
                        "whyNot",
                        List.of(visit.texts().t("act.approve-summary.whyNot.begun")))
                : Map.of();
    }

    /** What the person asks for, as it was shared before; what he or she said is never shared as it is. */
    private static Map<String, List<String>> asked(CaseView view) {
        return view.text(Field.ASKED)
                .map(text -> Map.of("asked", List.of(text.words())))
                .orElse(Map.of());
    }

    /**
     * The person's rights and how long there is time, in the person's language: whether somebody above is left, and that
     * courts always are. Whoever decides may say more.
     */
    private String appeal(Act act, CaseView view) {
        if (act == Act.UPHOLD && !CaseAnswers.isAgainstAnAnswer(view)) {
            return said("act.uphold.appeal.begun.anew", view);
        }
        boolean above = routes.somebodyAbove(view.reference(), act);
        return said("act." + act.code() + ".appeal.begun" + (above ? "" : ".last"), view);
    }

    private String said(String key, CaseView view) {
        var bundles = Bundles.all();
        var language = bundles.language(view.header().language()).orElse(bundles.fallback());
        var days = Objects.requireNonNull(world.taxonomy()
                        .step(Step.APPEAL_WINDOW)
                        .limit(view.header().severity()))
                .amount();
        return bundles.format(language, key, days);
    }

    /** Today, and the only choice that there is. */
    static Map<String, List<String>> begun(String field, List<Choice> choices, LocalDate today) {
        var begun = new LinkedHashMap<>(when(today));
        begun.putAll(only(field, choices));
        return begun;
    }

    /** The only choice that there is; where there are several, nobody is led to one of them. */
    static Map<String, List<String>> only(String field, List<Choice> choices) {
        return choices.size() == 1 ? Map.of(field, List.of(choices.get(0).value())) : Map.of();
    }

    private static Map<String, List<String>> when(LocalDate today) {
        return Map.of(
                "when.day", List.of(String.valueOf(today.getDayOfMonth())),
                "when.month", List.of(String.valueOf(today.getMonthValue())),
                "when.year", List.of(String.valueOf(today.getYear())));
    }

    private static Map<String, List<String>> findings(CaseView view) {
        var categories = view.categories();
        var begun = new LinkedHashMap<String, List<String>>();
        begun.put("findings.rows", List.of(String.valueOf(Math.max(1, categories.size()))));
        for (int i = 0; i < categories.size(); i++) {
            begun.put("findings." + i + ".allegation", List.of(categories.get(i)));
        }
        return begun;
    }
}

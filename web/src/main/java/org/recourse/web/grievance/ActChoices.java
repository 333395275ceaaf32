package org.recourse.web.grievance;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.recourse.access.OfficerService;
import org.recourse.escalation.RouteService;
import org.recourse.grievance.Act;
import org.recourse.grievance.CaseView;
import org.recourse.grievance.Field;
import org.recourse.grievance.State;
import org.recourse.grievance.World;
import org.recourse.intake.AskedGroups;
import org.recourse.routing.Choice;
import org.recourse.taxonomy.Role;
import org.recourse.taxonomy.Step;
import org.recourse.web.shared.Bundles;
import org.recourse.web.shared.Gazetteer;
import org.recourse.web.shared.Phrase;
import org.recourse.web.shared.Visit;
import org.recourse.web.shared.form.Lists;

/** What only this case has to choose from: its allegations, its items, the words that are owed, its router's choice. */
@RequestScoped
class ActChoices {

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

    /** Acts by which one person of a group speaks: of one who speaks alone nobody asks who it is. */
    private static final Set<Act> OF_ONE_PERSON =
            EnumSet.of(Act.AGREE, Act.DISPUTE, Act.APPEAL, Act.WITHDRAW, Act.ADD_GROUPS);

    @EJB
    private RouteService routes;

    @EJB
    private OfficerService officers;

    @Inject
    private MeasureChoices measures;

    @Inject
    private HandChoices hands;

    @Inject
    private World world;

    @Inject
    private Gazetteer gazetteer;

    @Inject
    private AskedGroups asked;

    @Inject
    private Visit visit;

    @Inject
    private ReferralChoices referrals;

    private @Nullable Choice routed;

    /** Where the router would send the case; asked once for each request. */
    Choice routed(Act act, CaseView view) {
        if (routed == null) {
            routed = routes.look(view.reference(), act);
        }
        return routed;
    }

    Lists lists(Act act, CaseView view, Lists lists) {
        return switch (act) {
            // Whoever leaves it out has said as much as the code that says so.
            case TRIAGE, CLOSE -> lists.with("fear", codes("fear", "NONE", "SOME", "VERY"));
            case REQUEST_MEASURE -> measures.request(view, lists);
            case HEAR -> HearingChoices.hear(view, lists, world.taxonomy(), measures.names());
            case REPLY -> lists.with("hearing", HearingChoices.open(view, measures.names()));
            case END_MEASURE -> lists.with("measure", MeasureChoices.open(view));
            case PROPOSE, UPHOLD -> lists.with("findings.allegation", allegations(view));
            case REOPEN -> lists.with("reason", reasons(view)).with("item", ItemChoices.of(act, view));
            case TELL -> lists.with("word", words(view)).with("how", codes("told_how", "IN_PERSON", "VOICE", "TRIED"));
            case ESCALATE -> lists.with("reason", codes("escalation_reason", "DESK_ASKS", "DANGER", "COMPLAINANT"));
            case REPORT_DONE, PAY, VERIFY, VIEW_ITEM -> lists.with("item", ItemChoices.of(act, view));
            case EXTEND -> lists.with("clock", extendable(view));
            case NAME -> lists.with("persons", namable(view));
            case ASSIGN -> lists.with("person", hands.carriers(view));
            case HAND_OVER -> lists.with("receiver", hands.receivers(view));
            case SCORE -> lists.with("fear", codes("fear", "NONE", "SOME", "VERY", "NOT_SAID"));
            case UPGRADE -> GravityChoices.higher(view, lists);
            case DOWNGRADE -> GravityChoices.lower(view, lists);
            case REPORT_REPRISAL -> lists.with("flags", GravityChoices.besideReprisal(lists));
            case AGREE, DISPUTE, APPEAL, WITHDRAW -> lists.with("person", PeopleChoices.persons(view));
            case ADD_PARTY -> lists.with("office", offices(view));
            case CORRECT_PARTY -> lists.with("party", people(view).parties()).with("office", offices(view));
            case ADD_PERSON ->
                lists.with("language", languages())
                        .with("representative", people(view).representatives());
            case ADD_GROUPS ->
                lists.with("person", PeopleChoices.persons(view))
                        .with(
                                "groups",
                                world.taxonomy().list("group").stream()
                                        .filter(asked::has)
                                        .map(group -> org.recourse.web.shared.form.Choice.code("group", group.code()))
                                        .toList());
            case REFER, REFER_PART -> referrals.lists(view, lists);
            case REFER_PART_REPORT -> lists.with("referral", ReferralChoices.unanswered(view));
            case ANSWER_REMARK -> lists.with("remark", Remarks.choices(view));
            case LINK -> lists.with("kind", Links.kinds());
            case UNLINK -> lists.with("other", Links.choices(view));
            case OPEN_LINKED -> lists.with("kind", Links.openable(view));
            default -> lists;
        };
    }

    private static List<org.recourse.web.shared.form.Choice> allegations(CaseView view) {
        return view.categories().stream()
                .map(code -> org.recourse.web.shared.form.Choice.code("category", code))
                .toList();
    }

    /** Those codes of a list that a person may choose; the others are the product's own. */
    private static List<org.recourse.web.shared.form.Choice> codes(String list, String... codes) {
        return Stream.of(codes)
                .map(code -> org.recourse.web.shared.form.Choice.code(list, code))
                .toList();
    }

    private static List<org.recourse.web.shared.form.Choice> words(CaseView view) {
        return view.clocks().stream()
                .filter(clock -> clock.running() && (clock.step() == Step.TELL || clock.step() == Step.TELL_DECISION))
                .map(clock -> choice(clock.no(), word(clock)))
                .toList();
    }

    private static Phrase word(CaseView.Owed clock) {
        return clock.words().stream()
                .map(word -> Phrase.name("told", word.name()))
                .reduce((one, other) -> Phrase.of("today.tell.and", one, other))
                .orElse(Phrase.name("step", clock.step().name()));
    }

    /** Oversight asks for its own reason, and everybody else for the complainant's. */
    private static List<org.recourse.web.shared.form.Choice> reasons(CaseView view) {
        return view.role() == Role.OVERSIGHT
                ? codes("reopen_reason", "OVERSIGHT_ASKS")
                : codes("reopen_reason", "NEW_EVIDENCE", "REPRISAL", "REMEDY_UNPAID", "PRESSURE", "COMPLAINANT_ASKS");
    }

    /** The steps that may be given more time, and until when they run. */
    private List<org.recourse.web.shared.form.Choice> extendable(CaseView view) {
        return view.clocks().stream()
                .filter(clock -> clock.running()
                        && clock.mine()
                        && world.taxonomy().step(clock.step()).extendable())
                .map(clock -> choice(
                        clock.no(),
                        Phrase.of(
                                "act.extend.clock.until",
                                clock.about() == 0
                                        ? Phrase.name("step", clock.step().name())
                                        : ItemChoices.name(clock.about(), view),
                                clock.dueAt())))
                .toList();
    }

    /** The offices around the place of the case: who is farther away is said by its kind. */
    private List<org.recourse.web.shared.form.Choice> offices(CaseView view) {
        var names = gazetteer.names();
        return names.officesFor(view.header().area()).stream()
                .map(office -> choice(office.id(), names.officeAndLevel(office.id())))
                .toList();
    }

    private PeopleChoices people(CaseView view) {
        return new PeopleChoices(view, gazetteer.names());
    }

    /** The languages of this installation, as the reader calls them. */
    static List<org.recourse.web.shared.form.Choice> languages() {
        return Bundles.all().languages().stream()
                .map(language -> new org.recourse.web.shared.form.Choice(
                        language.code(), Phrase.of("case.person.language.say", Locale.forLanguageTag(language.code()))))
                .toList();
    }

    private List<org.recourse.web.shared.form.Choice> namable(CaseView view) {
        var names = officers.names(routes.namable(view.reference()));
        return names.entrySet().stream()
                .map(one -> choice(
                        one.getKey(),
                        Phrase.words(one.getValue().in(visit.language().code()))))
                .toList();
    }

    static org.recourse.web.shared.form.Choice choice(int number, Phrase name) {
        return new org.recourse.web.shared.form.Choice(String.valueOf(number), name);
    }

    /** Whether there is nothing in the case on which the act could be done. */
    boolean nothing(Act act, CaseView view) {
        return switch (act) {
            case TELL -> words(view).isEmpty();
            case ASSIGN -> hands.carriers(view).isEmpty();
            case HAND_OVER -> hands.receivers(view).isEmpty();
            case REPORT_DONE, PAY, VERIFY, VIEW_ITEM ->
                ItemChoices.of(act, view).isEmpty();
            case EXTEND -> extendable(view).isEmpty();
            case REFER_PART_REPORT -> ReferralChoices.unanswered(view).isEmpty();
            case END_MEASURE -> MeasureChoices.open(view).isEmpty();
            case HEAR -> HearingChoices.nobody(view, world.taxonomy());
            case REQUEST_MEASURE -> measures.nobody(view);
            case ANSWER_REMARK -> Remarks.choices(view).isEmpty();
            case UNLINK -> Links.choices(view).isEmpty();
            default -> false;
        };
    }

    /** What the form begins with: a finding for each allegation, today, the only word or item that there is. */
    Map<String, List<String>> begun(Act act, CaseView view, LocalDate today) {
        return switch (act) {
            case PROPOSE -> findings(view);
            case WRITE_SUMMARY -> asked(view);
            case APPROVE_SUMMARY -> readBack(view);
            case RELEASE, REJECT, STAND, UPHOLD, DISMISS -> Map.of("appeal", List.of(appeal(act, view)));
            case REOPEN -> only("reason", reasons(view));
            case TELL -> begun("word", words(view), today);
            case REPORT_DONE -> begun("item", ItemChoices.of(act, view), today);
            case PAY -> ItemChoices.paying(view, today);
            case VERIFY -> ItemChoices.verifying(view);
            case VIEW_ITEM -> only("item", ItemChoices.of(act, view));
            case EXTEND -> only("clock", extendable(view));
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
        if (act == Act.UPHOLD && !isAgainstAProposal(view)) {
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

    static Map<String, List<String>> begun(
            String field, List<org.recourse.web.shared.form.Choice> choices, LocalDate today) {
        var begun = new LinkedHashMap<>(when(today));
        begun.putAll(only(field, choices));
        return begun;
    }

    static Map<String, List<String>> only(String field, List<org.recourse.web.shared.form.Choice> choices) {
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
        if ((act == Act.REFER || act == Act.REFER_PART) && view.persons().size() == 1) {
            left.put("person", null);
        }
        if (act == Act.UPHOLD && !isAgainstAProposal(view)) {
            List.of("actions", "findings", "items").forEach(list -> left.put(list, List.of()));
            OF_AN_ANSWER.forEach(field -> left.put(field, null));
        }
        return left;
    }

    /** Whether the appeal is against an answer, which another takes the place of; else the desk begins anew. */
    private static boolean isAgainstAProposal(CaseView view) {
        return view.header().before() == State.OFFERED;
    }
}

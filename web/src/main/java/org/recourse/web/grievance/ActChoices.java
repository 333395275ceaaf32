package org.recourse.web.grievance;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.recourse.access.OfficerService;
import org.recourse.escalation.RouteService;
import org.recourse.grievance.Act;
import org.recourse.grievance.CaseView;
import org.recourse.grievance.World;
import org.recourse.intake.AskedGroups;
import org.recourse.taxonomy.Role;
import org.recourse.taxonomy.Step;
import org.recourse.web.shared.Bundles;
import org.recourse.web.shared.Gazetteer;
import org.recourse.web.shared.Phrase;
import org.recourse.web.shared.Visit;
import org.recourse.web.shared.form.Choice;
import org.recourse.web.shared.form.Lists;

/** What only this case has to choose from: its allegations, its items, the words that are owed. */
@RequestScoped
class ActChoices {

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
                                        .map(group -> Choice.code("group", group.code()))
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

    private static List<Choice> allegations(CaseView view) {
        return view.categories().stream()
                .map(code -> Choice.code("category", code))
                .toList();
    }

    /** Those codes of a list that a person may choose; the others are the product's own. */
    private static List<Choice> codes(String list, String... codes) {
        return Stream.of(codes).map(code -> Choice.code(list, code)).toList();
    }

    static List<Choice> words(CaseView view) {
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
    static List<Choice> reasons(CaseView view) {
        return view.role() == Role.OVERSIGHT
                ? codes("reopen_reason", "OVERSIGHT_ASKS")
                : codes("reopen_reason", "NEW_EVIDENCE", "REPRISAL", "REMEDY_UNPAID", "PRESSURE", "COMPLAINANT_ASKS");
    }

    /** The steps that may be given more time, and until when they run. */
    List<Choice> extendable(CaseView view) {
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
    private List<Choice> offices(CaseView view) {
        var names = gazetteer.names();
        return names.officesFor(view.header().area()).stream()
                .map(office -> choice(office.id(), names.officeAndLevel(office.id())))
                .toList();
    }

    private PeopleChoices people(CaseView view) {
        return new PeopleChoices(view, gazetteer.names());
    }

    /** The languages of this installation, as the reader calls them. */
    static List<Choice> languages() {
        return Bundles.all().languages().stream()
                .map(language -> new Choice(
                        language.code(), Phrase.of("case.person.language.say", Locale.forLanguageTag(language.code()))))
                .toList();
    }

    private List<Choice> namable(CaseView view) {
        var names = officers.names(routes.namable(view.reference()));
        return names.entrySet().stream()
                .map(one -> choice(
                        one.getKey(),
                        Phrase.words(one.getValue().in(visit.language().code()))))
                .toList();
    }

    static Choice choice(int number, Phrase name) {
        return new Choice(String.valueOf(number), name);
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
}

package org.recourse.web.grievance;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.recourse.access.Relation;
import org.recourse.access.Scope;
import org.recourse.grievance.Act;
import org.recourse.grievance.CaseView;
import org.recourse.grievance.Field;
import org.recourse.grievance.History;
import org.recourse.taxonomy.Confidentiality;
import org.recourse.taxonomy.Step;
import org.recourse.taxonomy.Taxonomy;
import org.recourse.web.shared.CountryNames;
import org.recourse.web.shared.Phrase;
import org.recourse.web.shared.StepActs;
import org.recourse.web.shared.part.Action;
import org.recourse.web.shared.part.ClockMark;
import org.recourse.web.shared.part.Happening;
import org.recourse.web.shared.part.Stair;

/** Draws the first page of a case from what its reader may see. */
final class CaseSheet {

    /** Acts that make sense only while somebody owes them. */
    private static final Set<Act> OWED_ONLY = EnumSet.of(
            Act.TELL,
            Act.CALL_BACK,
            Act.ACKNOWLEDGE,
            Act.TAKE,
            Act.VERIFY,
            Act.REPORT_DONE,
            Act.PAY,
            Act.EXTEND,
            Act.MILESTONE,
            Act.VIEW_ITEM,
            Act.REFER_PART_REPORT,
            Act.END_MEASURE,
            Act.ANSWER_REMARK);

    private static final List<Scope> APART =
            List.of(Scope.IDENTITY, Scope.NARRATIVE, Scope.EXACT_LOCATION, Scope.GROUPS, Scope.PLAN, Scope.NOTES);

    private final CaseView view;
    private final CountryNames names;
    private final Taxonomy taxonomy;
    private final CaseHeads heads;
    private final NextSteps steps;
    private final Sights sights;
    private final ClockOwners owners;

    private @Nullable Phrase onCall;
    private List<String> carriers = List.of();

    CaseSheet(CaseView view, CountryNames names, Taxonomy taxonomy) {
        this.view = view;
        this.names = names;
        this.taxonomy = taxonomy;
        this.heads = new CaseHeads(view, names);
        this.steps = new NextSteps(view, names, heads);
        this.sights = new Sights(view);
        this.owners = new ClockOwners(view, names);
    }

    CasePage page(List<Happening> lines, History.Page lately, List<Stair> stairs) {
        return new CasePage(
                heads.head(""),
                notices(),
                steps.next(),
                summary(),
                Phrase.of(isUnwritten() ? "case.summary.none" : "case.summary.hidden"),
                view.categories().stream().map(this::allegation).toList(),
                APART.stream().filter(this::opens).map(this::kept).toList(),
                clocks(),
                new Agreed(view).person(),
                standings(),
                Links.of(view),
                stairs,
                lines,
                lately.derived(),
                lately.total(),
                more());
    }

    /** These people are on call, and are called before anything is written. */
    CaseSheet onCall(List<Phrase> people) {
        people.stream()
                .reduce((one, other) -> Phrase.of("case.oncall.and", one, other))
                .ifPresent(all -> onCall = all);
        return this;
    }

    /** These people of the reader's own desk or office carry the case. */
    CaseSheet carriedBy(List<String> people) {
        carriers = List.copyOf(people);
        return this;
    }

    private List<CasePage.Notice> notices() {
        var notices = new ArrayList<CasePage.Notice>();
        if (onCall != null) {
            notices.add(notice("danger", "c-soon", "oncall", onCall));
        }
        if (view.header().confidentiality() == Confidentiality.P4) {
            notices.add(notice("sealed", "k-4", "sealed", Phrase.of("case.notice.sealed.say")));
        }
        if (view.header().hold()) {
            notices.add(notice("sealed", "i-hold", "hold", Phrase.of("case.notice.hold.say")));
        }
        view.patterns().stream()
                .map(pattern -> Phrase.of("case.notice.pattern.say", pattern.kind(), pattern.cases()))
                .forEach(say -> notices.add(notice("warn", "i-up", "pattern", say)));
        if (view.represented().most() > 0) {
            var say = Phrase.of("case.notice.voice.say", view.represented().most());
            notices.add(notice("warn", "i-group", "voice", say));
        }
        view.waiting().stream()
                .filter(waiting -> !waiting.mine())
                .map(waiting -> Phrase.of(
                        "case.notice.second.say",
                        Phrase.of("act." + waiting.act().code()),
                        waiting.until()))
                .forEach(say -> notices.add(notice("warn", "i-two", "second", say)));
        return notices;
    }

    private static CasePage.Notice notice(String kind, String icon, String key, Phrase say) {
        return new CasePage.Notice(kind, icon, Phrase.of("case.notice." + key), say);
    }

    /** No office has a case without a summary: where one has it, the summary is withheld and not missing. */
    private boolean isUnwritten() {
        return view.shows(Scope.SUMMARY) && view.header().office() == null;
    }

    private CasePage.@Nullable Summary summary() {
        return view.text(Field.SUMMARY)
                .map(text -> new CasePage.Summary(
                        approved(text)
                                ? Phrase.of("case.summary.approved", text.version(), text.at())
                                : Phrase.of("case.summary.waiting", text.version()),
                        text.words().lines().filter(line -> !line.isBlank()).toList(),
                        view.asked().map(CaseView.Text::words).orElse(null)))
                .orElse(null);
    }

    private boolean approved(CaseView.Text text) {
        var approved = view.header().summaryApproved();
        return approved != null && approved >= text.version();
    }

    private CasePage.Allegation allegation(String code) {
        var category = taxonomy.category(code);
        return new CasePage.Allegation(
                code, Phrase.of("case.right.say", Phrase.name("right", code), category.cited()), respondent(), null);
    }

    /** Who is said to have done it: offices by name, others by kind; never a person. */
    private Phrase respondent() {
        return view.parties().stream()
                .filter(party -> party.role().equals("ALLEGED"))
                .map(party -> party.office() == null
                        ? Phrase.name("party", party.kind())
                        : Phrase.words(names.office(party.office())))
                .distinct()
                .reduce((one, other) -> Phrase.of("history.and", one, other))
                .orElse(Phrase.of("case.unknown"));
    }

    private boolean opens(Scope scope) {
        return sights.opens(scope) || sights.opensForReason(scope);
    }

    private Kept kept(Scope scope) {
        return Kept.of(scope, heads.href("/opened"), !sights.opens(scope));
    }

    /** Each step once: what runs by its nearest date, then what waits, what is over as it ended last. */
    private List<CasePage.Due> clocks() {
        var shown = new LinkedHashMap<Step, CaseView.Owed>();
        view.clocks().stream()
                .filter(clock -> clock.step() != Step.CASE_CLOCK)
                .sorted(Comparator.comparing((CaseView.Owed clock) -> !clock.running())
                        .thenComparing(clock -> !clock.paused())
                        .thenComparing(CaseView.Owed::dueAt))
                .forEach(clock -> shown.putIfAbsent(clock.step(), clock));
        return shown.values().stream()
                .map(clock ->
                        new CasePage.Due(Phrase.name("step", clock.step().name()), owners.whose(clock), mark(clock)))
                .limit(8)
                .toList();
    }

    private ClockMark mark(CaseView.Owed clock) {
        if (clock.running() || clock.paused()) {
            return heads.mark(clock);
        }
        return clock.breachedAt() == null ? ClockMark.met(clock.dueAt()) : ClockMark.missed(clock.dueAt());
    }

    private List<Standing> standings() {
        var respondents = view.parties().isEmpty() ? null : Standing.of("respondents", respondent(), null);
        var desk = Standing.of("desk", Phrase.words(names.office(view.header().desk())), null);
        return Stream.of(
                        Stream.ofNullable(respondents),
                        accountable(),
                        with("deciding", Relation.DECIDING_OFFICE),
                        with("former", Relation.FORMER_OFFICE),
                        Stream.of(desk),
                        carriers.stream().map(name -> Standing.of("carrier", Phrase.words(name), null)))
                .flatMap(stream -> stream)
                .toList();
    }

    /** The office that must act; since when is known to those who see the history. */
    private Stream<Standing> accountable() {
        var office = view.header().office();
        var with = with("accountable", Relation.ACCOUNTABLE_OFFICE, Relation.L5_WITH)
                .toList();
        return with.isEmpty() && office != null
                ? Stream.of(Standing.of("accountable", names.officeAndLevel(office), null))
                : with.stream();
    }

    private Stream<Standing> with(String role, Relation... relations) {
        return view.standings().stream()
                .filter(standing -> standing.until() == null && standing.office() != null)
                .filter(standing -> List.of(relations).contains(standing.relation()) && !view.onlyDecides(standing))
                .map(standing -> Standing.of(
                        role,
                        names.officeAndLevel(Objects.requireNonNull(standing.office())),
                        Phrase.of("case.who.since", standing.since())));
    }

    /** Whether there is something in the case for the act. */
    private boolean owed(Act act) {
        return view.clocks().stream().anyMatch(clock -> isFor(act, clock));
    }

    private boolean isFor(Act act, CaseView.Owed clock) {
        return switch (act) {
            case PAY -> clock.running() && clock.step() == Step.REMEDY_ITEM;
            case VIEW_ITEM -> clock.step() == Step.REMEDY_ITEM;
            case END_MEASURE -> clock.running() && clock.step() == Step.MEASURE_REPORT;
            case EXTEND ->
                clock.running() && clock.mine() && taxonomy.step(clock.step()).extendable();
            default -> clock.running() && StepActs.of(clock.step()).contains(act);
        };
    }

    private List<CasePage.More> more() {
        var acts = EnumSet.noneOf(Act.class);
        acts.addAll(view.possible());
        steps.offered().forEach(acts::remove);
        return acts.stream()
                .filter(act -> act != Act.READ && act != Act.REGISTER)
                .filter(act -> !OWED_ONLY.contains(act) || owed(act))
                .collect(groupingBy(ActGroup::of, TreeMap::new, mapping(this::action, toList())))
                .entrySet()
                .stream()
                .map(kind -> new CasePage.More(kind.getKey().name(), kind.getValue()))
                .toList();
    }

    private Action action(Act act) {
        return Action.other(Phrase.of("act." + act.code()), heads.href(page(act)));
    }

    /** Copies of the case are made and fetched on a page of their own. */
    private static String page(Act act) {
        return act == Act.RECORD ? "/records" : "/acts/" + act.code();
    }
}

package org.recourse.web.grievance;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.recourse.access.OfficerService;
import org.recourse.access.PersonName;
import org.recourse.access.Scope;
import org.recourse.grievance.CaseService;
import org.recourse.grievance.CaseView;
import org.recourse.grievance.History;
import org.recourse.grievance.Readers;
import org.recourse.grievance.Summary;
import org.recourse.shared.Reference;
import org.recourse.taxonomy.Confidentiality;
import org.recourse.taxonomy.Role;
import org.recourse.taxonomy.Step;
import org.recourse.web.shared.CountryNames;
import org.recourse.web.shared.Gazetteer;
import org.recourse.web.shared.Phrase;
import org.recourse.web.shared.Visit;
import org.recourse.web.shared.history.FactWords;
import org.recourse.web.shared.history.Happened;
import org.recourse.web.shared.history.HistoryLines;
import org.recourse.web.shared.part.Stair;

/** Opens cases for the pages of the portal, and gives names to those who stand in their history. */
@RequestScoped
class Files {

    private static final Set<Role> OF_THE_DESK = EnumSet.of(Role.LIAISON, Role.CASE_MANAGER, Role.PROTECTION);

    @EJB
    private CaseService cases;

    @EJB
    private OfficerService officers;

    @Inject
    private Gazetteer gazetteer;

    @Inject
    private Visit visit;

    /** Opens a page of a case; a reference that cannot be read is a case that does not exist. */
    CaseView open(String reference, String page, Set<Scope> scopes) {
        return judged(cases.open(parse(reference), page, scopes));
    }

    CaseView openFor(String reference, Scope scope, String reason) {
        return judged(cases.openFor(parse(reference), scope, reason));
    }

    History history(String reference, @Nullable Long before, int most) {
        return judged(cases.history(parse(reference), before, most));
    }

    /** Who has looked, and who tried names. */
    Readers readers(String reference, @Nullable Long before, int most) {
        var readers = cases.readers(parse(reference), before, most);
        judged(readers.history());
        return readers;
    }

    /** The latest of it, and whether all of it is unbroken. */
    History checked(String reference, int most) {
        return judged(cases.checked(parse(reference), most));
    }

    private History judged(History history) {
        judged(history.view());
        return history;
    }

    Summary summary(String reference) {
        var summary = cases.summary(parse(reference));
        judged(summary.view());
        return summary;
    }

    /** Who is on call at the desk of a sealed case, or where a life may be in danger; nobody for whoever is not of the desk. */
    List<Phrase> onCall(CaseView view) {
        boolean now = view.header().confidentiality() == Confidentiality.P4
                || view.clocks().stream().anyMatch(clock -> clock.running() && clock.step() == Step.ON_CALL);
        if (!now || !OF_THE_DESK.contains(view.role())) {
            return List.of();
        }
        var desk = view.header().desk();
        var zone = gazetteer.names().officeZone(desk).orElse(ZoneOffset.UTC);
        return officers.onCall(desk, LocalDateTime.ofInstant(view.now(), zone)).stream()
                .map(one ->
                        Phrase.of("case.oncall", one.name().in(visit.language().code()), one.telephone()))
                .toList();
    }

    static Reference parse(String reference) {
        try {
            return Reference.parse(reference);
        } catch (IllegalArgumentException unreadable) {
            throw new NotFoundException();
        }
    }

    private CaseView judged(CaseView view) {
        visit.judge(view.now(), names().zone(view.header().area()));
        return view;
    }

    CountryNames names() {
        return gazetteer.names();
    }

    /** The entries with the names of their officers and offices. */
    List<Happened> named(List<History.Event> events, boolean derived) {
        var wanted = new LinkedHashSet<Integer>();
        events.forEach(event -> Stream.of(event.officer(), event.behalf())
                .filter(Objects::nonNull)
                .forEach(wanted::add));
        var people = wanted.isEmpty() ? Map.<Integer, PersonName>of() : officers.names(wanted);
        return events.stream().map(event -> named(event, people, derived)).toList();
    }

    private Happened named(History.Event event, Map<Integer, PersonName> people, boolean derived) {
        return new Happened(
                event.at(),
                event.act(),
                event.role(),
                name(event.officer(), people),
                event.office() == null ? null : names().office(event.office()),
                name(event.behalf(), people),
                event.facts(),
                event.reason(),
                derived);
    }

    private @Nullable String name(@Nullable Integer officer, Map<Integer, PersonName> people) {
        return Optional.ofNullable(officer)
                .map(people::get)
                .map(name -> name.in(visit.language().code()))
                .orElse(null);
    }

    /** How far the case has climbed, as this reader may know it. */
    List<Stair> ladder(CaseView view, List<History.Event> way) {
        return new Ladder(view, names(), gazetteer.staff()::office).stairs(way);
    }

    /** Draws entries as lines; ids in their facts become the names of offices. */
    HistoryLines lines() {
        var staff = gazetteer.staff();
        return new HistoryLines(
                new FactWords(id -> staff.office(id).map(names()::office).orElse("")));
    }
}

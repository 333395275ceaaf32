package org.recourse.system.container;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import org.recourse.access.Receipt;
import org.recourse.access.Scope;
import org.recourse.directory.Country;
import org.recourse.escalation.HandOverService;
import org.recourse.escalation.RouteService;
import org.recourse.grievance.Act;
import org.recourse.grievance.AssignmentService;
import org.recourse.grievance.CaseService;
import org.recourse.grievance.CaseVersion;
import org.recourse.grievance.CaseView;
import org.recourse.grievance.Done;
import org.recourse.grievance.GrievanceNotFound;
import org.recourse.grievance.Performer;
import org.recourse.grievance.Performers;
import org.recourse.grievance.State;
import org.recourse.intake.IntakeService;
import org.recourse.intake.Registered;
import org.recourse.shared.Reference;
import org.recourse.system.Person;
import org.recourse.taxonomy.Step;

/** The road of a grievance through the services: each act by somebody who may do it, with what it asks for. */
@Dependent
public class Road {

    @EJB
    private Stage stage;

    @EJB
    private IntakeService intake;

    @EJB
    private CaseService cases;

    @EJB
    private RouteService routes;

    @EJB
    private AssignmentService assignments;

    @EJB
    private HandOverService handOvers;

    @Inject
    private Performers performers;

    @Resource
    private ManagedExecutorService executor;

    private final Samples samples = new Samples(this);
    private Players players = Players.ofNessor();
    private @Nullable String accused;

    /** Other people walk it. */
    Road with(Players others) {
        players = others;
        return this;
    }

    /** Whatever is registered from now on is said against this office; against none of them for null. */
    Road against(@Nullable String office) {
        accused = office;
        return this;
    }

    Person player(Part part) {
        return players.of(part);
    }

    Samples samples() {
        return samples;
    }

    /** A new case that has come to this station. */
    Reference to(Station station) {
        return begun(station).reference();
    }

    /** The same, with the receipt of whoever told it. */
    Registered begun(Station station) {
        var registered = registered(station == Station.SEALED ? List.of("SEXUAL_VIOLENCE") : List.of());
        samples.aboutMany(station == Station.SYSTEMIC);
        from(registered.reference(), station);
        samples.aboutMany(false);
        return registered;
    }

    /** A new case of this tale that has come to this station. */
    Registered begun(Station station, Tale tale) {
        var registered = registered(player(Part.LIAISON), tale);
        from(registered.reference(), station);
        return registered;
    }

    /** A registered case comes to this station. */
    void from(Reference registered, Station station) {
        var before = station.before();
        if (before != null) {
            from(registered, before);
            does(station.part(), station.act(), registered);
        }
    }

    /** The person of this part does the act on the case as it stands. */
    Done does(Part part, Act act, Reference reference) {
        return does(part, act, reference, samples.of(act, reference));
    }

    Done does(Part part, Act act, Reference reference, @Nullable Object input) {
        var at = at(part, reference);
        return player(part).calls(() -> performer(act).perform(at, input));
    }

    /** Why the act is refused to the person of this part, as {@link Refused#why} says it. */
    String refused(Part part, Act act, Reference reference, @Nullable Object input) {
        return Refused.why(() -> does(part, act, reference, input));
    }

    Performer performer(Act act) {
        return performers.of(act).orElseThrow();
    }

    Registered registered() {
        return registered(List.of());
    }

    private Registered registered(List<String> flags) {
        var tale = tale();
        tale.flags = flags;
        return registered(player(Part.LIAISON), tale);
    }

    Registered registered(Person by, Tale tale) {
        var key = UUID.randomUUID().toString();
        return by.calls(() -> intake.register(key, tale.report()));
    }

    /** An ordinary tale from Red Terrace. */
    Tale tale() {
        var tale = new Tale(place("XT010101"));
        if (accused != null) {
            tale.respondentOffice = office(accused);
        }
        return tale;
    }

    int place(String code) {
        return country().areas().all().stream()
                .filter(area -> area.code().equals(code))
                .findFirst()
                .orElseThrow()
                .id();
    }

    int office(String code) {
        return country().offices().stream()
                .filter(office -> office.code().equals(code))
                .findFirst()
                .orElseThrow()
                .id();
    }

    /** What the ledger calls an office. */
    String pseudonym(String office) {
        return stage.pseudonym(office(office));
    }

    /** The steps whose clocks run. */
    List<Step> running(Reference reference) {
        return view(Part.OVERSIGHT, reference).clocks().stream()
                .filter(CaseView.Owed::running)
                .map(CaseView.Owed::step)
                .toList();
    }

    /** The code of the office that has the case; null where none has. */
    @Nullable
    String office(Reference reference) {
        return code(view(Part.OVERSIGHT, reference).header().office());
    }

    /** The code of the office that decides the open appeal; null where none does. */
    @Nullable
    String decider(Reference reference) {
        return code(view(Part.OVERSIGHT, reference).header().deciding());
    }

    private @Nullable String code(@Nullable Integer office) {
        return office == null ? null : country().office(office).code();
    }

    Country country() {
        return stage.country();
    }

    /** The office that the router finds. */
    int route(Reference reference, Act act) {
        var desk = sees(Part.MANAGER, reference) ? Part.MANAGER : Part.PROTECTION;
        return player(desk)
                .calls(() -> routes.look(reference, act))
                .office()
                .orElseThrow()
                .id();
    }

    /** Another person of the desk, who does not carry the case; anybody where the desk does not see it. */
    int colleague(Reference reference) {
        if (!sees(Part.MANAGER, reference)) {
            return 1;
        }
        return player(Part.MANAGER).calls(() -> assignments.assignable(reference)).stream()
                .reduce((one, other) -> other)
                .orElseThrow();
    }

    /** Another liaison of the place; anybody where the liaison does not see the case. */
    int otherLiaison(Reference reference) {
        if (!sees(Part.LIAISON, reference)) {
            return 1;
        }
        return player(Part.LIAISON)
                .calls(() -> handOvers.receivers(reference))
                .liaisons()
                .get(0);
    }

    private boolean sees(Part part, Reference reference) {
        return sees(player(part), reference);
    }

    boolean sees(Person person, Reference reference) {
        try {
            view(person, reference);
            return true;
        } catch (GrievanceNotFound e) {
            return false;
        }
    }

    CaseView view(Part part, Reference reference) {
        return view(player(part), reference);
    }

    CaseView view(Person person, Reference reference) {
        return person.calls(() -> look(reference));
    }

    CaseView look(Reference reference) {
        return cases.open(reference, "case", EnumSet.of(Scope.SKELETON, Scope.SUMMARY));
    }

    State state(Reference reference) {
        return view(Part.OVERSIGHT, reference).header().state();
    }

    CaseVersion at(Part part, Reference reference) {
        return CaseVersion.of(reference, view(part, reference).version());
    }

    LocalDate today() {
        return LocalDate.ofInstant(stage.now(), ZoneOffset.UTC);
    }

    /** Whoever holds the receipt does it, in a request of its own. */
    <T> T showing(Receipt receipt, Callable<T> work) {
        try {
            return executor.submit(() -> stage.showing(receipt, work)).get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException refused) {
                throw refused;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}

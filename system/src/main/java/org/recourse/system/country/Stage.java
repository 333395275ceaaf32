package org.recourse.system.country;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.recourse.escalation.HandingOver;
import org.recourse.intake.IntakeService;
import org.recourse.intake.Registered;
import org.recourse.intake.Report;
import org.recourse.shared.Reference;
import org.recourse.taxonomy.Role;
import org.recourse.triage.TriageService;

/** Where the people of a story do what is told of them, through the services of the product. */
@ApplicationScoped
public class Stage {

    private static final Duration UNTIL_ACKNOWLEDGED = Duration.ofMinutes(95);
    private static final Duration UNTIL_APPROVED = Duration.ofMinutes(50);
    private static final Duration UNTIL_CONFIRMED = Duration.ofMinutes(80);

    /** The cases of stories that have begun, by the key of the story: one may speak of another. */
    private final Map<String, Reference> begun = new HashMap<>();

    /** Said in a story where nobody does what follows. */
    private static final String NOBODY = "none";

    @EJB
    private IntakeService intake;

    @EJB
    private TriageService triage;

    @EJB
    private Backstage backstage;

    @Inject
    private Voices voices;

    @Inject
    private Troupe troupe;

    @Inject
    private Doing doing;

    @Inject
    private Habits habits;

    @Inject
    private Orders orders;

    /** Does something later. */
    interface Later {
        void after(Duration time, Runnable what);
    }

    /** The person speaks, alone or to a liaison. */
    void register(Life life, Later later) {
        var told = life.story().report();
        doing.attempt(life, told, () -> {
            var report = report(life);
            var key = UUID.randomUUID().toString();
            Callable<Registered> work = () -> intake.register(key, report);
            var registered = told.who().equals(Deed.COMPLAINANT) ? voices.unknown(work) : toALiaison(life, work);
            life.begin(registered.reference(), registered.receipt());
            begun.put(life.story().key(), registered.reference());
            if (!life.story().leftUndone().contains("acknowledge")) {
                later.after(UNTIL_ACKNOWLEDGED, () -> habits.acknowledge(life));
            }
        });
    }

    private Registered toALiaison(Life life, Callable<Registered> work) throws Exception {
        var liaison = troupe.liaisonAt(life.story().place(), life.story().secondLiaison() ? 1 : 0);
        life.loggedBy(liaison.key());
        return voices.as(liaison, Role.LIAISON, work);
    }

    private Report report(Life life) {
        var told = life.story().report();
        var said = Json.createObjectBuilder(told.fields())
                .add("place", troupe.cast().areaNumber(life.story().place()))
                .add("language", life.story().language())
                .add("consentToAct", !told.fields().getBoolean("anonymous", false));
        var office = told.text("respondentOffice");
        if (office != null) {
            said.add("respondentOffice", troupe.cast().officeNumber(office));
        }
        return doing.forms(life).fill(Report.class, said.build());
    }

    /** Somebody does something. */
    void perform(Life life, Deed deed, Later later) {
        doing.attempt(life, deed, () -> {
            if (deed.isOnOrder()) {
                orders.assign(deed);
                return;
            }
            var done = doing.perform(life, deed.who(), deed.act(), fields(life, deed));
            if (deed.act().equals("hand-over")) {
                life.loggedBy(Objects.requireNonNull(deed.text("to")));
            }
            if (done.waits() && !NOBODY.equals(deed.text("confirm"))) {
                later.after(UNTIL_CONFIRMED, () -> habits.confirm(life, deed));
            }
            var approver = Objects.requireNonNullElse(deed.text("approve"), "desk");
            if (deed.act().equals("write-summary") && !approver.equals(NOBODY)) {
                later.after(UNTIL_APPROVED, () -> habits.approve(life, approver));
            }
        });
    }

    private JsonObject fields(Life life, Deed deed) throws Exception {
        var said = Json.createObjectBuilder(deed.fields());
        switch (deed.act()) {
            case "assign" -> said.add("person", person(deed, "to"));
            case "hand-over" ->
                said.add("receiver", HandingOver.liaison(person(deed, "to"))).add("asked", true);
            case "admit" -> said.add("office", office(life, deed.who()));
            case "request-measure" ->
                said.add("office", troupe.cast().officeNumber(Objects.requireNonNull(deed.text("office"))));
            case "release" -> said.add("appeal", Phrases.in(life.story().language(), "appeal"));
            case "reject", "stand" -> said.add("appeal", Phrases.in(life.story().language(), "appeal-only"));
            case "uphold", "dismiss" ->
                said.add("appeal", Phrases.in(life.story().language(), "appeal-again"));
            case "refer", "refer-part" -> said.add("language", life.story().language());
            case "refer-part-report" -> said.add("referral", referral(life));
            case "close" -> addRisks(said, life.story().triage());
            case "link" ->
                said.add(
                        "other",
                        Objects.requireNonNull(begun.get(deed.text("other"))).text());
            case "answer-remark" ->
                said.add("remark", backstage.standing(life.reference()).remark().orElseThrow());
            default -> {}
        }
        return said.build();
    }

    private int person(Deed deed, String field) {
        return troupe.cast().officerNumber(Objects.requireNonNull(deed.text(field)));
    }

    /** The number of the part of which somebody owes to say whether the person was received. */
    private int referral(Life life) {
        return backstage.standing(life.reference()).referral().orElseThrow();
    }

    /** At closing nothing has become more dangerous than at the beginning. */
    private static void addRisks(JsonObjectBuilder said, Deed triage) {
        for (var field : List.of("risks", "unknown", "fear")) {
            if (triage.fields().containsKey(field)) {
                said.add(field, triage.fields().get(field));
            }
        }
    }

    /** The office that the router names to whoever admits. */
    private int office(Life life, String who) throws Exception {
        var choice = troupe.as(life, who, () -> triage.route(life.reference()));
        return choice.office().orElseThrow().id();
    }
}

package org.recourse.system.country;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.recourse.access.Keys;
import org.recourse.directory.Country;
import org.recourse.directory.CountryFile;
import org.recourse.directory.CountryFile.OfficerLine;
import org.recourse.grievance.Act;
import org.recourse.grievance.CaseVersion;
import org.recourse.grievance.Done;
import org.recourse.grievance.Performers;
import org.recourse.intake.IntakeService;
import org.recourse.intake.Report;
import org.recourse.taxonomy.Role;
import org.recourse.taxonomy.Step;
import org.recourse.taxonomy.Taxonomy;

/** Where the people of a story do what is told of them, through the services of the product. */
@ApplicationScoped
public class Stage {

    private static final Logger LOG = Logger.getLogger(Stage.class.getName());

    private static final Map<String, Role> ROLES = Map.of(
            "desk", Role.CASE_MANAGER,
            "desk2", Role.CASE_MANAGER,
            "focal", Role.PROTECTION,
            "focal2", Role.PROTECTION,
            "liaison", Role.LIAISON);

    @EJB
    private Backstage backstage;

    @EJB
    private IntakeService intake;

    @Inject
    private Performers performers;

    @Inject
    private Keys keys;

    @Inject
    private Voices voices;

    private Cast cast =
            new Cast(new CountryFile(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of()));
    private Country country = new Country(List.of(), List.of(), List.of(), List.of(), List.of());
    private Map<Integer, Integer> principals = Map.of();

    /** Does something later. */
    interface Later {
        void after(Duration time, Runnable what);
    }

    void set(CountryFile file) {
        cast = new Cast(file);
        country = backstage.country();
        principals = backstage.principals();
    }

    // ---- what is told

    /** The person speaks, alone or to a liaison. */
    void register(Life life, Later later) {
        var deed = life.story().report();
        attempt(life, deed, () -> {
            var report = report(life);
            var key = "demonstration-of-" + life.story().key() + "-" + java.util.UUID.randomUUID();
            Callable<JsonValue> work = () -> {
                var registered = intake.register(key, report);
                life.begin(registered.reference(), registered.receipt());
                return JsonValue.NULL;
            };
            if (deed.who().equals(Deed.COMPLAINANT)) {
                voices.unknown(work);
            } else {
                var liaison = cast.person(deskOf(life), Role.LIAISON, 0);
                life.loggedBy(liaison.key());
                voices.as(liaison, Role.LIAISON, work);
            }
            remember(life);
            if (!life.story().leftUndone().contains("acknowledge")) {
                later.after(Duration.ofMinutes(95), () -> acknowledge(life));
            }
        });
    }

    private Report report(Life life) {
        var said = Json.createObjectBuilder(life.story().report().fields());
        said.add("place", cast.areaNumber(life.story().place()))
                .add("language", life.story().language());
        var office = life.story().report().text("respondentOffice");
        if (office != null) {
            said.add("respondentOffice", cast.officeNumber(office));
        }
        said.add("consentToAct", !life.story().report().fields().getBoolean("anonymous", false));
        return forms(life).fill(Report.class, said.build());
    }

    /** The desk with the smallest area around the place; whoever the product chooses holds the case. */
    private String deskOf(Life life) {
        var desks = new org.recourse.routing.Desks(country, 2);
        var desk = desks.choose(
                cast.areaNumber(life.story().place()),
                org.recourse.conflict.Excluded.NOBODY,
                org.recourse.taxonomy.Confidentiality.P2);
        return desk.orElseThrow().code();
    }

    /** Somebody does something. */
    void perform(Life life, Deed deed, Later later) {
        attempt(life, deed, () -> {
            var done = act(life, deed.who(), deed.act(), fields(life, deed));
            if (done.waits() && !"none".equals(deed.text("confirm"))) {
                later.after(Duration.ofMinutes(80), () -> confirm(life, deed));
            }
            if (deed.act().equals("write-summary")) {
                var approver = Objects.requireNonNullElse(deed.text("approve"), "desk");
                if (!approver.equals("none")) {
                    later.after(Duration.ofMinutes(50), () -> approve(life, approver));
                }
            }
        });
    }

    private JsonObject fields(Life life, Deed deed) {
        var said = Json.createObjectBuilder(deed.fields());
        switch (deed.act()) {
            case "admit" -> said.add("office", office(life));
            case "release" -> said.add("appeal", phrase(life, "appeal"));
            case "close" -> triage(life).ifPresent(triage -> addRisks(said, triage));
            default -> {}
        }
        return said.build();
    }

    private static void addRisks(JsonObjectBuilder said, Deed triage) {
        for (var field : List.of("risks", "unknown", "fear")) {
            if (triage.fields().containsKey(field)) {
                said.add(field, triage.fields().get(field));
            }
        }
    }

    private static java.util.Optional<Deed> triage(Life life) {
        return life.story().deeds().stream()
                .filter(deed -> deed.act().equals("triage"))
                .findFirst();
    }

    /** The office that the router names to the case manager. */
    private int office(Life life) {
        var names = keys.names();
        return new Routes(country, Taxonomy.standard(), cast)
                .choice(life.story(), triage(life).orElseThrow(), names::of, Instant.now())
                .office()
                .orElseThrow()
                .id();
    }

    // ---- what follows

    private void acknowledge(Life life) {
        doThe(life, "acknowledge", keeper(life), "how", phrase(life, "acknowledge"));
    }

    private void approve(Life life, String approver) {
        var said = Json.createObjectBuilder();
        if (life.story().receiptOnly()) {
            said.add("readBack", false).add("whyNot", phrase(life, "not-read-back"));
        } else {
            said.add("readBack", true);
        }
        var part = life.sealed() && approver.equals("desk") ? "focal2" : approver;
        deed(life, "approve-summary", part, said.build());
    }

    private void confirm(Life life, Deed asked) {
        backstage.standing(life.reference()).pending().ifPresent(pending -> {
            var part = asked.act().equals("close") ? "oversight" : life.sealed() ? "focal2" : "desk2";
            var said = Json.createObjectBuilder().add("pending", pending).add("act", asked.act());
            deed(life, "confirm", part, said.build());
        });
    }

    /** Words are told, whoever waits hears something, and people who spoke up are called. */
    void evening(List<Life> lives) {
        var standings = backstage.standings();
        var soon = backstage.now().plus(Duration.ofHours(34));
        lives.stream().filter(Life::begun).forEach(life -> {
            var standing = standings.getOrDefault(life.reference(), new Standing(List.of()));
            evening(life, standing, soon);
        });
    }

    private void evening(Life life, Standing standing, Instant soon) {
        standing.word().ifPresent(word -> tell(life, word));
        if (standing.isDue(Step.UPDATE_COMPLAINANT, soon)) {
            update(life);
        }
        if (standing.isDue(Step.CALL_BACK_90, soon)) {
            doThe(life, "call-back", life.liaison() == null ? keeper(life) : "liaison", "since", phrase(life, "well"));
        }
    }

    private void tell(Life life, int word) {
        var how = life.story().receiptOnly()
                ? "PAGE"
                : "VOICE".equals(life.story().report().text("contact")) ? "VOICE" : "IN_PERSON";
        var said = Json.createObjectBuilder().add("word", word).add("how", how).build();
        deed(life, "tell", teller(life), said);
    }

    private String teller(Life life) {
        if (life.story().receiptOnly()) {
            return "page";
        }
        return life.sealed() || life.liaison() == null ? keeper(life) : "liaison";
    }

    private void update(Life life) {
        var said = Json.createObjectBuilder()
                .add("happened", phrase(life, "happened").formatted(life.nextUpdate()))
                .add("next", phrase(life, "next"))
                .add("within", 14);
        deed(life, "report-progress", keeper(life), said.build());
    }

    private static String keeper(Life life) {
        return life.sealed() ? "focal" : "desk";
    }

    private void doThe(Life life, String act, String who, String field, String text) {
        deed(
                life,
                act,
                who,
                Json.createObjectBuilder()
                        .add(field, text)
                        .add("reached", true)
                        .add("safe", true)
                        .build());
    }

    private void deed(Life life, String act, String who, JsonObject said) {
        var day = (int) java.time.temporal.ChronoUnit.DAYS.between(
                life.timetable().today().plusDays(life.story().begins()),
                life.timetable().dayOf(now(life)));
        attempt(life, new Deed(day, java.time.LocalTime.NOON, who, act, said), () -> act(life, who, act, said));
    }

    // ---- through the product

    private Done act(Life life, String who, String act, JsonObject said) throws Exception {
        var performer =
                performers.of(Act.of(act)).orElseThrow(() -> new IllegalArgumentException("nobody performs " + act));
        return as(life, who, () -> {
            var seen = who.equals("page") ? Backstage.Seen.NOTHING : backstage.open(life.reference());
            var form = performer.input();
            var input = form == Void.class ? null : forms(life).fill(form, complete(act, said, seen));
            return performer.perform(CaseVersion.any(life.reference()), input);
        });
    }

    /** What somebody reads on the page and says of it. */
    private static JsonObject complete(String act, JsonObject said, Backstage.Seen seen) {
        return act.equals("approve-summary")
                ? Json.createObjectBuilder(said).add("summary", seen.summary()).build()
                : said;
    }

    private Forms forms(Life life) {
        return new Forms(life.timetable().dayOf(now(life)));
    }

    private Instant now(Life life) {
        return backstage.now();
    }

    private <T> T as(Life life, String who, Callable<T> work) throws Exception {
        if (who.equals(Deed.COMPLAINANT)) {
            return voices.holding(life.receipt(), work);
        } else if (who.equals("page")) {
            return voices.asClockwork(work);
        }
        var officer = player(life, who);
        var role = ROLES.getOrDefault(who, officer.roles().iterator().next());
        return voices.as(officer, role, work);
    }

    private OfficerLine player(Life life, String who) {
        var known = cast.person(who);
        if (known != null) {
            return known;
        }
        remember(life);
        var desk = Objects.requireNonNull(life.desk(), "no desk");
        return switch (who) {
            case "desk", "focal" -> cast.person(desk, ROLES.getOrDefault(who, Role.CASE_MANAGER), 0);
            case "desk2", "focal2" -> cast.person(desk, ROLES.getOrDefault(who, Role.CASE_MANAGER), 1);
            case "liaison" -> Objects.requireNonNull(cast.person(String.valueOf(life.liaison())), "no liaison");
            case "office" -> official(life);
            case "oversight" -> cast.oversight();
            default -> throw new IllegalArgumentException("nobody is " + who);
        };
    }

    private OfficerLine official(Life life) {
        int principal = backstage
                .standing(life.reference())
                .office()
                .orElseThrow(() -> new IllegalStateException("no office owes anything"));
        int owner = Objects.requireNonNull(principals.get(principal));
        return owner < 0 ? cast.officer(-owner) : cast.person(cast.office(owner).code(), Role.OFFICIAL, 0);
    }

    /** Which desk has the case now; after closing, the one that had it. */
    private void remember(Life life) {
        backstage.standing(life.reference()).desk().ifPresent(principal -> {
            int owner = Objects.requireNonNull(principals.get(principal));
            life.heldBy(
                    owner < 0
                            ? cast.officer(-owner).office()
                            : cast.office(owner).code());
        });
    }

    private String phrase(Life life, String phrase) {
        return Phrases.in(life.story().language(), phrase);
    }

    /** A refusal is noted and the play goes on: the other stories are not to suffer for it. */
    private static void attempt(Life life, Deed deed, Work work) {
        try {
            work.run();
        } catch (Exception refused) {
            LOG.log(Level.WARNING, "refused: {0}", life.refused(deed, refused));
        }
    }

    private interface Work {
        void run() throws Exception;
    }
}

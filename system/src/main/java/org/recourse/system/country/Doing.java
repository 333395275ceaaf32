package org.recourse.system.country;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.recourse.grievance.Act;
import org.recourse.grievance.CaseVersion;
import org.recourse.grievance.Done;
import org.recourse.grievance.Performers;
import org.recourse.notification.TellingService;

/** How something is done: whoever does it opens the case, fills in the form of the act, and sends it. */
@ApplicationScoped
public class Doing {

    private static final Logger LOG = Logger.getLogger(Doing.class.getName());

    @EJB
    private Backstage backstage;

    @EJB
    private TellingService telling;

    @Inject
    private Performers performers;

    @Inject
    private Troupe troupe;

    /** What may be refused. */
    interface Work {
        void run() throws Exception;
    }

    /** A refusal is noted and the play goes on: the other stories are not to suffer for it. */
    void attempt(Life life, Deed deed, Work work) {
        life.stirred();
        try {
            work.run();
        } catch (Exception refused) {
            LOG.log(Level.WARNING, "refused: {0}", life.refused(deed, refused));
        }
    }

    /** Does an act that no story tells, because everybody does it in every case. */
    void attempt(Life life, String who, String act, JsonObject said) {
        attempt(life, todays(life, who, act, said), () -> perform(life, who, act, said));
    }

    private Deed todays(Life life, String who, String act, JsonObject said) {
        int day = (int) ChronoUnit.DAYS.between(
                life.timetable().today().plusDays(life.story().begins()),
                life.timetable().dayOf(backstage.now()));
        return new Deed(day, LocalTime.NOON, who, act, said);
    }

    /** Whoever has only the receipt opens the page on which the decision stands. */
    void reads(Life life) {
        attempt(
                life,
                todays(life, Deed.COMPLAINANT, "tell", JsonValue.EMPTY_JSON_OBJECT),
                () -> troupe.as(life, Deed.COMPLAINANT, () -> telling.opened(life.reference())));
    }

    /** Does an act; comes out with whatever refuses it. */
    Done perform(Life life, String who, String act, JsonObject said) throws Exception {
        var performer =
                performers.of(Act.of(act)).orElseThrow(() -> new IllegalArgumentException("nobody performs " + act));
        var form = performer.input();
        return troupe.as(life, who, () -> {
            var seen = backstage.open(life.reference());
            var input = form == Void.class ? null : forms(life).fill(form, complete(act, said, seen));
            return performer.perform(CaseVersion.of(life.reference(), seen.version()), input);
        });
    }

    /** What somebody reads on the page and says of it. */
    private static JsonObject complete(String act, JsonObject said, Backstage.Seen seen) {
        return act.equals("approve-summary")
                ? Json.createObjectBuilder(said).add("summary", seen.summary()).build()
                : said;
    }

    /** Forms that are filled in today, where the story happens. */
    Forms forms(Life life) {
        return new Forms(life.timetable().dayOf(backstage.now()));
    }
}

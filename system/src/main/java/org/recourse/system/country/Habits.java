package org.recourse.system.country;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.recourse.taxonomy.Step;

/** What people of the mechanism do in every case without being told, and what follows from what others did. */
@ApplicationScoped
public class Habits {

    /** What is due sooner than this is done this evening. */
    private static final Duration SOON = Duration.ofHours(34);

    @EJB
    private Backstage backstage;

    @Inject
    private Doing doing;

    /** The person hears that the grievance has come. */
    void acknowledge(Life life) {
        doing.attempt(
                life,
                keeper(life),
                "acknowledge",
                said("how", life, "acknowledge").build());
    }

    /** Another person reads the summary back and approves it. */
    void approve(Life life, String approver) {
        var said = life.story().receiptOnly()
                ? said("whyNot", life, "not-read-back").add("readBack", false)
                : Json.createObjectBuilder().add("readBack", true);
        var part = life.sealed() && approver.equals("desk") ? "focal2" : approver;
        doing.attempt(life, part, "approve-summary", said.build());
    }

    /** A second person confirms what somebody asked for. */
    void confirm(Life life, Deed asked) {
        backstage.standing(life.reference()).pending().ifPresent(pending -> {
            var part = asked.act().equals("close") ? "oversight" : life.sealed() ? "focal2" : "desk2";
            var said = Json.createObjectBuilder().add("pending", pending).add("act", asked.act());
            doing.attempt(life, part, "confirm", said.build());
        });
    }

    /** Words are told, whoever waits hears something, and people who spoke up are called. */
    void evening(List<Life> lives) {
        var now = backstage.now();
        lives.stream()
                .filter(life -> life.begun() && !life.isQuiet(now))
                .forEach(life -> evening(life, backstage.standing(life.reference()), now.plus(SOON)));
    }

    private void evening(Life life, Standing standing, Instant soon) {
        life.quietUntil(standing.firstDue().map(due -> due.minus(SOON)).orElse(Instant.MAX));
        if (life.story().receiptOnly()) {
            standing.unread().ifPresent(word -> doing.reads(life));
        } else {
            standing.word().ifPresent(word -> tell(life, word));
        }
        if (standing.isDue(Step.UPDATE_COMPLAINANT, soon)) {
            update(life);
        }
        if (standing.isDue(Step.CALL_BACK_90, soon)) {
            callBack(life);
        }
    }

    private void tell(Life life, int word) {
        var said = Json.createObjectBuilder().add("word", word).add("how", how(life));
        doing.attempt(life, companion(life), "tell", said.build());
    }

    private static String how(Life life) {
        return "VOICE".equals(life.story().report().text("contact")) ? "VOICE" : "IN_PERSON";
    }

    private void update(Life life) {
        var happened = Phrases.in(life.story().language(), "happened").formatted(life.nextUpdate());
        var said = said("next", life, "next").add("happened", happened).add("within", 14);
        doing.attempt(life, keeper(life), "report-progress", said.build());
    }

    private void callBack(Life life) {
        var said = said("since", life, "well").add("reached", true).add("safe", true);
        doing.attempt(life, companion(life), "call-back", said.build());
    }

    private static JsonObjectBuilder said(String field, Life life, String phrase) {
        return Json.createObjectBuilder().add(field, Phrases.in(life.story().language(), phrase));
    }

    /** Who keeps the case. */
    private static String keeper(Life life) {
        return life.sealed() ? "focal" : "desk";
    }

    /** Who is with the complainant: the liaison who logged it, else whoever keeps the case. */
    private static String companion(Life life) {
        return life.sealed() || life.liaison() == null ? keeper(life) : "liaison";
    }
}

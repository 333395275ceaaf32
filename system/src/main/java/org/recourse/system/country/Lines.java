package org.recourse.system.country;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.recourse.grievance.State;

/** What is said and written at each station of a tale: the tale's own words, and otherwise what is usual. */
final class Lines {

    private static final Map<String, String> CAUSES = Map.of(
            "SEC",
            "POWER",
            "EXT",
            "POWER",
            "SEZ",
            "POWER",
            "COR",
            "MONEY",
            "OHS",
            "HAZARD",
            "LND",
            "LAND",
            "DIS",
            "DISCRIMINATION",
            "PRC",
            "DEPENDENCE",
            "WAG",
            "DEPENDENCE",
            "SVC",
            "MEANS");

    private static final String OTHERWISE = "OTHER";

    /** Days until an answer is checked, told and agreed to, and until somebody has begun with what it promises. */
    private static final int UNTIL_AGREED = 32;

    private final Tale tale;
    private final Matter matter;
    private final Sayings sayings;
    private final boolean byPage;

    Lines(Tale tale, Matter matter, Sayings sayings, boolean byPage) {
        this.tale = tale;
        this.matter = matter;
        this.sayings = sayings;
        this.byPage = byPage;
    }

    /** How many things the answer promises. */
    int items() {
        return tale.list("gives").size();
    }

    /** The state after this station; a yes to an answer that promises nothing leads to the closing. */
    String leads(Course.Station station, String before) {
        var leads = station.leads();
        if (leads == null) {
            return before;
        }
        return station.act().equals("agree") && items() == 0 ? State.CLOSING.name() : leads;
    }

    /** The fields of the deed at a station. */
    JsonObject of(Course.Station station) {
        var said = Json.createObjectBuilder();
        switch (station.act()) {
            case "triage" -> triage(said);
            case "plan-safety" -> plan(said);
            case "write-summary" -> summary(said);
            case "accept" -> said.add("actions", actions());
            case "recuse" -> said.add("reason", "FORMER_POST").add("words", own("recuses"));
            case "report-protection" -> said.add("done", own("protects"));
            case "ask" -> said.add("text", tale.said("asks")).add("days", 15);
            case "answer" -> said.add("words", tale.said("answers"));
            case "note" -> said.add("text", own("note"));
            case "message" ->
                said.add("text", station.who().equals(Deed.COMPLAINANT) ? own("word") : sayings.next("word-back"));
            case "propose" -> propose(said, station.name().equals("propose-revised") ? "-again" : "");
            case "return" -> said.add("missing", own("missing"));
            case "release" -> release(said, station.name().equals("release-revised") ? "-again" : "");
            case "agree" -> said.add("words", items() == 0 ? sayings.next("says-unfounded") : own("says"));
            case "dispute" -> dispute(said);
            case "revise" -> said.add("again", tale.said("again"));
            case "report-done" -> done(said, item(station));
            case "verify" -> verify(said, station);
            case "withdraw" ->
                said.add("pressure", "NOBODY").add("askedAlone", true).add("words", own("withdraws"));
            case "close" -> close(said, station);
            case "call-back" -> said.add("reached", true).add("safe", true).add("since", sayings.next("since"));
            default -> {}
        }
        return said.build();
    }

    /** What is paid before this station; nothing where no item is reported as done, or none that is money still to pay. */
    Optional<JsonObject> payment(Course.Station station) {
        if (!station.act().equals("report-done") || station.name().equals("done-rest")) {
            return Optional.empty();
        }
        int item = item(station);
        var given = tale.list(station.name().equals("done-revised") ? "gives-again" : "gives")
                .get(item - 1);
        var worth = cut(given, 3)[2];
        if (!worth.startsWith("$")) {
            return Optional.empty();
        }
        return Optional.of(Json.createObjectBuilder()
                .add("item", item)
                .add("amount", cut(worth, 2)[0].substring(1))
                .add("currency", "USD")
                .add("toThePerson", true)
                .add("way", phrase("paid-way"))
                .add("proof", phrase("paid-proof"))
                .build());
    }

    /** What the tale says of it, else what is usual. */
    private String own(String field) {
        var text = tale.text(field);
        return text == null ? sayings.next(field) : text;
    }

    private void triage(JsonObjectBuilder said) {
        var categories = Json.createArrayBuilder();
        matter.categories().forEach(category -> categories.add(category.code()));
        said.add("categories", categories)
                .add("severity", matter.severity().name())
                .add("confidentiality", matter.confidentiality().name())
                .add("reason", tale.said("why"))
                .add("risks", Json.createArrayBuilder(matter.risks()))
                .add("unknown", Json.createArrayBuilder());
    }

    private void plan(JsonObjectBuilder said) {
        said.add("plan", matter.sealed() ? own("plan-sealed") : own("plan"));
        if (byPage && !tale.said("told").startsWith("web-named")) {
            said.add("agreed", false).add("whyNot", Phrases.in(tale.language(), "page-only"));
        }
    }

    private void summary(JsonObjectBuilder said) {
        said.add("text", tale.said("summary"));
        var wants = tale.text("wants");
        if (wants != null) {
            said.add("asked", wants);
        }
        if (matter.sealed() || byPage) {
            said.add("approve", matter.sealed() ? "focal2" : "desk2");
        }
    }

    private JsonArrayBuilder actions() {
        var own = tale.list("does");
        var does = own.isEmpty() ? List.of(sayings.next("does"), sayings.next("does-then")) : own;
        var actions = Json.createArrayBuilder();
        int within = 4;
        for (var one : does) {
            actions.add(Json.createObjectBuilder().add("what", one).add("within", within));
            within += 6;
        }
        return actions;
    }

    private void propose(JsonObjectBuilder said, String again) {
        var finds = cut(tale.said("finds" + again), 2);
        said.add(
                        "findings",
                        Json.createArrayBuilder()
                                .add(Json.createObjectBuilder()
                                        .add(
                                                "allegation",
                                                matter.categories().get(0).code())
                                        .add("finding", finds[0])
                                        .add("reasons", finds[1])))
                .add("items", promised(again))
                .add("askedAndGot", got(again))
                .add("whoLoses", own("loses"))
                .add("whoCouldRetaliate", own("retaliates"))
                .add("whoWasNotAsked", own("unasked"));
    }

    /** What is promised: its kind, within how many days of the yes, of what worth (with a {@code $}), and what it is. */
    private JsonArrayBuilder promised(String again) {
        var items = Json.createArrayBuilder();
        for (var given : tale.list("gives" + again)) {
            boolean worth = cut(given, 3)[2].startsWith("$");
            var parts = cut(given, worth ? 4 : 3);
            var item = Json.createObjectBuilder()
                    .add("type", parts[0])
                    .add("within", Integer.parseInt(parts[1]) + UNTIL_AGREED)
                    .add("what", parts[parts.length - 1]);
            if (worth) {
                item.add("value", Integer.parseInt(parts[2].substring(1))).add("currency", "USD");
            }
            items.add(item);
        }
        return items;
    }

    private List<String> promises(String again) {
        return tale.list("gives" + again).stream()
                .map(given -> cut(given, cut(given, 3)[2].startsWith("$") ? 4 : 3))
                .map(parts -> parts[parts.length - 1])
                .toList();
    }

    private static String[] cut(String text, int parts) {
        return text.split(" ", parts);
    }

    /** What was asked for and what was got. */
    private String got(String again) {
        var got = tale.text("got" + again);
        return got == null ? phrase("asked-got").formatted(tale.said("wants"), offered(again)) : got;
    }

    private String offered(String again) {
        var promises = promises(again);
        return promises.isEmpty() ? phrase("nothing") : String.join(phrase("and"), promises);
    }

    private void release(JsonObjectBuilder said, String again) {
        var spoken = promises(again).isEmpty()
                ? phrase("spoken-nothing").formatted(cut(tale.said("finds" + again), 2)[1])
                : phrase("spoken").formatted(offered(again));
        said.add("spoken", spoken);
    }

    private String phrase(String name) {
        return Phrases.in(tale.language(), name);
    }

    private void dispute(JsonObjectBuilder said) {
        var disputes = cut(tale.said("disputes"), 2);
        said.add("reason", disputes[0]).add("words", disputes[1]);
    }

    /** Where there are two, the first is done first; after a dispute there is one. */
    private int item(Course.Station station) {
        return station.name().endsWith("-1") || station.name().endsWith("-revised") ? 1 : items();
    }

    private void done(JsonObjectBuilder said, int item) {
        said.add("item", item).add("what", sayings.next("done")).add("proof", sayings.next("proof"));
    }

    private void verify(JsonObjectBuilder said, Course.Station station) {
        boolean partly = station.name().equals("verify-partly");
        said.add("item", item(station))
                .add("seen", sayings.next(partly ? "seen-partly" : "seen"))
                .add("view", partly ? "PARTLY" : "DONE")
                .add("passed", !partly);
        if (partly) {
            said.add("newWithin", 14);
        }
    }

    private void close(JsonObjectBuilder said, Course.Station station) {
        switch (station.name()) {
            case "close-withdrawn" -> close(said, "WITHDRAWN", "NOT_ASKED", "closed-withdrawn");
            case "close-untaken" -> close(said, "OFFER_NOT_TAKEN", "NOT_ASKED", "closed-untaken");
            case "close-unfounded" -> close(said, "NOT_UPHELD", "NO", "closed-unfounded");
            case "close-rest" -> close(said, "RESOLVED_NOT_SATISFIED", "PARTLY", "closed");
            default -> close(said, "RESOLVED_SATISFIED", "YES", "closed");
        }
    }

    private void close(JsonObjectBuilder said, String code, String satisfaction, String ending) {
        said.add("code", code)
                .add("satisfaction", satisfaction)
                .add("askedAndGot", phrase("closed").formatted(tale.said("wants"), sayings.next(ending)));
        if (code.startsWith("RESOLVED")) {
            said.add("rootCause", cause());
        }
    }

    private String cause() {
        var code = matter.categories().get(0).code();
        return CAUSES.getOrDefault(code.substring(0, code.indexOf('-')), OTHERWISE);
    }
}

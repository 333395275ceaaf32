package org.recourse.system.country;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Map;

/**
 * Who tells a tale, how it reached the mechanism, and how the person wants to be reached. What the tale leaves open is
 * taken in turns.
 */
final class Teller {

    private static final List<String> CONTACTS = List.of("VOICE", "IN_PERSON", "SMS", "TRUSTED_PERSON", "VOICE");

    /** Days since the harm, and how well they are known. */
    private static final List<Map.Entry<Integer, String>> SINCE = List.of(
            Map.entry(3, "DAY"),
            Map.entry(60, "MONTH"),
            Map.entry(9, "WEEK"),
            Map.entry(120, "ONGOING"),
            Map.entry(30, "ONGOING"),
            Map.entry(90, "SEASON"),
            Map.entry(17, "WEEK"));

    private static final List<String> AT = List.of("09:10", "08:35", "10:20", "09:45", "08:50", "10:05");

    private final Tale tale;
    private final Sayings sayings;
    private final int turn;
    private final List<String> told;

    Teller(Tale tale, Sayings sayings, int turn) {
        this.tale = tale;
        this.sayings = sayings;
        this.turn = turn;
        this.told = tale.parts("told");
    }

    /** Does the person tell who he or she is? */
    boolean named() {
        return !told.get(0).equals("web");
    }

    /** Did the person write alone, without a liaison? */
    boolean byPage() {
        return told.get(0).startsWith("web");
    }

    JsonObject report(Matter matter) {
        var since = SINCE.get(turn % SINCE.size());
        boolean grave = matter.severity().name().equals("S1");
        var report = Json.createObjectBuilder()
                .add("who", who())
                .add("at", AT.get(turn % AT.size()))
                .add("channel", channel())
                .add("place", tale.parts("life").get(0))
                .add("words", tale.said("words"))
                .add("tile", tile(matter))
                .add("flags", Json.createArrayBuilder(tale.parts("flags")))
                .add("since", grave ? 1 : since.getKey())
                .add("precision", grave ? "DAY" : since.getValue())
                .add("harmed", told.get(1));
        addIfSaid(report, "outcome", "wants");
        addIfSaid(report, "exactPlace", "where");
        addAgainst(report, tale.parts("against"));
        addPerson(report);
        return report.build();
    }

    private String who() {
        return byPage() ? Deed.COMPLAINANT : told.get(0).equals("liaison2") ? "liaison2" : "liaison";
    }

    private String channel() {
        return byPage() ? "WEB" : told.get(0).equals("phone") ? "PHONE" : "LIAISON";
    }

    private String tile(Matter matter) {
        var given = tale.text("tile");
        var tiles = matter.categories().get(0).tiles();
        return given != null ? given : tiles.get(turn % tiles.size());
    }

    private void addIfSaid(JsonObjectBuilder report, String field, String said) {
        var text = tale.text(said);
        if (text != null) {
            report.add(field, text);
        }
    }

    /** The kind of the respondent, and its office by its code or its name. */
    private static void addAgainst(JsonObjectBuilder report, List<String> against) {
        if (!against.isEmpty()) {
            report.add("respondent", against.get(0));
        }
        if (against.size() > 1) {
            var code = against.get(1).matches("[A-Z]{3}-[A-Z0-9]+");
            report.add(code ? "respondentOffice" : "respondentName", against.get(1));
        }
    }

    private void addPerson(JsonObjectBuilder report) {
        if (!named()) {
            report.add("anonymous", true).add("contact", "RECEIPT_ONLY");
            return;
        }
        var contact = byPage() ? "SMS" : CONTACTS.get(turn % CONTACTS.size());
        report.add("name", sayings.next("name"))
                .add("contact", contact)
                .add("contactDetail", detail(contact))
                .add("contactHours", sayings.next("hours"))
                .add("mayLeaveMessage", contact.equals("SMS"));
        if (contact.equals("TRUSTED_PERSON")) {
            report.add("codePhrase", sayings.next("phrase"));
        }
    }

    private String detail(String contact) {
        return switch (contact) {
            case "VOICE", "SMS" -> "0700 556 %03d".formatted(17 * sayings.count("number") % 1000);
            case "IN_PERSON" -> sayings.next("meeting");
            default -> sayings.next("trusted");
        };
    }
}

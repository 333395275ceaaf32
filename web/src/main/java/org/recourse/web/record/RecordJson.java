package org.recourse.web.record;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import org.recourse.record.Making;
import org.recourse.record.Shelf;

/** Copies as machines read them. */
final class RecordJson {

    private RecordJson() {}

    /** What may be asked for of a case, and what waits on it. */
    static JsonObject shelf(Shelf shelf) {
        var copies = Json.createArrayBuilder();
        shelf.copies().forEach(copy -> copies.add(copy.name()));
        var referrals = Json.createArrayBuilder();
        shelf.referrals()
                .forEach(one -> referrals.add(Json.createObjectBuilder()
                        .add("referral", one.no())
                        .add("made", one.made().toString())
                        .add("until", one.until().toString())
                        .add("shares", Json.createArrayBuilder(one.shares()))));
        var records = Json.createArrayBuilder();
        shelf.newest().forEach(one -> records.add(record(one)));
        return Json.createObjectBuilder()
                .add("reference", shelf.view().reference().text())
                .add("copies", copies)
                .add("records", records)
                .add("referrals", referrals)
                .build();
    }

    private static JsonObjectBuilder record(Shelf.Waiting one) {
        var json = Json.createObjectBuilder()
                .add("id", one.id())
                .add("copy", one.copy().name())
                .add("language", one.language())
                .add("pages", one.pages())
                .add("made", one.made().toString());
        return one.referral() == 0 ? json : json.add("referral", one.referral());
    }

    /** How far a copy has come, and the hash of its entry where it waits on the case. */
    static JsonObject making(Making making) {
        var asked = making.asked();
        var json = Json.createObjectBuilder()
                .add("id", asked.id())
                .add("reference", asked.reference().text())
                .add("copy", asked.copy().name())
                .add("language", asked.language())
                .add("stage", making.stage().name());
        making.done().ifPresent(done -> json.add("entry", done.entry()));
        return json.build();
    }
}

package org.recourse.web.grievance;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import org.recourse.grievance.Act;
import org.recourse.grievance.CaseView;
import org.recourse.grievance.Docket;
import org.recourse.grievance.Done;
import org.recourse.web.shared.CountryNames;

/**
 * Cases as machines read them: codes as the tables name them, places and offices by code and name, instants in UTC. What
 * is not shown to the reader or not there is left out. A partner is shown what it sent, and where that stands.
 */
final class CaseJson {

    private final JsonParts parts;
    private final boolean partner;

    /** @param partner whether the reader is the system that sent the cases */
    CaseJson(CountryNames names, boolean partner) {
        this.parts = new JsonParts(names);
        this.partner = partner;
    }

    // ---- lists

    JsonObject list(Docket.Page page) {
        return Json.createObjectBuilder()
                .add("grievances", JsonParts.objects(page.rows(), this::row))
                .build();
    }

    /** What was found by words, and where the others lie. */
    JsonObject found(Docket.Found found) {
        var where = Json.createObjectBuilder()
                .add("mine", found.counts().mine())
                .add("open", found.counts().open())
                .add("closed", found.counts().closed())
                .add("more", found.more())
                .add("begun", found.begun())
                .add("cut", found.cut());
        return Json.createObjectBuilder(list(found.page())).add("found", where).build();
    }

    private JsonObjectBuilder row(Docket.Row row) {
        var json = Json.createObjectBuilder()
                .add("reference", row.reference().text())
                .add("version", row.version())
                .add("state", row.state().name())
                .add("area", parts.area(row.area()));
        if (partner) {
            return json;
        }
        json.add("severity", row.severity().name())
                .add("confidentiality", row.confidentiality().name())
                .add("hold", row.hold());
        JsonParts.add(json, "level", row.level());
        JsonParts.add(json, "category", row.category());
        JsonParts.add(json, "step", row.step());
        JsonParts.add(json, "due", row.due());
        JsonParts.add(json, "waitingFor", row.waitingFor());
        parts.office(json, row.office());
        JsonParts.add(json, "carrier", row.carrier());
        return json;
    }

    // ---- one case

    JsonObject whole(CaseView view) {
        var json = sent(view);
        if (!partner) {
            header(json, view.header());
            new PapersJson(parts).add(json, view);
        }
        return json.build();
    }

    private JsonObjectBuilder sent(CaseView view) {
        var header = view.header();
        var json = Json.createObjectBuilder()
                .add("reference", view.reference().text())
                .add("version", view.version())
                .add("state", header.state().name())
                .add("area", parts.area(header.area()))
                .add("received", header.receivedAt().toString())
                .add("registered", header.registeredAt().toString())
                .add("anonymous", header.anonymous())
                .add("language", header.language());
        JsonParts.add(json, "tile", header.tile());
        return json.add(
                "acts", JsonParts.texts(view.possible().stream().sorted().toList(), Act::code));
    }

    private void header(JsonObjectBuilder json, CaseView.Header header) {
        json.add("severity", header.severity().name())
                .add("confidentiality", header.confidentiality().name())
                .add("hold", header.hold())
                .add("breaches", header.breaches())
                .add("desk", parts.office(header.desk()));
        JsonParts.add(json, "level", header.level());
        JsonParts.add(json, "category", header.category());
        JsonParts.add(json, "step", header.step());
        JsonParts.add(json, "due", header.dueAt());
        JsonParts.add(json, "waitingFor", header.waitingFor());
        JsonParts.add(json, "reprisal", header.reprisal());
        JsonParts.add(json, "bypass", header.bypass());
        JsonParts.add(json, "summaryVersion", header.summaryVersion());
        JsonParts.add(json, "summaryApproved", header.summaryApproved());
        parts.office(json, header.office());
        var deciding = header.deciding();
        if (deciding != null) {
            json.add("deciding", parts.office(deciding));
        }
    }

    JsonObject messages(CaseView view) {
        return Json.createObjectBuilder()
                .add("reference", view.reference().text())
                .add("messages", JsonParts.objects(view.messages(), PapersJson::message))
                .build();
    }

    // ---- an act

    static JsonObject done(Act act, Done done) {
        var json = Json.createObjectBuilder()
                .add("reference", done.reference().text())
                .add("act", act.code())
                .add("version", done.version())
                .add("waits", done.waits())
                .add("entry", done.entry());
        var receipt = done.receipt();
        return receipt == null
                ? json.build()
                : json.add("receipt", receipt.reveal()).build();
    }
}

package org.recourse.web.grievance;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.StringReader;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.recourse.access.CaseLink;
import org.recourse.access.TraitDoors.Pattern;
import org.recourse.grievance.CaseView;
import org.recourse.grievance.Field;
import org.recourse.grievance.Represented;

/** What stands in a case as machines read it: parties, texts that were opened, messages, items, clocks, what waits. */
final class PapersJson {

    /** Texts that are records: they come as objects. */
    private static final Set<Field> RECORDS = EnumSet.of(
            Field.WHEN,
            Field.IDENTITY,
            Field.REPRISAL,
            Field.SAFETY_PLAN,
            Field.ACTIONS,
            Field.PROTECTION,
            Field.DRAFT_PROPOSAL,
            Field.OFFER,
            Field.DISPUTED_BECAUSE,
            Field.STANDS,
            Field.REJECTED,
            Field.APPEALED,
            Field.DECIDED,
            Field.DONE,
            Field.VERIFIED,
            Field.PLAN,
            Field.MILESTONE,
            Field.ITEM_VIEW,
            Field.PACKET,
            Field.REPLY,
            Field.MEETING,
            Field.REMARK_ANSWER,
            Field.CLOSING,
            Field.PROGRESS,
            Field.INFORMATION,
            Field.MONEY,
            Field.GROUPS,
            Field.STAGE,
            Field.ANSWERED,
            Field.CHECK,
            Field.REFERRAL,
            Field.CONSENT,
            Field.REFERRAL_REPORT,
            Field.SERVICE_REPORT,
            Field.REPRISAL_REPORT,
            Field.HOLD,
            Field.HOLD_RELEASE);

    private final JsonParts parts;

    PapersJson(JsonParts parts) {
        this.parts = parts;
    }

    /** Adds what stands in the case to what its header says. */
    void add(JsonObjectBuilder json, CaseView view) {
        json.add("categories", JsonParts.texts(view.categories(), code -> code))
                .add("parties", JsonParts.objects(view.parties(), this::party))
                .add("persons", JsonParts.objects(persons(view), person -> person(person, view.represented())))
                .add("oneVoice", view.represented().most())
                .add("texts", texts(view))
                .add("messages", JsonParts.objects(view.messages(), PapersJson::message))
                .add("items", JsonParts.objects(view.items(), this::item))
                .add("measures", JsonParts.objects(view.measures(), this::measure))
                .add("clocks", JsonParts.objects(view.clocks(), PapersJson::clock))
                .add("waiting", JsonParts.objects(view.waiting(), PapersJson::waiting))
                .add("links", JsonParts.objects(view.links(), PapersJson::link))
                .add("patterns", JsonParts.objects(view.patterns(), PapersJson::pattern))
                .add("entry", view.entry());
    }

    private JsonObjectBuilder party(CaseView.Accused party) {
        var json = Json.createObjectBuilder()
                .add("no", party.no())
                .add("role", party.role())
                .add("kind", party.kind())
                .add("named", party.named());
        parts.office(json, party.office());
        return json;
    }

    /** For whoever may know how they want to be reached. */
    private static List<CaseView.Complainant> persons(CaseView view) {
        return Agreed.mayKnow(view) ? view.persons() : List.of();
    }

    private static JsonObjectBuilder person(CaseView.Complainant person, Represented represented) {
        var json = Json.createObjectBuilder()
                .add("no", person.no())
                .add("anonymous", person.anonymous())
                .add("receiptOnly", person.receiptOnly());
        var representative = represented.whom().get(person.no());
        return representative == null ? json : json.add("representative", representative.text());
    }

    private static JsonObjectBuilder texts(CaseView view) {
        var texts = Json.createObjectBuilder();
        view.texts().entrySet().stream()
                .sorted(Comparator.comparing(entry -> entry.getKey()))
                .forEach(entry -> texts.add(
                        entry.getKey().name().toLowerCase(Locale.ROOT), text(entry.getKey(), entry.getValue())));
        return texts;
    }

    private static JsonObjectBuilder text(Field field, CaseView.Text text) {
        var json = Json.createObjectBuilder()
                .add("version", text.version())
                .add("at", text.at().toString());
        return RECORDS.contains(field) ? json.add("record", parsed(text.words())) : json.add("words", text.words());
    }

    private static JsonObject parsed(String record) {
        try (var reader = Json.createReader(new StringReader(record))) {
            return reader.readObject();
        }
    }

    static JsonObjectBuilder message(CaseView.Said said) {
        return Json.createObjectBuilder()
                .add("no", said.no())
                .add("kind", said.kind().name())
                .add("fromComplainant", said.fromComplainant())
                .add("at", said.at().toString())
                .add("words", said.words());
    }

    private JsonObjectBuilder item(CaseView.Promised item) {
        var json = Json.createObjectBuilder()
                .add("no", item.no())
                .add("type", item.type())
                .add("progress", item.progress().name())
                .add("what", item.what());
        JsonParts.add(json, "due", item.due());
        item.worth().ifPresent(worth -> json.add("value", worth.amount()).add("currency", worth.currency()));
        item.paid().ifPresent(paid -> json.add("paid", paid.amount()));
        item.received().ifPresent(arrived -> json.add("arrived", arrived.amount()));
        json.add("payments", JsonParts.objects(item.payments(), PapersJson::payment));
        parts.office(json, item.office());
        return json;
    }

    private static JsonObjectBuilder payment(CaseView.Paid paid) {
        var slip = paid.slip();
        var json = Json.createObjectBuilder()
                .add("no", paid.no())
                .add("amount", paid.money().amount())
                .add("currency", paid.money().currency())
                .add("day", paid.day().toString())
                .add("arrived", paid.received())
                .add("way", slip.way())
                .add("proof", slip.proof());
        return slip.toWhom() == null ? json : json.add("toWhom", slip.toWhom());
    }

    private JsonObjectBuilder measure(CaseView.Asked measure) {
        var json = Json.createObjectBuilder()
                .add("no", measure.no())
                .add("kind", measure.kind())
                .add("state", measure.state().name())
                .add("order", measure.order());
        JsonParts.add(json, "day", measure.day());
        JsonParts.add(json, "report", measure.report());
        parts.office(json, measure.office());
        return json;
    }

    private static JsonObjectBuilder clock(CaseView.Owed clock) {
        var json = Json.createObjectBuilder()
                .add("step", clock.step().name())
                .add("no", clock.no())
                .add("mine", clock.mine())
                .add("started", clock.startedAt().toString())
                .add("due", clock.dueAt().toString())
                .add("running", clock.running())
                .add("paused", clock.paused());
        JsonParts.add(json, "breached", clock.breachedAt());
        return json.add("words", JsonParts.texts(clock.words(), Enum::name));
    }

    private static JsonObjectBuilder pattern(Pattern pattern) {
        return Json.createObjectBuilder().add("kind", pattern.kind()).add("cases", pattern.cases());
    }

    private static JsonObjectBuilder link(CaseLink link) {
        var json = Json.createObjectBuilder()
                .add("other", link.other().text())
                .add("kind", link.kind())
                .add("turned", link.turned())
                .add("since", link.since().toString());
        JsonParts.add(json, "until", link.until());
        return json;
    }

    private static JsonObjectBuilder waiting(CaseView.Waiting waiting) {
        var json = Json.createObjectBuilder()
                .add("no", waiting.no())
                .add("act", waiting.act().code())
                .add("byRole", waiting.byRole().code())
                .add("at", waiting.at().toString())
                .add("until", waiting.until().toString())
                .add("mine", waiting.mine());
        var input = waiting.input();
        return input == null || !input.startsWith("{") ? json : json.add("input", parsed(input));
    }
}

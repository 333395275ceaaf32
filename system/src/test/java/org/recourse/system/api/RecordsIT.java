package org.recourse.system.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.recourse.system.LongCase;
import org.recourse.system.OutsideTest;

/** Copies over the API: asked for, waited for, fetched; of a short case and of the longest. */
@ResourceLock(Machine.LOCK)
@ResourceLock(LongCase.COPIES)
class RecordsIT extends OutsideTest {

    private static final Machine OVERSIGHT = new Machine("oversight");
    private static final Machine MANAGER = new Machine("case-manager");
    private static final String ORDER = "{\"copy\":\"OVERSIGHT\",\"language\":\"%s\"}";
    private static final int ENTRIES = 10_000;

    /** So many seconds a copy may take. */
    private static final int PATIENCE = 60;

    private static String address(String reference) {
        return "/grievances/" + reference + "/records";
    }

    private static Machine.Answer ask(Machine who, String reference, String body, String key) {
        return who.post(address(reference), body, "Idempotency-Key", key);
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static byte[] fetched(Machine who, Machine.Answer asked) throws Exception {
        assertThat(asked.status()).as(asked.body()).isIn(201, 202);
        var where = asked.header("Location").replaceFirst("^.*/api/v1", "");
        for (int waited = 0; waited < PATIENCE; waited++) {
            var answer = Pdf.HTTP.send(who.request(where).GET().build(), HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() != 202) {
                assertThat(answer.statusCode()).isEqualTo(200);
                assertThat(answer.headers().firstValue("Content-Type")).contains("application/pdf");
                return answer.body();
            }
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            Thread.sleep(1000);
        }
        throw new AssertionError("not made within " + PATIENCE + " seconds");
    }

    private static JsonArray rows(JsonObject record, String part) {
        return record.getJsonArray("parts").getValuesAs(JsonObject.class).stream()
                .filter(one -> one.getString("name").equals(part))
                .findFirst()
                .orElseThrow()
                .getJsonArray("rows");
    }

    @Test
    void a_copy_is_asked_for_and_fetched_and_its_asking_again_is_the_same_copy() throws Exception {
        var reference = Machine.PARTNER.registers(ApiIT.TALE);
        var before = OVERSIGHT.get(address(reference));
        assertThat(before.status()).as(before.body()).isEqualTo(200);
        assertThat(before.json().getJsonArray("copies")).containsExactly(Json.createValue("OVERSIGHT"));
        assertThat(before.json().getJsonArray("records")).isEmpty();
        assertThat(OVERSIGHT.get(address(reference) + "/OVERSIGHT").status()).isEqualTo(404);

        var key = key();
        var asked = ask(OVERSIGHT, reference, ORDER.formatted("ar"), key);
        var record = Pdf.record(fetched(OVERSIGHT, asked));
        var id = asked.json().getString("id");
        assertThat(record.getString("id")).isEqualTo(id);
        assertThat(record.getString("language")).isEqualTo("ar");
        assertThat(record.getString("recipient")).contains("ديوان");

        var again = ask(OVERSIGHT, reference, ORDER.formatted("ar"), key);
        assertThat(again.json().getString("id")).isEqualTo(id);
        assertThat(again.json().getString("stage")).isEqualTo("DONE");
        var waiting = OVERSIGHT.get(address(reference)).json().getJsonArray("records");
        assertThat(waiting).hasSize(1);
        assertThat(waiting.getJsonObject(0).getString("id")).isEqualTo(id);
    }

    @Test
    void a_copy_is_fetched_where_it_was_promised_also_after_a_newer_one_was_made() throws Exception {
        var reference = Machine.PARTNER.registers(ApiIT.TALE);
        var key = key();
        fetched(OVERSIGHT, ask(OVERSIGHT, reference, ORDER.formatted("ar"), key));
        var newer = ask(OVERSIGHT, reference, ORDER.formatted("en"), key());
        assertThat(Pdf.record(fetched(OVERSIGHT, newer)).getString("language")).isEqualTo("en");

        var again = ask(OVERSIGHT, reference, ORDER.formatted("ar"), key);
        var record = Pdf.record(fetched(OVERSIGHT, again));
        assertThat(record.getString("id")).isEqualTo(again.json().getString("id"));
        assertThat(record.getString("language")).isEqualTo("ar");
        var waiting = OVERSIGHT.get(address(reference)).json().getJsonArray("records");
        assertThat(waiting).as("offered").hasSize(1);
        assertThat(waiting.getJsonObject(0).getString("id"))
                .isEqualTo(newer.json().getString("id"));
    }

    @Test
    void what_cannot_be_made_is_said_by_name_and_what_is_hidden_is_not_there() {
        var reference = Machine.PARTNER.registers(ApiIT.TALE);
        assertThat(ask(OVERSIGHT, reference, "{\"copy\":\"COURT\",\"language\":\"en\"}", key())
                        .fields())
                .containsExactly("copy");
        var noRecipient = "{\"copy\":\"REFERRAL\",\"language\":\"en\"}";
        assertThat(ask(OVERSIGHT, reference, noRecipient, key()).fields()).containsExactly("referral");
        var aRecipient = "{\"copy\":\"%s\",\"language\":\"en\",\"referral\":7}";
        assertThat(ask(OVERSIGHT, reference, aRecipient.formatted("OVERSIGHT"), key())
                        .fields())
                .containsExactly("referral");
        assertThat(ask(OVERSIGHT, reference, aRecipient.formatted("REFERRAL"), key())
                        .json()
                        .getString("key"))
                .isEqualTo("refusal.record-beyond");
        assertThat(ask(OVERSIGHT, reference, ORDER.formatted("xx"), key()).fields())
                .containsExactly("language");
        assertThat(ask(OVERSIGHT, reference, "{}", key()).fields()).contains("copy", "language");
        assertThat(ask(OVERSIGHT, reference, ORDER.formatted("en"), "short").status())
                .isEqualTo(422);
        var beyond = ask(MANAGER, reference, ORDER.formatted("en"), key());
        assertThat(beyond.status()).isEqualTo(409);
        assertThat(beyond.json().getString("key")).isEqualTo("refusal.record-beyond");
        for (var nobody : List.of(new Machine("police"), new Machine("official"))) {
            var hidden = ask(nobody, reference, ORDER.formatted("en"), key());
            var absent = ask(nobody, "0000-0000-0", ORDER.formatted("en"), key());
            assertThat(hidden.status()).isEqualTo(404);
            assertThat(hidden.body()).isEqualTo(absent.body());
            assertThat(nobody.get(address(reference)).status()).isEqualTo(404);
        }
        assertThat(OVERSIGHT
                        .get(address(reference) + "/OVERSIGHT?id=" + "0".repeat(32))
                        .status())
                .isEqualTo(404);
        assertThat(OVERSIGHT.get(address(reference) + "/NOTHING").status()).isEqualTo(404);
    }

    @Test
    void a_case_of_ten_thousand_entries_is_made_whole_while_others_are_served() throws Exception {
        var reference = Machine.PARTNER.registers(ApiIT.TALE);
        LongCase.lengthen(reference, ENTRIES);
        var asked = ask(OVERSIGHT, reference, ORDER.formatted("ar"), key());
        assertThat(MANAGER.get("/grievances/" + reference).status())
                .as("meanwhile")
                .isEqualTo(200);
        var id = asked.json().getString("id");
        var other = Machine.PARTNER.registers(ApiIT.TALE);
        for (var elsewhere : List.of(address(other) + "/OVERSIGHT", address(reference) + "/DUTY_BEARER")) {
            assertThat(OVERSIGHT.get(elsewhere + "?id=" + id).status())
                    .as(elsewhere)
                    .isEqualTo(404);
        }
        var pdf = fetched(OVERSIGHT, asked);
        assertThat(Pdf.broken(pdf)).isEmpty();
        assertThat(rows(Pdf.record(pdf), "history")).hasSizeGreaterThan(ENTRIES);
    }
}

package org.recourse.system.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.recourse.shared.Reference;
import org.recourse.system.OutsideTest;
import org.recourse.system.Wire;

/** Cases over the API: a partner brings them in, officers work on them, and what is hidden is not there. */
@ResourceLock(Machine.LOCK)
class ApiIT extends OutsideTest {

    private static final Machine MANAGER = new Machine("case-manager");
    private static final Machine POLICE = new Machine("police");

    static final String TALE = """
            {"words": "The scale at the buying house shows too little.", "place": "XT010101", "tile": "PRICE",
             "anonymous": true, "consentToAct": false, "contact": "RECEIPT_ONLY", "language": "en"}""";

    static final String FINDINGS = """
            {"categories": ["LIC-02"], "severity": "S3", "reason": "Kept from the site.", "confidentiality": "P2",
             "risks": ["DEPENDENCE"], "unknown": [], "fear": "NONE", "conflictsChecked": true, "askedAboutDanger": true}""";

    @Test
    void a_partner_sees_what_it_sent_and_where_it_stands_and_nothing_else() {
        var reference = Machine.PARTNER.registers(TALE);
        var one = Machine.PARTNER.get("/grievances/" + reference);
        assertThat(one.status()).as(one.body()).isEqualTo(200);
        assertThat(one.header("Content-Type")).startsWith("application/json");
        assertThat(one.json().getString("state")).isEqualTo("REGISTERED");
        assertThat(one.json().keySet())
                .containsExactlyInAnyOrder(
                        "reference",
                        "version",
                        "state",
                        "area",
                        "received",
                        "registered",
                        "anonymous",
                        "language",
                        "tile",
                        "acts");
        assertThat(one.body()).doesNotContain("scale");
        var offer = Machine.PARTNER
                .get("/grievances/" + reference + "/acts/propose")
                .json();
        assertThat(offer.getBoolean("possible")).isFalse();
        assertThat(offer.getJsonObject("choices")).isEmpty();
        var list = Machine.PARTNER.get("/grievances?limit=100");
        assertThat(list.body()).contains(reference).doesNotContain("severity");
    }

    @Test
    void a_partner_does_not_see_what_somebody_else_sent() {
        var reference = new Machine("liaison").registers(TALE);
        assertThat(Machine.PARTNER.get("/grievances/" + reference).status()).isEqualTo(404);
    }

    @Test
    void a_token_in_an_address_opens_neither_the_api_nor_the_portal() throws Exception {
        for (var path : List.of("/api/v1/grievances", "/portal", "/portal/cases")) {
            for (var query : List.of("access_token=", "limit=1&access_token=", "%61ccess_token=", "Access_Token=")) {
                assertThat(Wire.get(path + '?' + query + Tokens.of("liaison"), "Accept: */*"))
                        .as(path + '?' + query)
                        .matches("(?s)HTTP/1\\.1 (302|401) .*");
            }
        }
    }

    @Test
    void a_list_is_read_page_by_page_along_its_links() {
        Machine.PARTNER.registers(TALE);
        Machine.PARTNER.registers(TALE);
        var first = Machine.PARTNER.get("/grievances?limit=1&area=XT010101");
        var second = Machine.PARTNER.get(linked(first, "next"));
        assertThat(first.json().getJsonArray("grievances")).hasSize(1);
        assertThat(second.json().getJsonArray("grievances"))
                .hasSize(1)
                .isNotEqualTo(first.json().getJsonArray("grievances"));
        assertThat(Machine.PARTNER.get(linked(second, "prev")).body()).isEqualTo(first.body());
        var wrong = Machine.PARTNER.get("/grievances?limit=0&state=NOWHERE&area=XX&after=x");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.fields()).containsExactly("after", "area", "limit", "state");
    }

    @Test
    void cases_are_found_by_words_of_their_summary_and_only_by_whoever_works_with_them() {
        var word = "q" + UUID.randomUUID().toString().replaceAll("[^a-f]", "") + "z";
        var reference = Machine.PARTNER.registers(TALE);
        assertThat(MANAGER.act(reference, "triage", "1", FINDINGS).status()).isEqualTo(200);
        var summary = "{\"text\": \"At a buying house the scale shows too little. " + word + "\"}";
        assertThat(MANAGER.act(reference, "write-summary", "2", summary).status())
                .isEqualTo(200);
        var found = List.of("mine", "open").stream()
                .map(part -> MANAGER.get("/grievances?part=" + part + "&words=SCALE%20" + word))
                .filter(page -> !page.json().getJsonArray("grievances").isEmpty())
                .toList();
        assertThat(found).hasSize(1);
        assertThat(found.get(0).body()).contains(reference);
        var where = found.get(0).json().getJsonObject("found");
        assertThat(where.getInt("mine") + where.getInt("open") + where.getInt("closed"))
                .isEqualTo(1);
        assertThat(where.getBoolean("begun")).isFalse();
        assertThat(where.getBoolean("cut")).isFalse();
        for (var other : List.of(Machine.PARTNER, POLICE)) {
            assertThat(other.get("/grievances?part=open&words=" + word).body()).doesNotContain(reference);
        }
        for (var typed : List.of("the", "%25", "a+b+c", "aa+bb+cc+dd+ee+ff+gg+hh+ii+jj+kk", "x".repeat(201))) {
            var refused = MANAGER.get("/grievances?words=" + typed);
            assertThat(refused.status()).as(typed).isEqualTo(422);
            assertThat(refused.fields()).containsExactly("words");
        }
    }

    private static String linked(Machine.Answer page, String relation) {
        return page.http().headers().allValues("Link").stream()
                .filter(link -> link.endsWith("rel=\"" + relation + '"'))
                .map(link -> link.replaceFirst("</api/v1([^>]+)>.*", "$1"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_desk_works_on_it_by_the_version_that_it_has_seen() {
        var reference = Machine.PARTNER.registers(TALE);
        var seen = MANAGER.get("/grievances/" + reference);
        assertThat(seen.status()).as(seen.body()).isEqualTo(200);
        var tag = seen.header("ETag");
        assertThat(tag).isEqualTo("\"1\"");
        var triage = "/grievances/" + reference + "/acts/triage";
        assertThat(MANAGER.post(triage, FINDINGS).status()).isEqualTo(428);
        assertThat(MANAGER.post(triage, FINDINGS, "If-Match", "*").status()).isEqualTo(428);
        for (var other : List.of("\"7\"", "W/\"1\"", "\"one\"")) {
            assertThat(MANAGER.post(triage, FINDINGS, "If-Match", other).status())
                    .as(other)
                    .isEqualTo(412);
        }
        assertThat(MANAGER.post(triage, FINDINGS, "If-Match", "1").status()).isEqualTo(400);
        var done = MANAGER.post(triage, FINDINGS, "If-Match", tag);
        assertThat(done.status()).as(done.body()).isEqualTo(200);
        assertThat(done.header("ETag")).isEqualTo("\"2\"");
        assertThat(done.json().getString("entry")).matches("[0-9a-f]{64}");
        assertThat(MANAGER.post(triage, FINDINGS, "If-Match", tag).status()).isEqualTo(412);
        assertThat(MANAGER.get("/grievances/" + reference).json().getString("state"))
                .isEqualTo("TRIAGED");
    }

    @Test
    void each_field_that_does_not_hold_is_named_in_the_language_of_the_caller() {
        var reference = Machine.PARTNER.registers(TALE);
        var bad = """
                {"categories": ["NO-99"], "severity": 3, "reason": "", "confidentiality": "P2", "risks": "DEPENDENCE",
                 "conflictsChecked": "yes", "fear": "NONE", "colour": "red"}""";
        var refused = MANAGER.post(
                "/grievances/" + reference + "/acts/triage", bad, "If-Match", "\"1\"", "Accept-Language", "ar");
        assertThat(refused.status()).as(refused.body()).isEqualTo(422);
        assertThat(refused.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(refused.fields())
                .containsExactlyInAnyOrder(
                        "categories", "severity", "reason", "risks", "conflictsChecked", "askedAboutDanger", "colour");
        assertThat(refused.json().getString("title")).isEqualTo("هناك ما يجب النظر فيه");
        assertThat(MANAGER.get("/grievances/" + reference).header("ETag")).isEqualTo("\"1\"");
    }

    @Test
    void what_is_no_json_is_malformed() {
        for (var body : List.of("", "[]", "{", "{\"a\": 1, \"a\": 2}", "\"text\"", "{}{}")) {
            var answer = Machine.PARTNER.post("/grievances", body, "Idempotency-Key", key());
            assertThat(answer.status()).as(body).isEqualTo(400);
            assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        }
    }

    @Test
    void hidden_and_absent_are_one_answer_byte_for_byte_and_header_for_header() {
        var hidden = new Machine("liaison").registers(TALE);
        var absent = new Reference(Reference.parse(hidden).value() ^ 1).text();
        for (var machine : List.of(Machine.PARTNER, POLICE)) {
            assertThat(machine.get("/grievances/" + hidden).told())
                    .isEqualTo(machine.get("/grievances/" + absent).told())
                    .isEqualTo(machine.get("/grievances/no-such").told())
                    .containsEntry("status", 404);
        }
        for (var act : List.of("accept", "recuse")) {
            var body = act.equals("accept")
                    ? "{\"actions\": [{\"what\": \"Test it\", \"by\": \"2099-01-10\"}], \"noInterest\": true}"
                    : "{\"reason\": \"FAMILY\", \"words\": \"My cousin\"}";
            assertThat(POLICE.act(hidden, act, "1", body).told())
                    .as(act)
                    .isEqualTo(POLICE.act(absent, act, "1", body).told())
                    .containsEntry("status", 404);
        }
    }

    @Test
    void the_same_key_with_the_same_body_is_the_same_case_and_receipt() {
        var key = key();
        var first = Machine.PARTNER.post("/grievances", TALE, "Idempotency-Key", key);
        var again = Machine.PARTNER.post("/grievances", TALE, "Idempotency-Key", key);
        assertThat(first.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(first.json().getString("receipt")).isNotBlank();
        var other = Machine.PARTNER.post("/grievances", TALE.replace("too little", "too much"), "Idempotency-Key", key);
        assertThat(other.status()).isEqualTo(422);
        assertThat(Machine.PARTNER.post("/grievances", TALE).status()).isEqualTo(422);
        assertThat(Machine.PARTNER
                        .post("/grievances", TALE, "Idempotency-Key", "short")
                        .fields())
                .containsExactly("Idempotency-Key");
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}

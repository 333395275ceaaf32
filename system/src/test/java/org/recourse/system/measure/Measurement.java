package org.recourse.system.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.recourse.system.CodeFlow;
import org.recourse.system.Person;
import org.recourse.system.RunningSystem;
import org.recourse.system.WebReport;

/**
 * Fills a running demonstration with cases and writes down, for every page, some acts and the sweep, each statement with
 * its plan, as the run role ran it: into {@code docs/measured.md}. By name only, never with all tests; see that file.
 */
@ExtendWith(RunningSystem.class)
class Measurement {

    private static final int CASES = Integer.getInteger("cases", 200_000);

    /** More pages than these no statement looks at with 200,000 cases; what comes near is said in the file. */
    private static final int MOST_BUFFERS = 30_000;

    private static final Pattern NEXT = Pattern.compile("href=\"\\?([^\"]*after=[^\"]*)\"");
    private static final Pattern QUESTION = Pattern.compile("href=\"[^\"]*questions/([a-z-]+)\"");
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");

    private final Map<String, CodeFlow> people = new HashMap<>();
    private final Map<String, List<Plan>> measured = new LinkedHashMap<>();

    @Test
    void every_statement_has_its_index() throws SQLException, IOException {
        var log = RunningSystem.places().logs().resolve("postgres.log");
        try (var superuser = RunningSystem.database().superuser("recourse")) {
            new ManyCases(superuser).fill(CASES);
            List.of("liaison", "case-manager", "official", "oversight", "police", "administrator")
                    .forEach(this::page);
            try (var plans = new PlanLog(superuser, log)) {
                page("liaison");
                pages(plans, superuser);
            }
        }
        var report = new Measured(CASES, measured);
        var file = RunningSystem.places().root().resolve("docs/measured.md");
        var before = Files.readString(file);
        int sweep = before.indexOf(SweepMeasurement.HEAD);
        Files.writeString(file, report.text() + (sweep < 0 ? "" : "\n" + before.substring(sweep)));
        assertThat(report.readingAll()).as("read from end to end").isEmpty();
        assertThat(report.above(MOST_BUFFERS)).as("many buffers").isEmpty();
    }

    private void pages(PlanLog log, Connection superuser) throws SQLException, IOException {
        var life = reference(superuser);
        var area = "2";
        measure(log, "Home of a liaison", "liaison", "");
        measure(log, "Home of a case manager", "case-manager", "");
        measure(log, "Home of an official", "official", "");
        measure(log, "Home of oversight", "oversight", "");
        for (var person : List.of("case-manager", "oversight")) {
            for (var query : List.of(
                    "part=mine",
                    "part=open",
                    "part=closed",
                    "part=open&state=TRIAGED",
                    "part=open&severity=S1",
                    "part=open&category=LIC-02",
                    "part=open&area=" + area,
                    "part=open&late=yes",
                    "part=closed&area=" + area + "&severity=S1&category=LIC-02")) {
                measure(log, "List, " + person + ": " + query, person, "/cases?" + query);
            }
            var next = NEXT.matcher(page(person, "/cases?part=open").body());
            if (next.find()) {
                measure(
                        log,
                        "List, " + person + ": next page",
                        person,
                        "/cases?" + next.group(1).replace("&amp;", "&"));
            }
        }
        measure(log, "Look-up by reference", "case-manager", "/cases?reference=" + life);
        measure(log, "Overdue", "oversight", "/overdue");
        measure(log, "Questions", "oversight", "/questions");
        for (var question : questions()) {
            measure(log, "Question: " + question, "oversight", "/questions/" + question);
        }
        for (var part : List.of("", "/messages", "/remedy", "/history", "/reads")) {
            measure(
                    log,
                    "Case" + (part.isEmpty() ? ", first page" : ", " + part.substring(1)),
                    "case-manager",
                    "/cases/" + life + part);
        }
        measure(log, "Case, history for oversight", "oversight", "/cases/" + life + "/history");
        measure(log, "Orders", "police", "/orders");
        measure(log, "Letters that could not be sent", "administrator", "/letters");
        measure(log, "A case that is hidden", "police", "/cases/" + life);
        measure(log, "Form of an act", "case-manager", "/cases/" + life + "/acts/note");
        act(log, life);
        strangers(log);
        sweep(log);
    }

    private List<String> questions() {
        return QUESTION.matcher(page("oversight", "/questions").body())
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
    }

    private void measure(PlanLog log, String what, String person, String path) throws IOException {
        measured.put(what, log.during(() -> page(person, path)));
    }

    private HttpResponse<String> page(String person) {
        return page(person, "");
    }

    private HttpResponse<String> page(String person, String path) {
        var known = browser(person);
        var answer = known.follow(known.get(address("/portal" + path)));
        assertThat(answer.statusCode()).as(person + " " + path).isIn(200, 404);
        return answer;
    }

    private CodeFlow browser(String person) {
        return people.computeIfAbsent(person, one -> {
            var fresh = new CodeFlow();
            fresh.login(address("/portal/"), one, "recourse");
            return fresh;
        });
    }

    private void act(PlanLog log, String life) throws IOException {
        var path = "/cases/" + life + "/acts/note";
        var fields = hidden(page("case-manager", path).body());
        fields.put("text", "Seen.");
        measured.put("An act: note", log.during(() -> {
            var browser = browser("case-manager");
            var answer = browser.submit(address("/portal" + path), fields);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        }));
    }

    private void strangers(PlanLog log) throws IOException {
        var report = new WebReport();
        measured.put(
                "A report from the public pages",
                log.during(() -> report.tell(
                        Map.of("words", "They took it."),
                        "",
                        Map.of("respondent", "POLICE"),
                        Map.of("named", "no", "consentToAct", "yes", "contact", "RECEIPT_ONLY"))));
        measured.put("Follow-up with the receipt, and a message", log.during(() -> report.say("Is there news?")));
    }

    /** The first sweep after a day has gone by; what it has to do is that of the lives of the demonstration. */
    private void sweep(PlanLog log) throws IOException {
        measured.put("Sweep with nothing to do", log.during(() -> pause(7_000)));
        measured.put("Sweep after a day", log.during(() -> {
            browser("case-manager").submit(address("/demonstration/clock"), Map.of("days", "1"));
            pause(5_000);
        }));
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Map<String, String> hidden(String page) {
        var fields = new LinkedHashMap<String, String>();
        for (var field = HIDDEN.matcher(page); field.find(); ) {
            fields.put(field.group(1), field.group(2));
        }
        return fields;
    }

    private static URI address(String path) {
        return RunningSystem.address().resolve(path);
    }

    /** A case that somebody lived, at the desk of the case manager: one that an office is working on. */
    private static String reference(Connection superuser) throws SQLException {
        var sql = "SELECT recourse.reference(d.case_id) FROM recourse.docket d"
                + " JOIN recourse.principal p ON p.id = d.principal_id JOIN recourse.case_key k USING (case_id)"
                + " JOIN recourse.officer o ON o.office = p.office"
                + " WHERE d.state = 5 AND k.no = 0 AND octet_length(k.wrapped) < 64 AND p.role = 'case-manager'"
                + " AND NOT p.cleared AND o.subject = ? ORDER BY 1 LIMIT 1";
        try (var statement = superuser.prepareStatement(sql)) {
            statement.setString(1, Person.named("case-manager").subject());
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }
}

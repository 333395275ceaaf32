package org.recourse.system.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.recourse.system.RunningSystem;
import org.recourse.system.Turns;

/** Every page, in every language: nobody is shut out by it, it fits a small telephone, and it is valid HTML. */
@Order(Turns.LONG)
class PagesIT extends TourTest {

    private static final Path TARGET = Path.of("target").toAbsolutePath();

    /** Whether each page is looked at in each language. */
    private static final boolean EACH = System.getProperty("pages", "").equals("each");

    /** To a page that is not ours, to a file, and what is no page and leads to one. */
    private static final Set<String> LEADS_ON = Set.of(
            "/leave",
            "/portal/cases/{reference}/records/{copy}",
            "/portal/import/files/{which}.zip",
            "/portal/questions/{question}.csv",
            "/portal/formalisation/all.csv",
            "/portal/formalisation/cohorts.csv",
            "/portal/satisfaction/all.csv",
            "/portal/report",
            "/portal/report/again");

    /** Forms and lists whose template and state another page shows too: these are looked at in English. */
    private static final String REPEATED =
            "act-(assign|hand-over|step-back|acknowledge|name|take|approve-summary|recuse|ask|answer|return|tell|agree"
                    + "|dispute|revise|stand|appeal|end-measure|reply|dismiss|reopen|report-done|verify|withdraw|escalate|report-progress|message|note|call-back"
                    + "|report-protection|contribute|link|unlink|open-linked|remark|answer-remark|add-information|add-party|correct-party|add-person|add-groups|add-money|add-stage|plan|extend|milestone|pay|view-item|downgrade|hold|review-hold|release-hold|refer-part|refer-part-report|referral-report|plan-safety|tell-empty|close-empty|propose-empty)"
                    + "|case-(carried|registered|registered-liaison|triaged|summarised|in-action|in-action-official|awaiting|offered"
                    + "|disputed|remedy-official|done|closing|messages-none|remedy-none)"
                    + "|orders-(mine|others)|order-step-back|docket-(others|closed|liaison|official|police|oversight)|today-(official2|police|inspectorate)"
                    + "|about-(hiding|keeping|help)|report-(where-district|where-site|where-empty|words-empty|contact-empty)"
                    + "|follow-up-(new|assigned|remedy|disputed|withdraw|dispute|reopen|written)|overdue-of-one|done-note"
                    + "|(method|large|kind|malformed|foreign)-4..";

    private static final String BAD = """
            <html lang="ar"><title> </title>
            <body><h1>One</h1><h1>Two</h1><input>
            <p style="color: #999; background: #fff">Pale</p>
            <p><div style="width: 2000px">Wide</div></p>
            <script>console.error("not well")</script>
            """;

    @Test
    void every_page_is_accessible_fits_and_is_valid_and_none_is_left_out() {
        var pages = TARGET.resolve("pages");
        var eyes = Map.of(
                "en", new Inspection(pages.resolve("en"), name -> true),
                "ar", new Inspection(pages.resolve("ar"), PagesIT::isOnce));
        var wrong = new ArrayList<>(walks(eyes, 1));
        eyes.values().forEach(inspection -> wrong.addAll(inspection.found()));
        wrong.addAll(checker().faults(pages));
        assertThat(wrong).isEmpty();
        for (var inspection : eyes.values()) {
            assertThat(inspection.seen()).doesNotHaveDuplicates().hasSizeGreaterThan(60);
            assertThat(inspection.seen()).filteredOn(PagesIT::isOnce).hasSizeGreaterThan(60);
            assertThat(leftOut(inspection.paths())).isEmpty();
        }
    }

    private static boolean isOnce(String name) {
        return EACH || !name.matches(REPEATED);
    }

    /** The pages that the application has, as it says itself, and that nobody has seen. */
    private List<String> leftOut(Set<String> seen) {
        var page = stranger("en", DESK);
        page.navigate(address("/test/routes"));
        return page.locator("body")
                .innerText()
                .lines()
                .filter(route -> route.startsWith("GET ") && !route.startsWith("GET /api/"))
                .map(route -> route.split(" ")[1])
                .filter(route -> !LEADS_ON.contains(route))
                .filter(route -> seen.stream().noneMatch(path -> path.matches(route.replaceAll("\\{\\w+}", "[^/]+"))))
                .toList();
    }

    private static Nu checker() {
        return new Nu(RunningSystem.places().root().resolve("html-checker/target/jars"));
    }

    @Test
    void a_page_with_every_fault_is_found_out() {
        var page = stranger("en", DESK);
        page.route(
                "**/bad",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("text/html; charset=utf-8")
                        .setBody(BAD)));
        var inspection = new Inspection(TARGET.resolve("bad"), name -> true);
        inspection.enters(page.context());
        new Visitor(page, "en", inspection)
                .opens("/bad")
                .looks("bad")
                .opens("/nothing")
                .looks("nothing");
        assertThat(String.join("\n", inspection.found()))
                .contains("the browser says not well", "is said to be in ar", "runs null", "has the title [")
                .contains(
                        "has 2 main headings",
                        "px wide on a screen of 360",
                        "label: ",
                        "color-contrast: ",
                        "nothing in en: answers 404");
        assertThat(checker().faults(TARGET.resolve("bad"))).isNotEmpty();
    }

    @Test
    void a_page_that_is_on_no_list_is_found_out() {
        assertThat(leftOut(Set.of("/", "/about/hiding", "/portal/cases/7K3M-9TQD-4")))
                .contains("/follow-up", "/portal/cases/{reference}/history")
                .doesNotContain("/", "/about/{topic}", "/portal/cases/{reference}");
    }

    /** On a phone rows are cards. No role says that they are rows: HTML forbids it, and browsers know it by themselves. */
    @Test
    void a_table_that_is_drawn_as_cards_is_still_a_table_to_a_reader() {
        var page = stranger("en", PHONE);
        page.navigate(address("/components"));
        var docket = page.locator("table.rc-docket");
        assertThat(docket.locator("td").first().evaluate("cell => getComputedStyle(cell).display"))
                .isNotEqualTo("table-cell");
        var heard = heard(page);
        int rows = docket.locator("tr").count();
        assertThat(Collections.frequency(heard, "row")).isGreaterThanOrEqualTo(rows);
        assertThat(Collections.frequency(heard, "cell"))
                .isGreaterThanOrEqualTo(docket.locator("td").count());
        assertThat(heard).contains("table", "columnheader", "rowheader");
    }

    /** The roles of all that the browser tells a reader. */
    private static List<String> heard(Page page) {
        var roles = new ArrayList<String>();
        var nodes = page.context()
                .newCDPSession(page)
                .send("Accessibility.getFullAXTree")
                .getAsJsonArray("nodes");
        for (var node : nodes) {
            var role = node.getAsJsonObject().getAsJsonObject("role");
            if (role != null && !node.getAsJsonObject().get("ignored").getAsBoolean()) {
                roles.add(role.get("value").getAsString());
            }
        }
        return roles;
    }
}

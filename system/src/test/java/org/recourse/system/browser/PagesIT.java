package org.recourse.system.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.recourse.system.RunningSystem;

/** Every page, in every language: nobody is shut out by it, it fits a small telephone, and it is valid HTML. */
class PagesIT extends TourTest {

    private static final Path TARGET = Path.of("target").toAbsolutePath();

    private static final String BAD = """
            <html lang="ar"><title> </title>
            <body><h1>One</h1><h1>Two</h1><input>
            <p><div style="width: 2000px">Wide</div></p>
            <script>console.error("not well")</script>
            """;

    @Test
    void every_page_is_accessible_fits_and_is_valid() {
        var pages = TARGET.resolve("pages");
        var wrong = new ArrayList<String>();
        for (var language : new String[] {"en", "ar"}) {
            var inspection = new Inspection(pages.resolve(language));
            wrong.addAll(walks(language, inspection));
            wrong.addAll(inspection.found());
            assertThat(inspection.seen()).doesNotHaveDuplicates().hasSizeGreaterThan(100);
        }
        wrong.addAll(checker().faults(pages));
        assertThat(wrong).isEmpty();
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
        var inspection = new Inspection(TARGET.resolve("bad"));
        new Visitor(page, "en", inspection).opens("/bad").looks("bad");
        assertThat(String.join("\n", inspection.found()))
                .contains("the browser says not well", "is said to be in ar", "runs null", "has the title [")
                .contains("has 2 main headings", "px wide on a screen of 360", "label: ");
        assertThat(checker().faults(TARGET.resolve("bad"))).isNotEmpty();
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

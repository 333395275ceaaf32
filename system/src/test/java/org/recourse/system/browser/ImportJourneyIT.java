package org.recourse.system.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.recourse.directory.CountryFile;
import org.recourse.directory.Parcel;

/** An administrator brings in places and offices, and somebody who is none does not. */
@Isolated
class ImportJourneyIT extends BrowserTest {

    private static final FilePayload OFFICES = Imports.file("Offices.csv", """
            code;kind;level;area;answers_to;open;mandate;en;ar
            MIN-9901;MINING_AUTH;L2;XT9901;MIN-UO;yes;;"Mining Office; Far Ford";مكتب مناجم المخاضة البعيدة
            """);

    private Page sent(FilePayload... files) {
        var page = as("administrator");
        page.navigate(address("/portal/import"));
        Imports.sends(page, files);
        return page;
    }

    @Test
    void what_holds_is_looked_at_written_and_changes_nothing_when_it_is_sent_again() {
        int before = offices(as("administrator"));
        var page = sent(Imports.RIGHT, OFFICES);
        isAccessible(page);
        assertThat(page.locator("main").innerText()).contains("XT9901", "MIN-9901", "MIN-9901 · MIN-UO");
        page.click("main form button.govuk-button");
        page.waitForSelector(".rc-note--good");
        isLegible(page);
        assertThat(page.locator("main").innerText()).contains("3 rows were changed");

        var again = sent(Imports.RIGHT, OFFICES);
        assertThat(again.locator("main").innerText()).contains("The directory says all of this already");
        assertThat(offices(again)).isEqualTo(before + 1);
    }

    /** How many offices there are, as the page says. */
    private static int offices(Page page) {
        page.navigate(address("/portal/import"));
        return Integer.parseInt(
                page.locator(".rc-figures dd").nth(1).innerText().strip());
    }

    @Test
    void every_line_that_does_not_hold_is_named_and_nothing_is_written() {
        var page = sent(Imports.WRONG);
        isAccessible(page);
        assertThat(page.locator("main").innerText())
                .contains("5 things to mend in the lines")
                .contains("XT-ZZ has no line above this one, and is not there already.")
                .contains("The cell begins with =, as a formula does.")
                .contains("There is no time zone Mars/North.")
                .contains("The line has 5 cells, the header 6.")
                .contains("XT9904 is there twice.");
    }

    @Test
    void a_grave_post_is_entered_by_two_administrators_and_by_none_alone() {
        var page = sent(Imports.file("officers.csv", """
                key,office,roles,vetting,head,login,subject,en,ar
                new-auditor,OMB-XT,oversight,CLEARED,,,,New Auditor,مدقق جديد
                """));
        isAccessible(page);
        assertThat(page.locator("main").innerText()).contains("Another administrator must confirm it");
        var alone = Tab.of(page).send(page.url(), Map.of("version", "1"));
        assertThat(alone.statusCode()).isEqualTo(403);

        var second = as("administrator2");
        second.navigate(page.url());
        isLegible(second);
        assertThat(second.locator("main").innerText())
                .contains("Another administrator asked for this")
                .contains("One grave post changes", "New Auditor", "not known yet", "Cleared");
        second.click("main form button.govuk-button");
        second.waitForSelector(".rc-note--good");
        assertThat(second.locator("main").innerText()).contains("2 rows were changed");
    }

    @Test
    void nobody_changes_a_post_of_his_own() {
        var page = sent(Imports.file("officers.csv", """
                key,office,roles,vetting,head,login,subject,en,ar
                noor-abele,DES-XT,administrator,SEALED,,administrator,198db657-f9d7-5bcf-ac5c-587d1bcbf1aa,Noor Abele,نور أبيلي
                """));
        assertThat(page.locator("main").innerText()).contains("Nobody changes his own.");
        var second = as("administrator2");
        second.navigate(page.url());
        assertThat(Tab.of(second).send(page.url(), Map.of("version", "1")).statusCode())
                .isEqualTo(403);
    }

    @Test
    void the_example_country_is_fetched_and_holds_together() throws IOException {
        var page = as("administrator");
        page.navigate(address("/portal/import"));
        var file = page.waitForDownload(() -> page.click("a[href$='example.zip']"));
        var parcel = Parcel.of(Map.of("example.zip", Files.readAllBytes(file.path())));
        assertThat(parcel.faults()).isEmpty();
        assertThat(parcel.files()).containsAll(CountryFile.FILES);
    }

    @Test
    void nobody_but_an_administrator_sends_files() {
        var page = as("case-manager");
        assertThat(page.navigate(address("/portal/import")).status()).isEqualTo(403);
        assertThat(page.navigate(address("/portal/import/files/empty.zip")).status())
                .isEqualTo(403);
    }
}

package org.recourse.system.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.recourse.system.LongCase;
import org.recourse.system.api.Pdf;

/** A copy is made on its page, in both languages, and fetched as a file whose name tells nothing. */
@ResourceLock(LongCase.COPIES)
class RecordJourneyIT extends BrowserTest {

    /** Enough that it is not there at once. */
    private static final int MANY = 10_000;

    private static final int LOOKS = 3;

    /** So many milliseconds it may take. */
    private static final int PATIENCE = 60_000;

    private Brought brought(String station) {
        return Brought.to(station, stranger("en", DESK));
    }

    private static String made(Page page, String copy, String language) throws IOException {
        var form = page.locator("form:has([name=copy][value=" + copy + "])");
        form.locator("button[value=" + language + "]").click();
        page.waitForURL("**/records?asked=*");
        // At once, or on a page that looks again by itself.
        page.waitForSelector(".rc-note--good", new Page.WaitForSelectorOptions().setTimeout(PATIENCE));
        return fetched(page, copy);
    }

    private static String fetched(Page page, String copy) throws IOException {
        Download file = page.waitForDownload(() -> page.click("main a[href*='/records/']"));
        assertThat(file.suggestedFilename()).isEqualTo(name(page, copy));
        return new String(Files.readAllBytes(file.path()), StandardCharsets.ISO_8859_1);
    }

    /** Only the complainant's copy keeps to itself what it is. */
    private static String name(Page page, String copy) {
        var reference = page.url().replaceFirst(".*/cases/([^/]+)/.*", "$1");
        return copy.equals("COMPLAINANT")
                ? "note.pdf"
                : reference + '-' + copy.toLowerCase(Locale.ROOT).replace('_', '-') + ".pdf";
    }

    @ParameterizedTest
    @CsvSource({"oversight,OVERSIGHT", "official,DUTY_BEARER", "liaison,COMPLAINANT"})
    void whoever_may_have_a_copy_makes_it_and_fetches_it(String person, String copy) throws IOException {
        var found = brought("IN_ACTION");
        var page = as(person);
        page.navigate(address("/portal/cases/" + found.reference()));
        page.click("a[href$='/records']");
        isAccessible(page);
        assertThat(made(page, copy, "en")).startsWith("%PDF-1.").contains("/AF [", "%%EOF");
        isAccessible(page);
        page.navigate(address("/portal/cases/" + found.reference() + "/records"));
        assertThat(made(page, copy, "ar")).startsWith("%PDF-1.");
        assertThat(found.times("record", stranger("en", DESK))).isEqualTo(2);
    }

    @Test
    void a_copy_that_takes_long_is_left_and_waits_on_the_case() throws Exception {
        var found = brought("IN_ACTION");
        LongCase.lengthen(found.reference(), MANY);
        var page = as("oversight");
        var records = address("/portal/cases/" + found.reference() + "/records");
        page.navigate(records);
        assertThat(page.locator("main a[href*='/records/']").count()).isZero();
        page.locator("form:has([name=copy][value=OVERSIGHT]) button[value=ar]").click();
        page.waitForURL("**/records?*");
        isAccessible(page);
        // The page asks for itself again and again, and for a moment there is none.
        page.locator("main progress, main .rc-note--good").waitFor();
        assertNoLookIsARead(page, found.reference());
        // A page that asks for itself at that moment would not let the reader go elsewhere.
        page.close();
        page = as("oversight");
        page.navigate(records);
        // It looks again by itself until the copy is there, and whoever loads it at that moment is turned away.
        page.waitForSelector("main a[href*='/records/']", new Page.WaitForSelectorOptions().setTimeout(PATIENCE));
        assertThat(page.locator("main").innerText()).contains("العربية");
        assertThat(fetched(page, "OVERSIGHT")).startsWith("%PDF-1.").contains("/AF [", "%%EOF");
    }

    /** However often the page looks how far the copy has come, the case is not opened for that. */
    private static void assertNoLookIsARead(Page page, String reference) throws SQLException {
        for (int looks = 0; looks < LOOKS; looks++) {
            long before = LongCase.reads(reference, "records");
            var answer = page.request().get(page.url());
            assertThat(answer.status()).isEqualTo(200);
            if (answer.text().contains("<progress")) {
                assertThat(answer.headers()).containsKey("refresh");
                assertThat(LongCase.reads(reference, "records")).isEqualTo(before);
            }
        }
    }

    @Test
    void whoever_is_overtaken_by_a_newer_copy_is_told_and_fetches_his_own() throws IOException {
        var found = brought("IN_ACTION");
        var records = address("/portal/cases/" + found.reference() + "/records");
        var first = as("official");
        first.navigate(records);
        made(first, "DUTY_BEARER", "en");
        var second = as("case-manager");
        second.navigate(records);
        made(second, "DUTY_BEARER", "ar");
        first.reload();
        isAccessible(first);
        assertThat(first.locator("main").innerText()).contains("newer one", "in English", "العربية");
        Download own = first.waitForDownload(() -> first.click(".rc-note--good a[href*='/records/']"));
        Download newest = first.waitForDownload(() -> first.click(".rc-panel a[href*='/records/']"));
        assertThat(language(own)).isEqualTo("en");
        assertThat(language(newest)).isEqualTo("ar");
    }

    private static String language(Download copy) throws IOException {
        return Pdf.record(Files.readAllBytes(copy.path())).getString("language");
    }

    @Test
    void a_copy_that_nobody_made_and_one_that_is_not_for_the_reader_are_the_same_page() {
        var found = brought("IN_ACTION");
        var tab = as("oversight");
        var address = "/portal/cases/" + found.reference() + "/records/";
        var absent = tab.request().get(address(address + "oversight"));
        var hidden = tab.request().get(address(address + "complainant"));
        assertThat(absent.status()).isEqualTo(404);
        assertThat(hidden.status()).isEqualTo(404);
        assertThat(hidden.text()).isEqualTo(absent.text());
    }
}

package org.recourse.system.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.recourse.system.browser.Clicks.choose;
import static org.recourse.system.browser.Clicks.goOn;
import static org.recourse.system.browser.Clicks.pick;
import static org.recourse.system.browser.Clicks.send;
import static org.recourse.system.browser.Clicks.sendToBeDone;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

/** The life of one grievance through the pages: what whoever tells it holds, and what the desk does in every case. */
abstract class JourneyTest extends BrowserTest {

    /** Once it was told. */
    protected String receipt = "";

    protected String reference = "";

    @BeforeEach
    void country() {
        stranger("en", DESK).navigate(address("/test/country"));
    }

    /** Opens the case with its receipt, and reads there which one it is. */
    protected void followed(Page page) {
        page.navigate(address("/follow-up"));
        page.fill("#code", receipt);
        goOn(page);
        isAccessible(page);
        reference = page.locator(".rc-step .rc-ref").innerText();
    }

    /** The page of an act. */
    protected void act(Page page, String act) {
        page.navigate(address("/portal/cases/" + reference + "/acts/" + act));
        isAccessible(page);
    }

    protected void triaged(Page manager, List<String> categories, String severity, String confidentiality) {
        act(manager, "triage");
        categories.forEach(code -> choose(manager, "input[name=categories][value='" + code + "']"));
        pick(manager, "severity", severity);
        manager.fill("form:has([name=categories]) [name=reason]", "As it was told");
        pick(manager, "confidentiality", confidentiality);
        pick(manager, "fear", "NONE");
        pick(manager, "conflictsChecked", "yes");
        pick(manager, "askedAboutDanger", "yes");
        sendToBeDone(manager);
    }

    protected void written(Page page, String summary, String asked) {
        act(page, "write-summary");
        page.fill("[name=text]", summary);
        page.fill("[name=asked]", asked);
        sendToBeDone(page);
    }

    /** Somebody else than whoever wrote the summary approves it. */
    protected void approved(Page page) {
        act(page, "approve-summary");
        pick(page, "readBack", "yes");
        sendToBeDone(page);
    }

    protected void admitted(Page manager) {
        act(manager, "admit");
        sendToBeDone(manager);
    }

    /** Sends the form of an act on the pages of the receipt. */
    protected static void sendMine(Page page) {
        isAccessible(page);
        send(page);
        assertThat(page.locator(".govuk-error-summary").count())
                .as(page.content())
                .isZero();
    }
}

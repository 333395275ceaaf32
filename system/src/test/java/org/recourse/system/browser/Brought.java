package org.recourse.system.browser;

import com.microsoft.playwright.Page;
import org.recourse.system.RunningSystem;

/**
 * A case that was brought to a station of its road, for a test that looks from outside.
 *
 * @param receipt the code that its complainant holds
 */
record Brought(String reference, String receipt) {

    /** A new case at this station. */
    static Brought to(String station, Page page) {
        var lines = answer(page, "?station=" + station).split("\\s+", 2);
        return new Brought(lines[0], lines[1].strip());
    }

    /** The same, of somebody who gave no name and has only the receipt. */
    static Brought withoutContact(String station, Page page) {
        var lines = answer(page, "?contact=none&station=" + station).split("\\s+", 2);
        return new Brought(lines[0], lines[1].strip());
    }

    /** How often an act of this code stands in its ledger. */
    int times(String act, Page page) {
        return Integer.parseInt(answer(page, "?reference=" + reference + "&act=" + act));
    }

    private static String answer(Page page, String query) {
        page.navigate(RunningSystem.address().resolve("/test/case" + query).toString());
        return page.locator("body").innerText().strip();
    }

    /** The address of the form of an act. */
    String act(String act) {
        return "/portal/cases/" + reference + "/acts/" + act;
    }
}

package org.recourse.system.browser;

import static org.recourse.system.browser.Clicks.choose;
import static org.recourse.system.browser.Clicks.chooseNamed;
import static org.recourse.system.browser.Clicks.goOn;

import com.microsoft.playwright.Page;

/** Somebody who tells what happened, page by page, alone or to a liaison. Each page is looked at before it is left. */
public final class Teller {

    private final Page page;

    /** @param page the first of the pages on which a grievance is told */
    public Teller(Page page) {
        this.page = page;
    }

    /** What it is about, by the picture that fits. */
    public Teller touches(String tile) {
        choose(page, "#what-" + tile);
        return next();
    }

    public Teller says(String words, String outcome) {
        page.fill("#words", words);
        page.fill("#outcome", outcome);
        return next();
    }

    /** Where it happened: the names of the places one in the other, and nothing smaller than the last. */
    public Teller at(String... places) {
        for (var place : places) {
            chooseNamed(page, place);
            next();
        }
        while (page.url().endsWith("/where")) {
            next();
        }
        return this;
    }

    /** Who did it, as far as the person knows: an office, or nothing but the kind. */
    public Teller accuses(String group, String kind, String office) {
        choose(page, "#group-" + group);
        next();
        page.selectOption("#respondent", kind);
        page.selectOption("#respondentOffice", new com.microsoft.playwright.options.SelectOption().setLabel(office));
        return next();
    }

    public Teller doesNotKnowWho() {
        choose(page, "#group-UNKNOWN");
        return next();
    }

    public Teller isInNoDanger() {
        return next();
    }

    /** Gives no name, and is reached in this way. */
    public Teller withoutName(String contact) {
        choose(page, "#named-no");
        choose(page, "#consentToAct");
        choose(page, "#contact-" + contact);
        return next();
    }

    /** Sends it, and answers with the code of the receipt. */
    public String sends() {
        next();
        BrowserTest.isAccessible(page);
        return String.join(
                " ",
                page.locator(".rc-code li").allTextContents().stream()
                        .map(group -> group.strip().substring(1))
                        .toList());
    }

    private Teller next() {
        BrowserTest.isAccessible(page);
        goOn(page);
        return this;
    }
}

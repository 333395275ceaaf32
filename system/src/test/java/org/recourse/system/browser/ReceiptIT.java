package org.recourse.system.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.recourse.system.browser.Clicks.goOn;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** What whoever has only a receipt does with it, and what others read of that. */
class ReceiptIT extends BrowserTest {

    private static final String UNREAD = "The complainant has not opened the page yet.";

    private Page opened(String receipt) {
        var page = stranger("en", PHONE);
        page.navigate(address("/follow-up"));
        page.fill("#code", receipt);
        goOn(page);
        return page;
    }

    private String seenByOversight(Brought found, String page) {
        var oversight = as("oversight");
        oversight.navigate(address("/portal/cases/" + found.reference() + page));
        return oversight.locator("body").innerText();
    }

    @Test
    void an_answer_counts_as_told_when_it_was_opened_and_not_when_only_the_case_was() {
        var found = Brought.withoutContact("OFFERED", stranger("en", DESK));
        var mine = opened(found.receipt());
        assertThat(seenByOversight(found, "")).contains(UNREAD);
        mine.locator("a[href='/follow-up/proposal']").click();
        assertThat(mine.locator("main").innerText()).contains("You have time until");
        isAccessible(mine);
        assertThat(seenByOversight(found, "")).doesNotContain(UNREAD, "Not yet read\nIn");
        assertThat(seenByOversight(found, "/history")).contains("Told the complainant", "Read on the receipt");
        mine.reload();
        assertThat(found.times("tell", stranger("en", DESK))).isEqualTo(1);
    }

    @Test
    void whoever_closes_a_case_or_signs_out_reads_that_it_was_done() {
        var found = Brought.withoutContact("REGISTERED", stranger("en", DESK));
        var mine = opened(found.receipt());
        mine.locator("form[action='/follow-up/close'] button").click();
        assertThat(mine.locator("[role=status]").innerText()).contains("Your case is closed on this phone.");
        isLegible(mine);
        mine.navigate(address("/follow-up"));
        assertThat(mine.locator("#code").count()).isEqualTo(1);
    }

    @Test
    void a_liaison_who_writes_for_somebody_finds_the_way_back_on_every_page() {
        var page = as("liaison", "ar", PHONE);
        page.navigate(address("/portal/report"));
        isAccessible(page);
        page.locator(".rc-note a[href='/portal']").click();
        assertThat(page.url()).endsWith("/portal");
    }

    @Test
    void whoever_knows_only_the_month_goes_on() {
        var page = stranger("en", PHONE);
        page.navigate(address("/report/what"));
        page.locator("#what-PRICE").check(Clicks.UNDER_ITS_PICTURE);
        goOn(page);
        page.fill("#words", "The scale shows too little.");
        page.fill("[name='since.month']", "3");
        page.fill("[name='since.year']", "2026");
        Clicks.pick(page, "precision", "MONTH");
        goOn(page);
        assertThat(page.url()).endsWith("/report/where");
    }

    @Test
    void to_whoever_wants_no_contact_nothing_is_read_back_and_after_it_the_way_leads_on() {
        var found = Brought.withoutContact("SUMMARISED", stranger("en", DESK));
        var manager = as("case-manager");
        manager.navigate(address(found.act("approve-summary")));
        assertThat(manager.locator("#readBack-no").isChecked()).isTrue();
        assertThat(manager.inputValue("#whyNot")).isEqualTo("The person wants no contact.");
        Clicks.sendToBeDone(manager);
        // That it was read is owed before anything else.
        assertThat(manager.locator("main a.govuk-button").first().getAttribute("href"))
                .isEqualTo(found.act("acknowledge"));
    }

    @Test
    void what_is_missing_beside_a_no_is_named_by_its_label() {
        var found = Brought.to("SUMMARISED", stranger("en", DESK));
        var manager = as("case-manager");
        manager.navigate(address(found.act("approve-summary")));
        assertThat(manager.locator("label[for=whyNot]").innerText()).isEqualTo("If not, why not");
        Clicks.pick(manager, "readBack", "no");
        Clicks.send(manager);
        assertThat(manager.locator(".govuk-error-summary").innerText())
                .contains("“If not, why not”: Say it in a few words");
        isAccessible(manager);
    }

    @Test
    void whoever_of_a_group_goes_no_further_goes_on_alone_with_the_same_code() {
        var found = Brought.to("IN_ACTION", stranger("en", DESK));
        var liaison = as("liaison");
        liaison.navigate(address(found.act("add-person")));
        Clicks.pick(liaison, "consent", "yes");
        Clicks.pick(liaison, "anonymous", "yes");
        Clicks.pick(liaison, "contact", "RECEIPT_ONLY");
        Clicks.pick(liaison, "mayLeaveMessage", "no");
        Clicks.pick(liaison, "language", "en");
        Clicks.pick(liaison, "representative", "person-1");
        Clicks.send(liaison);
        assertThat(liaison.locator("main").innerText()).contains("The person is added");
        liaison.navigate(address("/portal/cases/" + found.reference()));
        liaison.locator("button[name=scope][value='identity' i]").click();
        assertThat(liaison.locator("main").innerText()).contains("Who speaks for this person");
        isAccessible(liaison);
        var mine = opened(found.receipt());
        mine.locator("a[href='/follow-up/withdraw']").click();
        Clicks.pick(mine, "pressure", "NOBODY");
        Clicks.pick(mine, "askedAlone", "yes");
        mine.fill("#words", "I want peace");
        goOn(mine);
        assertThat(mine.locator("main").innerText())
                .contains("You were one of a group, in case " + found.reference(), "Your code is still the same")
                .doesNotContain("Case " + found.reference());
        isAccessible(mine);
        var manager = as("case-manager");
        manager.navigate(address("/portal/cases/" + found.reference()));
        manager.getByText("Somebody of this group").first().click();
        assertThat(manager.locator("main").innerText()).contains("Split off from the group of " + found.reference());
        isAccessible(manager);
    }
}

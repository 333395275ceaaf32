package org.recourse.system.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.recourse.system.browser.Clicks.date;
import static org.recourse.system.browser.Clicks.pick;
import static org.recourse.system.browser.Clicks.sendToBeDone;

import com.microsoft.playwright.Page;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.recourse.shared.Reference;

/**
 * Somebody without a name says on a cheap phone what a police post did. The case comes to an office outside the post's
 * command; an official of the post, who can log in, finds nothing of it anywhere, at no moment.
 */
class AccusedJourneyIT extends JourneyTest {

    private static final String POST = "Red Terrace Police Post";
    private static final String OUTSIDE = "Independent Police Oversight Body";

    private final SecureRandom random = new SecureRandom();

    @Test
    void the_accused_find_nothing_while_the_case_goes_to_those_outside_their_command() {
        var police = new Prying(as("police"));
        var before = police.lists();

        told(withoutScripts("en", PHONE));
        followed(withoutScripts("en", PHONE));
        findsNothing(police, before);

        var manager = as("case-manager");
        triaged(manager, List.of("SEC-02"), "S1", "P3");
        written(
                manager,
                "At a roadblock below a post a person was beaten. The person is afraid and gives no name.",
                "To pass in peace");
        findsNothing(police, before);

        approved(as("case-manager2"));
        routed(manager);
        findsNothing(police, before);

        accepted(as("inspectorate"));
        findsNothing(police, before);
        canDoNothing(police);
        audited(as("oversight"));
    }

    private void told(Page page) {
        page.navigate(address("/"));
        page.locator("a[href='/report']").click();
        receipt = new Teller(page)
                .touches("SECURITY")
                .says("They stopped us below the post and hit me with a stick.", "That they stop.")
                .at("Upper Ombar", "Nessor", "Red Terrace")
                .accuses("ARMED", "POLICE", POST)
                .isInNoDanger()
                .withoutName("RECEIPT_ONLY")
                .sends();
    }

    /** The router says where it goes, and whom it passed over. */
    private void routed(Page manager) {
        act(manager, "admit");
        assertThat(manager.locator("main").innerText()).contains(OUTSIDE);
        sendToBeDone(manager);
        manager.navigate(address("/portal/cases/" + reference));
        assertThat(manager.locator("main").innerText()).contains(OUTSIDE);
    }

    private void accepted(Page inspector) {
        inspector.navigate(address("/portal"));
        assertThat(inspector.locator("main").innerText()).contains(reference);
        act(inspector, "accept");
        inspector.fill("[name='actions.0.what']", "See the place unannounced");
        date(inspector, "actions.0.by", 10);
        pick(inspector, "noInterest", "yes");
        sendToBeDone(inspector);
    }

    /** Nothing is counted or listed, and each address answers as that of a case that there never was. */
    private void findsNothing(Prying police, Map<String, Prying.Answer> before) {
        assertThat(police.lists()).isEqualTo(before);
        assertThat(police.amongOrders()).contains(POST).doesNotContain(reference);
        same(police.pages(Reference.parse(reference)), police.pages(neverGiven()));
    }

    private void canDoNothing(Prying police) {
        same(police.acts(Reference.parse(reference)), police.acts(neverGiven()));
    }

    private Reference neverGiven() {
        return new Reference(random.nextLong(1L << 40));
    }

    private static void same(Map<String, Prying.Answer> there, Map<String, Prying.Answer> nowhere) {
        there.forEach((address, answer) -> assertThat(answer).as(address).isEqualTo(nowhere.get(address)));
    }

    /** Oversight sees who has read it: the desk and the body outside, and nobody of the police. */
    private void audited(Page oversight) {
        oversight.navigate(address("/portal/cases/" + reference + "/reads"));
        isAccessible(oversight);
        assertThat(oversight.locator("main").innerText())
                .contains("Nessor Grievance Desk", OUTSIDE)
                .doesNotContain("Police Post", "Police Command");
    }
}

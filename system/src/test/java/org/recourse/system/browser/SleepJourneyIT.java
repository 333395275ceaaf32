package org.recourse.system.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.recourse.system.browser.Clicks.sendToBeDone;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.recourse.system.Turns;

/** An office sleeps. Whoever looks at a page moves the clock on, and the case passes to the next office by itself. */
@Execution(ExecutionMode.SAME_THREAD)
@Order(Turns.MOVES_CLOCK)
class SleepJourneyIT extends JourneyTest {

    private static final String SLEEPING = "Nessor District Mining Office";
    private static final String REMINDER = "of the time have gone for: Accept or recuse";
    private static final String BREACH = "Not done in time: Accept or recuse";
    private static final String NEXT = "Upper Ombar Mining Inspectorate";

    @Test
    void an_office_that_sleeps_loses_the_case_and_the_complainant_is_told() {
        told(stranger("en", PHONE));
        followed(stranger("en", PHONE));
        var manager = as("case-manager");
        acknowledged(manager);
        triaged(manager, List.of("LIC-02"), "S3", "P2");
        written(manager, "Miners are stopped at the gate of a site and get no paper.", "A paper");
        approved(as("case-manager2"));
        admitted(manager);

        var passenger = stranger("en", DESK);
        passenger.navigate(address("/?lang=en"));
        assertThat(until(passenger, REMINDER)).doesNotContain(BREACH);
        tells(until(passenger, BREACH));
        passed();
        toldInPlainWords(stranger("ar", PHONE));
    }

    /** Otherwise the desk is late too, and the desk above has the case. */
    private void acknowledged(Page manager) {
        act(manager, "acknowledge");
        manager.fill("[name=how]", "On the page of the receipt");
        sendToBeDone(manager);
    }

    private void told(Page page) {
        page.navigate(address("/report"));
        receipt = new Teller(page)
                .touches("LICENCE")
                .says("They stop us at the gate and give us no paper.", "A paper")
                .at("Upper Ombar", "Nessor", "Red Terrace")
                .doesNotKnowWho()
                .isInNoDanger()
                .withoutName("IN_PERSON")
                .sends();
    }

    /** Moves the clock on by the button of the strip, day by day, until the history says this. */
    private String until(Page passenger, String what) {
        var oversight = as("oversight");
        for (int day = 0; day < 14; day++) {
            oversight.navigate(address("/portal/cases/" + reference + "/history"));
            var history = oversight.locator("main").innerText();
            if (history.contains(what)) {
                isAccessible(oversight);
                return history;
            }
            var before = passenger.locator("#moved bdi").innerText();
            passenger.locator("button[name=days][value='1']").click();
            assertThat(passenger.url()).isEqualTo(address("/?lang=en#moved"));
            assertThat(passenger.locator("#moved").innerText()).startsWith("The clock was moved on. It is ");
            assertThat(passenger.locator("#moved bdi").innerText()).isNotEqualTo(before);
            // Whatever else went due with it is done as well: other tests leave cases behind.
            oversight.navigate(address("/test/swept"));
        }
        throw new AssertionError("never said: " + what);
    }

    /** What was owed, since when, and who has it now. */
    private static void tells(String history) {
        assertThat(history)
                .contains("Admitted and sent to " + SLEEPING, "Escalated to " + NEXT, "The date was")
                .contains("How far it has climbed");
    }

    private void passed() {
        var next = as("official2");
        next.navigate(address("/portal"));
        assertThat(next.locator("main").innerText()).contains(reference);
        var former = as("official");
        former.navigate(address("/portal/cases/" + reference));
        assertThat(former.locator("main").innerText()).contains(NEXT);
    }

    private void toldInPlainWords(Page page) {
        followed(page);
        assertThat(page.locator("main").innerText()).contains("مفتشية المناجم في أومبار العليا");
        page.navigate(address("/follow-up?lang=en"));
        assertThat(page.locator("main").innerText()).contains("did not act in time", NEXT);
    }
}

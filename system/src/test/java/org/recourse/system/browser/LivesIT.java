package org.recourse.system.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.recourse.grievance.State;
import org.recourse.system.RunningSystem;
import org.recourse.system.Turns;

/**
 * What a visitor finds in a demonstration whose lives were played. Before all other tests, which move the clock on;
 * {@code -Dlives=all} has all lives played, and not only the few.
 */
@Execution(ExecutionMode.SAME_THREAD)
@Order(Turns.LIVES)
class LivesIT extends BrowserTest {

    /** Of the list of cases: what waits for the reader, what waits for others, what is over. */
    private static final List<String> SHELVES = List.of("mine", "open", "closed");

    private static final String CASES = "main a[href^='/portal/cases/']";

    /** For whom there is work even where few lives were played. */
    private static final List<String> DESK_WORKERS =
            List.of("liaison", "case-manager", "case-manager2", "protection", "protection2");

    private static final List<String> WORKERS = List.of(
            "liaison",
            "liaison2",
            "case-manager",
            "case-manager2",
            "protection",
            "protection2",
            "official",
            "official2",
            "inspectorate",
            "oversight");

    @Test
    void nobody_was_refused_what_a_story_tells() {
        assertThat(RunningSystem.refusals()).isEmpty();
    }

    @Test
    void there_is_a_case_in_every_state() {
        var page = as("oversight");
        for (var state : State.values()) {
            assertThat(SHELVES.stream()
                            .mapToInt(shelf -> cases(page, shelf, state))
                            .sum())
                    .as(state.name())
                    .isPositive();
        }
    }

    private static int cases(Page page, String shelf, State state) {
        page.navigate(address("/portal/cases?part=" + shelf + "&state=" + state));
        return page.locator(CASES).count();
    }

    @Test
    void no_page_is_empty() {
        for (var language : List.of("en", "ar")) {
            for (var person : RunningSystem.hasLives() ? WORKERS : DESK_WORKERS) {
                var page = as(person, language, DESK);
                shows(page, person, "/portal");
                shows(page, person, "/portal/cases");
            }
            shows(as("oversight", language, DESK), "oversight", "/portal/overdue");
        }
    }

    private static void shows(Page page, String person, String path) {
        page.navigate(address(path));
        assertThat(page.locator("main .rc-empty").count())
                .as(person + " at " + path)
                .isZero();
        assertThat(page.locator(CASES).count()).as(person + " at " + path).isPositive();
    }
}

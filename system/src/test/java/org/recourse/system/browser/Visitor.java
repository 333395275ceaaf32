package org.recourse.system.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.recourse.system.RunningSystem;

/** Somebody who goes through pages as a person does, and looks at them on the way. */
final class Visitor {

    /** Waiting longer than this for something to click means that it is not there, even where all is slow. */
    private static final double PATIENCE = 60_000;

    /** Sends a form that no page has. */
    private static final String SEND = """
            asked => {
              const form = document.createElement('form');
              form.method = 'post';
              form.action = asked.path;
              form.enctype = asked.kind;
              for (const [name, value] of Object.entries(asked.fields)) {
                const field = document.createElement('textarea');
                field.name = name;
                field.value = value;
                form.append(field);
              }
              document.body.append(form);
              form.submit();
            }
            """;

    /** Another name of this machine. */
    static final String ELSEWHERE = "elsewhere.localhost";

    private static final Locator.CheckOptions COVERED = new Locator.CheckOptions().setForce(true);

    private final Page page;
    private final String language;
    private final Eye eye;
    private final List<String> complaints = new ArrayList<>();
    private @Nullable Response answer;
    private boolean known = true;

    Visitor(Page page, String language, Eye eye) {
        this.page = page;
        this.language = language;
        this.eye = eye;
        page.setDefaultTimeout(PATIENCE);
        page.onResponse(this::received);
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            // That a page which says "not found" was not found is no fault of it.
            boolean itself = message.text().startsWith("Failed to load resource")
                    && message.location().startsWith(page.url() + ':');
            if (message.type().equals("error") && !itself) {
                complaints.add(message.text() + " at " + message.location());
            }
        });
    }

    private void received(Response response) {
        if (response.request().isNavigationRequest() && response.status() / 100 != 3) {
            answer = response;
        }
    }

    Page page() {
        return page;
    }

    String language() {
        return language;
    }

    /** What the browser complained of since it was last asked. */
    List<String> complaints() {
        var all = List.copyOf(complaints);
        complaints.clear();
        return all;
    }

    /** Whether the page is one of ours, under whatever name. */
    boolean atHome() {
        return URI.create(page.url()).getPort() == RunningSystem.address().getPort();
    }

    /** The status with which the server answered. */
    int status() {
        return Objects.requireNonNull(answer, page.url()).status();
    }

    /** The page as the server sent it. */
    String html() {
        return Objects.requireNonNull(answer, page.url()).text();
    }

    /** Looks when all of the page is there: after a click the browser may have no more than its beginning. */
    Visitor looks(String name) {
        page.waitForLoadState();
        eye.looks(name, this);
        return this;
    }

    Visitor opens(String path) {
        page.navigate(RunningSystem.address().resolve(path).toString());
        return this;
    }

    /** Asks for the first page under a name that is not ours, at which browsers find this machine. */
    Visitor opensElsewhere() {
        page.navigate("http://" + ELSEWHERE + ':' + RunningSystem.address().getPort() + '/');
        return this;
    }

    /** Sends what no form of this page holds. */
    Visitor sendsTo(String path, String kind, Map<String, String> fields) {
        page.waitForNavigation(() -> page.evaluate(SEND, Map.of("path", path, "kind", kind, "fields", fields)));
        return this;
    }

    Visitor logsIn(String person) {
        BrowserTest.logsIn(page, person);
        return this;
    }

    /** Opens a case with the receipt of whoever told it. */
    Visitor follows(Cases.Case told) {
        return opens("/follow-up").fills("code", told.receipt()).sends();
    }

    Visitor fills(String field, String words) {
        page.fill("main [name='" + field + "']", words);
        return this;
    }

    /** Writes in the language in which the pages are. */
    Visitor says(String field, String english, String arabic) {
        return fills(field, language.equals("ar") ? arabic : english);
    }

    /** Picks a choice, whether it is drawn as radios, as a list or as one box to tick. */
    Visitor picks(String field, String value) {
        var list = page.locator("main select[name='" + field + "']");
        if (list.count() > 0) {
            list.selectOption(value);
        } else {
            page.locator("main input[name='" + field + "'][value='" + value + "']")
                    .first()
                    .check(COVERED);
        }
        return this;
    }

    /** Picks the first of several choices, where there are any. */
    boolean picksFirst(String field) {
        var choice = page.locator("main input[name='" + field + "']");
        boolean any = choice.count() > 0;
        if (any) {
            choice.first().check(COVERED);
        }
        return any;
    }

    Visitor clicks(String what) {
        page.locator(what).first().click();
        return this;
    }

    /** Sends the form of the page, filled in or not. */
    Visitor sends() {
        page.locator("main form button.govuk-button[type=submit]:not([name])")
                .first()
                .click();
        return this;
    }

    /** Where the links lead that are meant. */
    List<String> links(String what) {
        return page.locator(what).all().stream()
                .map(link -> link.getAttribute("href"))
                .toList();
    }

    boolean sees(String what) {
        return page.locator(what).count() > 0;
    }

    /** The browser holds no case, no draft and no session any more. */
    Visitor isForgotten() {
        page.context().clearCookies();
        return this;
    }

    /** The session of an officer ends while the page is open; he is gone after that. */
    Visitor isSignedOut() {
        known = false;
        return isForgotten();
    }

    /** Whether the session has not ended. */
    boolean known() {
        return known;
    }
}

package org.recourse.system.install;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.recourse.system.browser.Chromium;
import org.recourse.system.browser.Teller;

/**
 * A new installation, made by the commands of {@code docs/manual/install.md} and nothing else: a database and a login of
 * its own, keys and secrets in files, a country that is brought in, and people who log in with a second factor. Then its
 * machine is lost, and it comes back by the commands of {@code docs/manual/backup.md}.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class InstallIT {

    private static final String WORDS = "They stop us at the gate and give us no paper.";
    private static final String MESSAGE = "The guard has written our names down.";

    private static final Institution INSTITUTION = new Institution();

    /** What the first test leaves for the second. */
    private static String secondFactor = "";

    private static String receipt = "";

    @BeforeAll
    static void nothing_is_there() {
        INSTITUTION.begin();
    }

    @AfterAll
    static void everything_stops() {
        INSTITUTION.close();
    }

    @Test
    @Order(1)
    void the_commands_of_the_manual_make_a_system_that_hears_a_grievance() throws Exception {
        INSTITUTION.keys();
        INSTITUTION.database();
        var subject = INSTITUTION.people();
        partner();
        INSTITUTION.country(subject);
        INSTITUTION.server();

        try (var window = window()) {
            nothingOfADemonstration(window.newPage());
            var officer = window.newPage();
            secondFactor = entersWithASecondFactor(officer);
            receipt = tells(window.newPage());
            assertThat(cases(officer)).isEqualTo(1);
        }
    }

    @Test
    @Order(2)
    void what_was_kept_elsewhere_brings_every_case_back_on_an_empty_machine() throws Exception {
        try (var window = window()) {
            var complainant = follows(window.newPage(), receipt);
            complainant.fill("[name=text]", MESSAGE);
            complainant.locator("form:has([name=text]) button").click();
        }
        var copy = INSTITUTION.copy();
        INSTITUTION.putIntoTheSafe();
        assertThat(INSTITUTION.noteHeads()).contains("The ledger is whole", "Nothing of the note is missing");
        String afterTheCopy;
        try (var window = window()) {
            afterTheCopy = tells(window.newPage());
        }
        INSTITUTION.waitForTheLog();
        new CopySearch(INSTITUTION, copy).findsNeitherKeysNorWords(WORDS, MESSAGE);
        INSTITUTION.loseEverything();

        assertThat(INSTITUTION.restore(copy))
                .contains("The ledger is whole", "Nothing of the note is missing", "The keys fit: all ");
        INSTITUTION.keepAgain();
        assertThat(INSTITUTION.copy()).exists().isNotEqualTo(copy);
        INSTITUTION.makeAnotherKey();
        assertThat(INSTITUTION.startWithoutDatabase())
                .contains("Recourse does not start: the database does not answer at db.host and db.port");
        INSTITUTION.startAgain();
        // A browser has one case open at a time: each receipt is shown in a window of its own.
        try (var window = window()) {
            assertThat(follows(window.newPage(), receipt).locator(".rc-talk").textContent())
                    .contains(MESSAGE);
        }
        opens(afterTheCopy);
        try (var window = window()) {
            var officer = window.newPage();
            logsInAgain(officer);
            assertThat(cases(officer)).isEqualTo(2);
        }
        String afterTheRestore;
        try (var window = window()) {
            afterTheRestore = tells(window.newPage());
        }
        opens(afterTheRestore);
    }

    private static void opens(String code) {
        try (var window = window()) {
            assertThat(follows(window.newPage(), code)
                            .locator("form:has([name=text])")
                            .count())
                    .isEqualTo(1);
        }
    }

    /** A partner's system can log in from then on, by the secret that is printed, and is the service account printed last. */
    private static void partner() throws Exception {
        var printed = INSTITUTION
                .machine()
                .run(INSTITUTION.install().block("clients/$P/service-account-user"))
                .lines()
                .toList();
        var secret = printed.stream()
                .filter(line -> line.contains("\"value\""))
                .map(line -> line.replaceAll(".*: \"([^\"]*)\".*", "$1"))
                .findFirst()
                .orElseThrow();
        var form = "grant_type=client_credentials&client_id=partner&client_secret=" + secret;
        var asked = HttpRequest.newBuilder(
                        URI.create(INSTITUTION.login() + "/realms/recourse/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        var answer = HttpClient.newHttpClient().send(asked, BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        var claims = answer.body().replaceAll(".*\"access_token\":\"[^.]*\\.([^.]*)\\..*", "$1");
        assertThat(new String(Base64.getUrlDecoder().decode(claims), StandardCharsets.UTF_8))
                .contains("\"sub\":\"" + printed.get(printed.size() - 1) + "\"");
    }

    // ---- what there is then

    private static BrowserContext window() {
        return Chromium.browser().newContext(new Browser.NewContextOptions().setLocale("en"));
    }

    private static void nothingOfADemonstration(Page page) throws Exception {
        page.navigate(INSTITUTION.address("/"));
        assertThat(page.locator(".rc-demo").count()).isZero();
        assertThat(page.content()).doesNotContain("Demonstration", "0800 555");
        assertThat(page.navigate(INSTITUTION.address("/components")).status()).isEqualTo(404);
        var forward = RequestOptions.create()
                .setHeader("Origin", INSTITUTION.address(""))
                .setForm(com.microsoft.playwright.options.FormData.create().set("days", 1));
        assertThat(page.request()
                        .post(INSTITUTION.address("/demonstration/clock"), forward)
                        .ok())
                .isFalse();
        try (var connection = DriverManager.getConnection(
                        "jdbc:postgresql://127.0.0.1:" + INSTITUTION.ports().database() + "/recourse",
                        "postgres",
                        INSTITUTION.superuserPassword());
                var rows = connection
                        .createStatement()
                        .executeQuery(
                                "SELECT kind, guard.now() - clock_timestamp() < interval '1 second' AND guard.now() -"
                                        + " clock_timestamp() > interval '-1 second' FROM guard.installation")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).isEqualTo("real");
            assertThat(rows.getBoolean(2)).isTrue();
        }
    }

    /** Gives the secret of the second factor. */
    private static String entersWithASecondFactor(Page page) {
        entersPassword(page);
        assertThat(page.url()).startsWith(INSTITUTION.login());
        var secret = page.locator("input[name=totpSecret]").getAttribute("value");
        page.fill("#totp", OneTimeCode.of(secret, Instant.now()));
        page.fill("#userLabel", "telephone");
        page.locator("[type=submit]").first().click();
        assertThat(page.url()).isEqualTo(INSTITUTION.address("/portal"));
        assertThat(page.locator("body").innerText()).contains("Maren Vell");
        return secret;
    }

    private static void entersPassword(Page page) {
        page.navigate(INSTITUTION.address("/portal"));
        page.fill("#username", "maren.vell");
        page.fill("#password", Institution.PASSWORD);
        page.click("#kc-login");
    }

    /** With the password and the second factor of before. */
    private static void logsInAgain(Page page) {
        entersPassword(page);
        page.fill("#otp", OneTimeCode.of(secondFactor, Instant.now()));
        page.locator("[type=submit]").first().click();
        assertThat(page.locator("body").innerText()).contains("Maren Vell");
    }

    /** How many an officer's list shows. */
    private static int cases(Page officer) {
        officer.navigate(INSTITUTION.address("/portal/cases"));
        return officer.locator("main a[href^='/portal/cases/']").count();
    }

    /** Opens a case with the code of its receipt. */
    private static Page follows(Page page, String code) {
        page.navigate(INSTITUTION.address("/follow-up"));
        page.fill("#code", code);
        page.locator("form:has(#code) button").click();
        assertThat(page.url()).isEqualTo(INSTITUTION.address("/follow-up"));
        return page;
    }

    /** Gives the code of the receipt. */
    private static String tells(Page page) {
        page.navigate(INSTITUTION.address("/report"));
        var code = new Teller(page)
                .touches("LICENCE")
                .says(WORDS, "A paper")
                .at("Upper Ombar", "Nessor", "Red Terrace")
                .doesNotKnowWho()
                .isInNoDanger()
                .withoutName("RECEIPT_ONLY")
                .sends();
        assertThat(code).isNotBlank();
        return code;
    }
}

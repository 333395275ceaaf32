package org.recourse.system.install;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.recourse.system.Ports;
import org.recourse.system.browser.Chromium;
import org.recourse.system.browser.Teller;

/**
 * A new installation, made by the commands of {@code docs/manual/install.md} and nothing else: a database and a login of
 * its own, keys and secrets in files, a country that is brought in, and people who log in with a second factor.
 */
class InstallIT {

    private static final String SUPERUSER = "the superuser keeps it";
    private static final String PASSWORD = "told-by-word-of-mouth";

    /** Whom the country calls maren-vell: a case manager of the desk of Nessor. */
    private static final String SUBJECT_IN_THE_FILE = "65d96aec-7d20-5ce4-b52b-a3bf43d4a60e";

    private final Path sources =
            Path.of(System.getProperty("recourse.root", "..")).toAbsolutePath().normalize();
    private final Path home = sources.resolve("system/target/installation");
    private final Ports ports = Ports.free();
    private final Machine machine = new Machine(sources, home);
    private final Manual manual = new Manual(sources.resolve("docs/manual/install.md"), here());

    /** What is only an example in the manual. This machine has no user of that name, and no proxy before it. */
    private Map<String, String> here() {
        var here = new LinkedHashMap<String, String>();
        here.put("useradd", "true");
        here.put("chown -R recourse:", "true");
        here.put("-Ddb.host=db.example.org", "-Ddb.host=127.0.0.1 -Ddb.port=" + ports.database());
        here.put("db.example.org", "127.0.0.1:" + ports.database());
        here.put("https://login.example.org", login());
        here.put("--http-port=8180", "--http-port=" + ports.login());
        here.put("http://127.0.0.1:8180", "http://127.0.0.1:" + ports.login());
        here.put("https://recourse.example.org", address(""));
        here.put(
                "--read-only-server-config=standalone.xml",
                "--read-only-server-config=standalone.xml -Djboss.http.port=" + ports.application()
                        + " -Djboss.management.http.port=" + ports.management());
        for (var folder :
                new String[] {"/etc/recourse", "/opt/recourse", "/opt/keycloak", "/var/lib/recourse", "/srv/country"}) {
            here.put(folder, home + folder);
        }
        return here;
    }

    private String login() {
        return "http://localhost:" + ports.login();
    }

    private String address(String path) {
        return "http://localhost:" + ports.application() + path;
    }

    @BeforeEach
    void nothing_is_there() {
        machine.run("rm -rf " + home + " && mkdir -p " + home + "/opt " + home + "/srv");
    }

    @AfterEach
    void everything_stops() throws IOException {
        machine.close();
    }

    @Test
    void the_commands_of_the_manual_make_a_system_that_hears_a_grievance() throws Exception {
        keys();
        database();
        var subject = people();
        partner();
        country(subject);
        server();

        try (var window = window()) {
            nothingOfADemonstration(window.newPage());
            var officer = window.newPage();
            entersWithASecondFactor(officer);
            tells(window.newPage());
            officer.navigate(address("/portal/cases"));
            assertThat(officer.locator("main a[href^='/portal/cases/']").count())
                    .isEqualTo(1);
        }
    }

    // ---- what the administrator does

    private void keys() throws IOException {
        machine.run(manual.block("recourse-key/1"));
        machine.run(manual.block("for name in migrator app keycloak portal"));
        Files.writeString(home.resolve("etc/recourse/passwords/superuser"), SUPERUSER);
    }

    private void database() {
        machine.postgres(ports.database(), manual.block("password_encryption"), SUPERUSER);
        var keycloak = machine.run("cat " + home + "/etc/recourse/passwords/keycloak");
        machine.sql(
                ports.database(),
                SUPERUSER,
                manual.block("CREATE DATABASE recourse").replaceFirst("'as in [^']*'", "'" + keycloak + "'"));
        assertThat(machine.run(manual.block("org.recourse.migrate.Migrate"))).contains("The schema is at version");
    }

    /** Gives the number of the one person who can log in. */
    private String people() {
        unpackKeycloak();
        machine.run(manual.block("kc.sh build"));
        machine.serve("keycloak", manual.block("--import-realm"), "Listening on: http://");
        return machine.run(manual.block("kcadm.sh create users").replace(" --temporary", ""))
                .lines()
                .reduce((before, last) -> last)
                .orElseThrow();
    }

    /** A partner's system can log in from then on, by the secret that is printed, and is the service account printed last. */
    private void partner() throws Exception {
        var printed = machine.run(manual.block("clients/$P/service-account-user"))
                .lines()
                .toList();
        var secret = printed.stream()
                .filter(line -> line.contains("\"value\""))
                .map(line -> line.replaceAll(".*: \"([^\"]*)\".*", "$1"))
                .findFirst()
                .orElseThrow();
        var form = "grant_type=client_credentials&client_id=partner&client_secret=" + secret;
        var asked = HttpRequest.newBuilder(URI.create(login() + "/realms/recourse/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        var answer = HttpClient.newHttpClient().send(asked, BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        var claims = answer.body().replaceAll(".*\"access_token\":\"[^.]*\\.([^.]*)\\..*", "$1");
        assertThat(new String(Base64.getUrlDecoder().decode(claims), StandardCharsets.UTF_8))
                .contains("\"sub\":\"" + printed.get(printed.size() - 1) + "\"");
    }

    /** That of the sources, without what the demonstration's launcher has put into it. */
    private void unpackKeycloak() {
        machine.run("cp -r keycloak-realm/target/keycloak-[0-9]* " + home + "/opt/keycloak && cd " + home
                + "/opt/keycloak && rm -rf data themes/recourse");
    }

    private void country(String subject) throws IOException {
        machine.run("cp -r system/src/main/resources/country " + home + "/srv/country");
        var officers = home.resolve("srv/country/officers.csv");
        Files.writeString(officers, Files.readString(officers).replace(SUBJECT_IN_THE_FILE, subject));
        assertThat(machine.run(manual.block("org.recourse.migrate.BringIn"))).contains("The country is there");
    }

    private void server() {
        machine.run(manual.block("cp -r ear/server/target/server"));
        machine.run(manual.block("recourse.login.secret"));
        var started = machine.serve("server", manual.block("standalone.sh"), "WFLYSRV002[56]");
        assertThat(started).contains("WFLYSRV0025");
    }

    // ---- what there is then

    private static BrowserContext window() {
        return Chromium.browser().newContext(new Browser.NewContextOptions().setLocale("en"));
    }

    private void nothingOfADemonstration(Page page) throws Exception {
        page.navigate(address("/"));
        assertThat(page.locator(".rc-demo").count()).isZero();
        assertThat(page.content()).doesNotContain("Demonstration", "0800 555");
        assertThat(page.navigate(address("/components")).status()).isEqualTo(404);
        var forward = RequestOptions.create()
                .setHeader("Origin", address(""))
                .setForm(com.microsoft.playwright.options.FormData.create().set("days", 1));
        assertThat(page.request().post(address("/demonstration/clock"), forward).ok())
                .isFalse();
        try (var connection = DriverManager.getConnection(
                        "jdbc:postgresql://127.0.0.1:" + ports.database() + "/recourse", "postgres", SUPERUSER);
                var rows = connection
                        .createStatement()
                        .executeQuery(
                                "SELECT kind, guard.now() - clock_timestamp() < interval '1 second'"
                                        + " AND guard.now() - clock_timestamp() > interval '-1 second' FROM guard.installation")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).isEqualTo("real");
            assertThat(rows.getBoolean(2)).isTrue();
        }
    }

    private void entersWithASecondFactor(Page page) {
        page.navigate(address("/portal"));
        page.fill("#username", "maren.vell");
        page.fill("#password", PASSWORD);
        page.click("#kc-login");
        assertThat(page.url()).startsWith(login());
        var secret = page.locator("input[name=totpSecret]").getAttribute("value");
        page.fill("#totp", OneTimeCode.of(secret, Instant.now()));
        page.fill("#userLabel", "telephone");
        page.locator("[type=submit]").first().click();
        assertThat(page.url()).isEqualTo(address("/portal"));
        assertThat(page.locator("body").innerText()).contains("Maren Vell");
    }

    private void tells(Page page) {
        page.navigate(address("/report"));
        var code = new Teller(page)
                .touches("LICENCE")
                .says("They stop us at the gate and give us no paper.", "A paper")
                .at("Upper Ombar", "Nessor", "Red Terrace")
                .doesNotKnowWho()
                .isInNoDanger()
                .withoutName("RECEIPT_ONLY")
                .sends();
        assertThat(code).isNotBlank();
    }
}

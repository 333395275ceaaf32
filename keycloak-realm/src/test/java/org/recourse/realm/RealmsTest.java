package org.recourse.realm;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Both realms, field by field: what is open is named here, and everything else is closed. */
class RealmsTest {

    private static final Set<String> ROLES =
            Set.of("liaison", "case-manager", "official", "protection", "oversight", "administrator", "partner");

    @ParameterizedTest
    @ValueSource(strings = {"recourse", "recourse-demo"})
    void nobody_registers_resets_a_password_or_is_remembered(String name) {
        JsonObject realm = realm(name);
        for (String closed : List.of(
                "registrationAllowed",
                "registrationEmailAsUsername",
                "resetPasswordAllowed",
                "rememberMe",
                "verifyEmail",
                "loginWithEmailAllowed",
                "duplicateEmailsAllowed",
                "editUsernameAllowed",
                "userManagedAccessAllowed",
                "adminEventsDetailsEnabled",
                "otpPolicyCodeReusable")) {
            assertThat(realm.getBoolean(closed)).as(closed).isFalse();
        }
        assertThat(realm.getString("sslRequired")).isEqualTo("external");
        assertThat(realm.getBoolean("enabled")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"recourse", "recourse-demo"})
    void a_guesser_is_delayed_and_never_locks_anybody_out_for_good(String name) {
        JsonObject realm = realm(name);
        assertThat(realm.getBoolean("bruteForceProtected")).isTrue();
        assertThat(realm.getBoolean("permanentLockout")).isFalse();
        assertThat(realm.getInt("failureFactor")).isEqualTo(5);
        assertThat(realm.getInt("waitIncrementSeconds")).isEqualTo(60);
        assertThat(realm.getInt("maxFailureWaitSeconds")).isEqualTo(900);
    }

    @ParameterizedTest
    @ValueSource(strings = {"recourse", "recourse-demo"})
    void a_session_ends_after_twenty_idle_minutes_and_after_ten_hours(String name) {
        JsonObject realm = realm(name);
        assertThat(realm.getInt("ssoSessionIdleTimeout")).isEqualTo(20 * 60);
        assertThat(realm.getInt("ssoSessionMaxLifespan")).isEqualTo(10 * 60 * 60);
        assertThat(realm.getInt("accessTokenLifespan")).isEqualTo(120);
    }

    @ParameterizedTest
    @ValueSource(strings = {"recourse", "recourse-demo"})
    void the_portal_logs_in_by_code_flow_with_a_proof_key_and_nothing_else(String name) {
        JsonObject portal = client(name, "recourse-portal");
        assertThat(portal.getBoolean("standardFlowEnabled")).isTrue();
        assertThat(portal.getBoolean("implicitFlowEnabled")).isFalse();
        assertThat(portal.getBoolean("directAccessGrantsEnabled")).isFalse();
        assertThat(portal.getBoolean("serviceAccountsEnabled")).isFalse();
        assertThat(portal.getBoolean("publicClient")).isFalse();
        assertThat(portal.getBoolean("fullScopeAllowed")).isFalse();
        assertThat(portal.getString("secret")).isEqualTo("${RECOURSE_PORTAL_SECRET}");
        JsonObject attributes = portal.getJsonObject("attributes");
        assertThat(attributes.getString("pkce.code.challenge.method")).isEqualTo("S256");
        assertThat(attributes.getString("oauth2.device.authorization.grant.enabled"))
                .isEqualTo("false");
        assertThat(attributes.getString("oidc.ciba.grant.enabled")).isEqualTo("false");
        assertThat(attributes.getString("post.logout.redirect.uris")).isEqualTo("/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"recourse", "recourse-demo"})
    void a_token_is_sent_to_the_portal_only_and_names_it_as_its_audience(String name) {
        JsonObject portal = client(name, "recourse-portal");
        assertThat(portal.getString("rootUrl")).isEqualTo("${RECOURSE_ADDRESS}");
        assertThat(texts(portal, "redirectUris")).containsExactly("/portal", "/portal/*");
        assertThat(portal.getJsonArray("webOrigins")).isEmpty();
        JsonObject audience = portal.getJsonArray("protocolMappers").getJsonObject(0);
        assertThat(audience.getString("protocolMapper")).isEqualTo("oidc-audience-mapper");
        assertThat(audience.getJsonObject("config").getString("included.client.audience"))
                .isEqualTo("recourse-portal");
        assertThat(texts(portal, "defaultClientScopes")).containsExactly("basic", "roles");
        assertThat(portal.getJsonArray("optionalClientScopes")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"recourse", "recourse-demo"})
    void no_client_takes_a_password(String name) {
        for (JsonObject client : objects(realm(name), "clients").toList()) {
            assertThat(client.getBoolean("directAccessGrantsEnabled"))
                    .as(client.getString("clientId"))
                    .isFalse();
            assertThat(client.getBoolean("implicitFlowEnabled")).isFalse();
        }
        assertThat(client(name, "admin-cli").getBoolean("enabled")).isFalse();
        assertThat(realm(name).getString("directGrantFlow")).isEqualTo("recourse closed");
        assertThat(realm(name).getString("resetCredentialsFlow")).isEqualTo("recourse closed");
        assertThat(executions(name, "recourse closed"))
                .containsExactly(Map.entry("deny-access-authenticator", "REQUIRED"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"recourse", "recourse-demo"})
    void the_browser_asks_for_name_and_password_and_then_for_the_second_factor(String name) {
        assertThat(realm(name).getString("browserFlow")).isEqualTo("recourse browser");
        assertThat(executions(name, "recourse browser"))
                .containsExactly(Map.entry("auth-cookie", "ALTERNATIVE"), Map.entry("recourse form", "ALTERNATIVE"));
        assertThat(executions(name, "recourse form"))
                .containsExactly(
                        Map.entry("auth-username-password-form", "REQUIRED"),
                        Map.entry("recourse second factor", "CONDITIONAL"));
        assertThat(executions(name, "recourse second factor"))
                .containsExactly(
                        Map.entry("conditional-user-role", "REQUIRED"), Map.entry("auth-otp-form", "REQUIRED"));
    }

    @Test
    void whoever_reads_cases_shows_a_second_factor() {
        assertThat(withSecondFactor("recourse"))
                .containsExactlyInAnyOrder("official", "case-manager", "protection", "oversight", "administrator");
    }

    @ParameterizedTest
    @ValueSource(strings = {"recourse", "recourse-demo"})
    void the_second_factor_is_asked_of_whoever_has_its_role_and_each_code_serves_once(String name) {
        JsonObject condition = realm(name).getJsonArray("authenticatorConfig").getJsonObject(0);
        assertThat(condition.getJsonObject("config").getString("condUserRole")).isEqualTo("second-factor");
        assertThat(condition.getJsonObject("config").getString("negate")).isEqualTo("false");
        JsonObject realm = realm(name);
        assertThat(realm.getString("otpPolicyType")).isEqualTo("totp");
        assertThat(realm.getInt("otpPolicyDigits")).isGreaterThanOrEqualTo(6);
        assertThat(realm.getInt("otpPolicyLookAheadWindow")).isLessThanOrEqualTo(1);
        assertThat(objects(realm, "requiredActions")
                        .filter(action -> action.getBoolean("enabled"))
                        .map(action -> action.getString("alias")))
                .contains("CONFIGURE_TOTP")
                .doesNotContain("webauthn-register-passwordless", "delete_account", "UPDATE_EMAIL");
    }

    @ParameterizedTest
    @ValueSource(strings = {"recourse", "recourse-demo"})
    void failed_logins_are_written_down_and_nobody_comes_in_by_another_house(String name) {
        JsonObject realm = realm(name);
        assertThat(realm.getBoolean("eventsEnabled")).isTrue();
        assertThat(texts(realm, "enabledEventTypes")).contains("LOGIN_ERROR", "USER_DISABLED_BY_TEMPORARY_LOCKOUT");
        assertThat(realm.getInt("minimumQuickLoginWaitSeconds")).isEqualTo(60);
        assertThat(realm.containsKey("identityProviders")).isFalse();
        assertThat(realm.getInt("accessCodeLifespan")).isEqualTo(60);
    }

    @Test
    void only_the_demonstration_does_without_a_second_factor_and_says_what_it_is() {
        assertThat(withSecondFactor("recourse-demo")).isEmpty();
        assertThat(realm("recourse-demo").getString("displayName")).contains("demonstration");
        assertThat(realm("recourse-demo").getString("passwordPolicy")).isEmpty();
        assertThat(realm("recourse").getString("passwordPolicy")).startsWith("length(12)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"recourse", "recourse-demo"})
    void the_roles_are_those_of_the_plan_and_nobody_has_one_by_default(String name) {
        JsonObject realm = realm(name);
        assertThat(objects(realm.getJsonObject("roles"), "realm").map(role -> role.getString("name")))
                .containsAll(ROLES)
                .hasSize(ROLES.size() + 2);
        assertThat(realm.getJsonObject("defaultRole").getBoolean("composite")).isFalse();
        JsonObject scope = realm.getJsonArray("scopeMappings").getJsonObject(0);
        assertThat(Set.copyOf(texts(scope, "roles"))).isEqualTo(ROLES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"recourse", "recourse-demo"})
    void login_speaks_english_and_arabic(String name) {
        assertThat(realm(name).getBoolean("internationalizationEnabled")).isTrue();
        assertThat(texts(realm(name), "supportedLocales")).containsExactly("en", "ar");
        assertThat(realm(name).getString("loginTheme")).isEqualTo("recourse");
    }

    @ParameterizedTest
    @ValueSource(strings = {"recourse", "recourse-demo"})
    void no_page_of_the_login_can_be_framed(String name) {
        JsonObject headers = realm(name).getJsonObject("browserSecurityHeaders");
        assertThat(headers.getString("contentSecurityPolicy")).contains("frame-ancestors 'none'");
        assertThat(headers.getString("xFrameOptions")).isEqualTo("DENY");
    }

    @Test
    void people_are_in_the_demonstration_only_and_keep_their_subjects() throws IOException {
        assertThat(people("recourse")).isEmpty();
        List<String> lines = text("people.csv").lines().skip(1).toList();
        List<String> people = people("recourse-demo")
                .map(user -> user.getString("username") + "," + user.getString("id") + ","
                        + user.getJsonArray("realmRoles").getString(0))
                .toList();
        assertThat(people).containsExactlyElementsOf(lines).hasSize(14);
    }

    @ParameterizedTest
    @ValueSource(strings = {"recourse", "recourse-demo"})
    void a_partner_is_a_machine_with_its_own_role_and_no_way_to_a_browser(String name) {
        JsonObject partner = client(name, "partner");
        assertThat(partner.getBoolean("serviceAccountsEnabled")).isTrue();
        assertThat(partner.getBoolean("publicClient")).isFalse();
        assertThat(partner.getBoolean("fullScopeAllowed")).isFalse();
        for (String closed : List.of("standardFlowEnabled", "implicitFlowEnabled", "directAccessGrantsEnabled")) {
            assertThat(partner.getBoolean(closed)).as(closed).isFalse();
        }
        assertThat(texts(partner, "redirectUris")).isEmpty();
        assertThat(texts(realm(name).getJsonArray("scopeMappings").getJsonObject(1), "roles"))
                .containsExactly("partner");
        List<JsonObject> accounts =
                objects(realm(name), "users").filter(RealmsTest::isMachine).toList();
        assertThat(accounts).hasSize(1);
        assertThat(texts(accounts.get(0), "realmRoles")).containsExactly("partner");
    }

    @Test
    void the_secret_of_a_partner_is_known_in_the_demonstration_only() {
        assertThat(client("recourse-demo", "partner").getString("secret")).isEqualTo("recourse");
        assertThat(client("recourse", "partner")).doesNotContainKey("secret");
        assertThat(client("recourse", "partner").getBoolean("enabled")).isFalse();
    }

    private static Stream<JsonObject> people(String name) {
        return objects(realm(name), "users").filter(user -> !isMachine(user));
    }

    private static boolean isMachine(JsonObject user) {
        return user.containsKey("serviceAccountClientId");
    }

    private static Set<String> withSecondFactor(String name) {
        return objects(realm(name).getJsonObject("roles"), "realm")
                .filter(role -> role.containsKey("composites"))
                .filter(role -> texts(role.getJsonObject("composites"), "realm").contains("second-factor"))
                .map(role -> role.getString("name"))
                .collect(toSet());
    }

    private static List<Map.Entry<String, String>> executions(String realm, String flow) {
        return objects(realm(realm), "authenticationFlows")
                .filter(each -> each.getString("alias").equals(flow))
                .flatMap(each -> objects(each, "authenticationExecutions"))
                .map(each -> Map.entry(
                        each.getString("authenticator", each.getString("flowAlias", "")),
                        each.getString("requirement")))
                .toList();
    }

    private static JsonObject client(String realm, String id) {
        Map<String, JsonObject> clients =
                objects(realm(realm), "clients").collect(toMap(client -> client.getString("clientId"), c -> c));
        return Objects.requireNonNull(clients.get(id), id);
    }

    private static Stream<JsonObject> objects(JsonObject parent, String name) {
        return parent.getJsonArray(name).getValuesAs(JsonObject.class).stream();
    }

    private static List<String> texts(JsonObject parent, String name) {
        return parent.getJsonArray(name).getValuesAs(JsonValue.class).stream()
                .map(value -> ((JsonString) value).getString())
                .toList();
    }

    private static JsonObject realm(String name) {
        try (InputStream file = file(name + ".json")) {
            return Json.createReader(file).readObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(String name) throws IOException {
        try (InputStream file = file(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static InputStream file(String name) {
        return Objects.requireNonNull(RealmsTest.class.getResourceAsStream("/realm/" + name), name);
    }
}

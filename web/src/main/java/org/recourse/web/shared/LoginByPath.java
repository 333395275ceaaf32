package org.recourse.web.shared;

import java.io.InputStream;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.wildfly.security.http.oidc.OidcClientConfiguration;
import org.wildfly.security.http.oidc.OidcClientConfigurationBuilder;
import org.wildfly.security.http.oidc.OidcClientConfigurationResolver;
import org.wildfly.security.http.oidc.OidcHttpFacade;

/**
 * How a caller is known, by the path he asks for: officers in the portal log in with their browser, machines at the
 * API bring a token of their own, and everybody else stays a stranger.
 *
 * <p>Two configurations rather than one that detects bearers: with one, the session cookie of an officer's browser
 * could write through the API, where no form key is asked.
 */
public final class LoginByPath implements OidcClientConfigurationResolver {

    private static final OidcClientConfiguration NONE = new OidcClientConfiguration();

    private final OidcClientConfiguration portal = configuration("/login/portal.json");
    private final OidcClientConfiguration api = configuration("/login/api.json");

    @Override
    public OidcClientConfiguration resolve(OidcHttpFacade.Request request) {
        String path = URI.create(request.getURI()).getPath();
        if (under("/portal", path)) {
            return portal;
        }
        return under("/api", path) ? api : NONE;
    }

    private static boolean under(String root, String path) {
        return path.equals(root) || path.startsWith(root + "/");
    }

    private static OidcClientConfiguration configuration(String name) {
        ClassLoader loader = LoginByPath.class.getClassLoader();
        Config settings = ConfigProvider.getConfig(loader);
        InputStream file = Objects.requireNonNull(LoginByPath.class.getResourceAsStream(name), name);
        var json = OidcClientConfigurationBuilder.loadOidcJsonConfiguration(file);
        json.setProviderUrl(settings.getValue("recourse.login.provider", String.class));
        if (!json.isBearerOnly()) {
            json.setCredentials(Map.of("secret", settings.getValue("recourse.login.secret", String.class)));
        }
        return OidcClientConfigurationBuilder.build(json);
    }
}

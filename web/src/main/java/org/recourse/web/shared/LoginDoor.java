package org.recourse.web.shared;

import io.undertow.server.HttpServerExchange;
import io.undertow.servlet.ServletExtension;
import io.undertow.servlet.api.DeploymentInfo;
import io.undertow.util.Headers;
import jakarta.servlet.ServletContext;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Stands before the login. Nobody is sent to a login that does not answer, where the browser would show an error of its
 * own: he reads here what is so, and goes on from there when it is over.
 */
public final class LoginDoor implements ServletExtension {

    @Override
    public void handleDeployment(DeploymentInfo deployment, ServletContext context) {
        var settings = Settings.of(ConfigProvider.getConfig(LoginDoor.class.getClassLoader()));
        var login = settings.login();
        if (login != null) {
            deployment.addInitialHandlerChainWrapper(next -> exchange -> {
                exchange.addResponseCommitListener(answer -> turn(answer, login));
                next.handleRequest(exchange);
            });
        }
    }

    private static void turn(HttpServerExchange exchange, String login) {
        var target = exchange.getResponseHeaders().getFirst(Headers.LOCATION);
        if (target != null && target.startsWith(login) && LoginProbe.of(login).away()) {
            var from = URLEncoder.encode(exchange.getRequestPath(), StandardCharsets.UTF_8);
            exchange.getResponseHeaders().put(Headers.LOCATION, LoginAwayPages.PATH + "?from=" + from);
        }
    }
}

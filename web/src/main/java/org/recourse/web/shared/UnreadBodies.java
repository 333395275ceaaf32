package org.recourse.web.shared;

import io.undertow.server.HttpServerExchange;
import io.undertow.servlet.ServletExtension;
import io.undertow.servlet.api.DeploymentInfo;
import jakarta.servlet.ServletContext;

/**
 * Nobody is waited for who sends more than is read. The server counts a request as over when its body has come to the end,
 * also where it was answered long ago: so a byte now and then would hold a place among the strangers for ever, and two dozen
 * such requests every place. Once the answer goes out, what was not read by then is not taken any more, and the connection
 * ends; the answer says so, or whoever sends the next request on it would be left without an answer.
 */
public final class UnreadBodies implements ServletExtension {

    @Override
    public void handleDeployment(DeploymentInfo deployment, ServletContext context) {
        deployment.addInitialHandlerChainWrapper(next -> exchange -> {
            exchange.addResponseCommitListener(UnreadBodies::leave);
            next.handleRequest(exchange);
        });
    }

    private static void leave(HttpServerExchange exchange) {
        if (exchange.isRequestChannelAvailable() && !exchange.isRequestComplete()) {
            exchange.setPersistent(false);
            exchange.setMaxEntitySize(1);
        }
    }
}

package org.recourse.web.shared;

import io.undertow.server.Connectors;
import io.undertow.server.HttpServerExchange;
import io.undertow.servlet.ServletExtension;
import io.undertow.servlet.api.DeploymentInfo;
import jakarta.servlet.ServletContext;
import java.util.concurrent.TimeUnit;
import org.xnio.IoUtils;

/**
 * Nobody is waited for who sends more than is read, and whoever does is told so. The server counts a request as over when
 * its body has come to the end, also where it was answered long ago: so a byte now and then would hold a connection for
 * ever. One that ends while somebody sends, though, takes the answer along that is on its way (RFC 9112, 9.6). So what was
 * not read when the answer went out is thrown away for some seconds more, by no thread of its own, and then the connection
 * ends; the answer says so, or whoever sends the next request on it would be left without an answer.
 */
public final class UnreadBodies implements ServletExtension {

    /** In which whoever sends sees that there is an answer, in seconds. */
    private static final int LINGERS = 5;

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
            later(exchange);
        }
    }

    private static void later(HttpServerExchange exchange) {
        exchange.getIoThread().executeAfter(() -> end(exchange), LINGERS, TimeUnit.SECONDS);
    }

    /** A long answer is written to its end; the server has its own patience for whoever does not take it. */
    private static void end(HttpServerExchange exchange) {
        if (exchange.isComplete()) {
            return;
        }
        if (!exchange.isResponseComplete()) {
            later(exchange);
            return;
        }
        IoUtils.safeClose(exchange.getConnection());
        Connectors.terminateRequest(exchange);
    }
}

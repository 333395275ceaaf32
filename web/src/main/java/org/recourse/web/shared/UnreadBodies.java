package org.recourse.web.shared;

import io.undertow.server.ExchangeCompletionListener.NextListener;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.protocol.http.HttpServerConnection;
import io.undertow.servlet.ServletExtension;
import io.undertow.servlet.api.DeploymentInfo;
import jakarta.servlet.ServletContext;

/**
 * Nobody is waited for who sends more than is read, and whoever does is told so. Once the answer goes out, what was not read
 * by then is not taken any more, and the connection ends; the answer says so, or whoever sends the next request on it would
 * be left without an answer. A connection that ends while somebody sends takes the answer along that is on its way, though
 * (RFC 9112, 9.6): so what still comes is thrown away for a while ({@link Lingering}) where that keeps nobody else out.
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
        if (exchange.isRequestComplete()) {
            return;
        }
        exchange.setPersistent(false);
        if (hasNoPlace(exchange)) {
            exchange.addExchangeCompleteListener(UnreadBodies::linger);
        }
    }

    /** Whether it holds no place among the strangers, which it would hold until the connection ends (server.cli). */
    private static boolean hasNoPlace(HttpServerExchange exchange) {
        var path = exchange.getRequestPath();
        return path.startsWith("/portal/")
                || path.startsWith("/api/")
                || exchange.getRequestContentLength() > Mutation.COMES_WHOLE;
    }

    private static void linger(HttpServerExchange exchange, NextListener next) {
        if (exchange.getConnection() instanceof HttpServerConnection connection && connection.isOpen()) {
            exchange.getIoThread().execute(() -> new Lingering(connection, next).begin());
        } else {
            next.proceed();
        }
    }
}

package org.recourse.web.shared;

import io.undertow.server.ExchangeCompletionListener.NextListener;
import io.undertow.server.protocol.http.HttpServerConnection;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.xnio.IoUtils;
import org.xnio.XnioExecutor;
import org.xnio.conduits.ConduitStreamSourceChannel;

/**
 * A connection after its last answer, until whoever sends has seen that there is one: it says that nothing more will come,
 * and throws away what still does. It takes no thread of its own and lasts some seconds at most. Everything happens in the
 * thread of the connection.
 */
final class Lingering {

    private static final int SECONDS = 5;

    /** Thrown away before it is the turn of other connections, in bytes: so often, so many. */
    private static final int TURNS = 16;

    private static final int AT_ONCE = 8192;

    private final HttpServerConnection connection;
    private final NextListener next;
    private final ByteBuffer thrown = ByteBuffer.allocate(AT_ONCE);
    private XnioExecutor.@Nullable Key patience;
    private boolean over;

    /** @param next whoever else waits for the end of the request */
    Lingering(HttpServerConnection connection, NextListener next) {
        this.connection = connection;
        this.next = next;
    }

    void begin() {
        connection.clearChannel();
        var channel = connection.getChannel();
        patience = connection.getIoThread().executeAfter(this::end, SECONDS, TimeUnit.SECONDS);
        try {
            channel.getSinkChannel().shutdownWrites();
            channel.getSinkChannel().flush();
        } catch (IOException away) {
            end();
            return;
        }
        channel.getSourceChannel().setReadListener(this::discard);
        channel.getSourceChannel().wakeupReads();
    }

    private void discard(ConduitStreamSourceChannel source) {
        try {
            for (int turn = 0; turn < TURNS; turn++) {
                thrown.clear();
                int read = source.read(thrown);
                if (read < 0) {
                    end();
                }
                if (read <= 0) {
                    return;
                }
            }
        } catch (IOException away) {
            end();
        }
    }

    private void end() {
        if (over) {
            return;
        }
        over = true;
        if (patience != null) {
            patience.remove();
        }
        IoUtils.safeClose(connection);
        next.proceed();
    }
}

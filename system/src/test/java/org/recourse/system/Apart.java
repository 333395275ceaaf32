package org.recourse.system;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jboss.arquillian.container.spi.client.protocol.metadata.HTTPContext;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.arquillian.container.spi.client.protocol.metadata.Servlet;
import org.jboss.as.controller.client.ModelControllerClient;
import org.jboss.as.controller.client.helpers.standalone.ServerDeploymentHelper;
import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jspecify.annotations.Nullable;

/**
 * A second system of a run, for tests that move the clock again and again: it has a database and a server of its own and
 * no login. So those who look from outside at the first one are not aged by years, and need not wait. Beside a system
 * that runs already there is none.
 */
final class Apart {

    private static final String FORGET = """
            SET session_replication_role = replica;
            DO $$
            DECLARE
              part regclass;
            BEGIN
              DELETE FROM recourse.grievance;
              FOR part IN
                SELECT c.oid::regclass FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid AND c.relkind = 'r'
                WHERE a.attname = 'case_id' AND c.relnamespace IN ('recourse'::regnamespace, 'guard'::regnamespace)
              LOOP
                EXECUTE format('DELETE FROM %s WHERE case_id IS NOT NULL', part);
              END LOOP;
            END
            $$;
            """;

    private static @Nullable CompletableFuture<Stack> started;
    private static @Nullable CompletableFuture<Ports> ready;

    private Apart() {}

    /** Starts it beside what is done meanwhile. */
    static synchronized void begin(Path root, Ports first) {
        var places = new Places(root, root.resolve("system/target/stack-apart"));
        var stack = new Stack(places, Ports.free(first), new Steps(System.out));
        Runtime.getRuntime().addShutdownHook(new Thread(stack::close, "stop apart"));
        started = CompletableFuture.supplyAsync(() -> {
            stack.start(Stack.Purpose.INSIDE);
            return stack;
        });
    }

    /** Whether this run has one. */
    static synchronized boolean isThere() {
        return started != null;
    }

    /** Deploys the application there too, beside what is done meanwhile; lives that were asked for are lived then. */
    static synchronized void deploy(Archive<?> application) {
        ready = Objects.requireNonNull(started).thenApplyAsync(stack -> {
            deploy(application, stack.ports());
            Demonstration.refusals(stack, Stack.Purpose.INSIDE);
            return stack.ports();
        });
    }

    private static void deploy(Archive<?> application, Ports ports) {
        try (var client = ModelControllerClient.Factory.create(InetAddress.getLoopbackAddress(), ports.management());
                InputStream packed = application.as(ZipExporter.class).exportAsInputStream()) {
            new ServerDeploymentHelper(client).deploy(application.getName(), packed);
        } catch (IOException | ServerDeploymentHelper.ServerDeploymentException e) {
            throw new IllegalStateException("The second system takes no application", e);
        }
    }

    /** Waits until it is ready; answers where it is asked to run a test, as the first one is in {@code known}. */
    static ProtocolMetaData address(ProtocolMetaData known) {
        var ports = Objects.requireNonNull(ready).join();
        var address = new ProtocolMetaData();
        for (var context : known.getContexts(HTTPContext.class)) {
            var there = new HTTPContext(context.getName(), context.getHost(), ports.application());
            context.getServlets()
                    .forEach(servlet -> there.add(new Servlet(servlet.getName(), servlet.getContextRoot())));
            address.addContext(there);
        }
        return address;
    }

    /**
     * Takes away the cases of the class that is over: nobody goes on with them, so each day that the next class lets pass
     * would remind of them all and escalate them, which took longer than the tests. Their histories stay.
     */
    static void forgetCases() {
        var stack = Objects.requireNonNull(started).join();
        try (var connection = stack.database().superuser("recourse");
                var statement = connection.createStatement()) {
            statement.execute(FORGET);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static synchronized void stop() {
        if (started != null) {
            started.thenAccept(Stack::close).join();
        }
    }
}

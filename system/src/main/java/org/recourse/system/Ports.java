package org.recourse.system;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** The four doors of a running system, all on 127.0.0.1. */
public record Ports(int application, int login, int database, int management) {

    /** Below 32768 the kernel hands out no port of its own, so none is taken between choosing and listening. */
    private static final int LOWEST = 20_000;

    private static final int HIGHEST = 32_000;

    /** The ports that the properties {@code port.application}, {@code port.login} and so on name, or the usual ones. */
    public static Ports chosen() {
        return new Ports(
                Integer.getInteger("port.application", 8080),
                Integer.getInteger("port.login", 8180),
                Integer.getInteger("port.database", 5433),
                Integer.getInteger("port.management", 9990));
    }

    /**
     * Four ports that are free now, for a system that must not meet another.
     *
     * @param others that are about to be started, and whose ports may seem to be free
     */
    public static Ports free(Ports... others) {
        var taken = Stream.of(others)
                .flatMap(one -> Stream.of(one.application, one.login, one.database, one.management))
                .toList();
        List<Integer> found = new ArrayList<>();
        RandomGenerator random = RandomGenerator.getDefault();
        while (found.size() < 4) {
            int port = random.nextInt(LOWEST, HIGHEST);
            if (!found.contains(port) && !taken.contains(port) && isFree(port)) {
                found.add(port);
            }
        }
        return new Ports(found.get(0), found.get(1), found.get(2), found.get(3));
    }

    /** Refuses the first port that somebody else listens on, and names the property that moves it. */
    public void check() {
        check("application", application);
        check("login", login);
        check("database", database);
        check("management", management);
    }

    private static void check(String name, int port) {
        if (!isFree(port)) {
            throw new Halt("Port %d (%s) is taken by another program. Stop it, or choose another port: -Dport.%s=%d"
                    .formatted(port, name, name, port + 1));
        }
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}

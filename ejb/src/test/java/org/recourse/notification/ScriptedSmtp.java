package org.recourse.notification;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A mail server that says no, or nothing at all: what one that works cannot be brought to say. */
final class ScriptedSmtp implements AutoCloseable {

    private final ServerSocket door;
    private final Map<String, String> answers;

    /** @param answers by the verb, in capitals; an empty one is never given. Every other verb is answered with 250 */
    ScriptedSmtp(Map<String, String> answers) throws IOException {
        this.answers = answers;
        door = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        var thread = new Thread(this::serve, "scripted-smtp");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return door.getLocalPort();
    }

    private void serve() {
        while (!door.isClosed()) {
            try (var caller = door.accept()) {
                talk(caller);
            } catch (IOException gone) {
                // The other side hung up, or the test is over.
            }
        }
    }

    private void talk(Socket caller) throws IOException {
        var lines = new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.US_ASCII));
        say(caller, answers.getOrDefault("HELLO", "220 scripted"));
        for (@Nullable String line = lines.readLine(); line != null; line = lines.readLine()) {
            var verb = line.split("[ :]", 2)[0].toUpperCase(Locale.ROOT);
            say(caller, answers.getOrDefault(verb, "250 ok"));
        }
    }

    private static void say(Socket caller, String answer) throws IOException {
        if (!answer.isEmpty()) {
            caller.getOutputStream().write((answer + "\r\n").getBytes(StandardCharsets.US_ASCII));
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}

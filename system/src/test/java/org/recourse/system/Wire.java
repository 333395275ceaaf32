package org.recourse.system;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Sends bytes to the running system just as they are, where a client would put an address or a header in order first. */
public final class Wire {

    private static final int PATIENCE = 3000;

    private Wire() {}

    /** Whatever came back until the connection was closed, cut off, or kept open for the next request. */
    public static String send(byte[] sent) throws IOException {
        var place = RunningSystem.address();
        try (var socket = new Socket(place.getHost(), place.getPort())) {
            socket.setSoTimeout(PATIENCE);
            var answer = new ByteArrayOutputStream();
            try {
                socket.getOutputStream().write(sent);
                socket.shutdownOutput();
                socket.getInputStream().transferTo(answer);
            } catch (IOException cut) {
                // What came until then counts.
            }
            return answer.toString(StandardCharsets.ISO_8859_1);
        }
    }

    /**
     * Asks for a page under exactly this path.
     *
     * @param header one more line, such as a cookie or a token
     */
    public static String get(String path, String header) throws IOException {
        var request = "GET " + path + " HTTP/1.1\r\nHost: "
                + RunningSystem.address().getAuthority() + "\r\n" + header + "\r\nConnection: close\r\n\r\n";
        return send(request.getBytes(StandardCharsets.US_ASCII));
    }
}

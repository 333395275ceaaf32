package org.recourse.web.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The bytes of a body, a form's as well as a machine's. How long it says that it is was looked at before; how long it is
 * and how long it takes is looked at here, so that nobody holds a thread by sending a byte now and then.
 */
@ApplicationScoped
public class SentBytes {

    private final Duration patience;

    /** For the container's proxy. */
    protected SentBytes() {
        this(1);
    }

    /** @param seconds within which the whole body must have come ({@code recourse.api.body-seconds}) */
    @Inject
    public SentBytes(@ConfigProperty(name = "recourse.api.body-seconds", defaultValue = "20") int seconds) {
        patience = Duration.ofSeconds(seconds);
    }

    /**
     * All of them.
     *
     * @param most bytes that are taken, whatever the body says of its length, if it says any
     * @throws BodyRefused where there are more, and where they come not in time, not at all, or only in part: the server
     *     gives up waiting for a byte as well
     */
    public byte[] all(InputStream stream, long most) {
        long deadline = System.nanoTime() + patience.toNanos();
        var body = new ByteArrayOutputStream();
        var part = new byte[8192];
        try {
            for (int read = stream.read(part); read >= 0; read = stream.read(part)) {
                if (System.nanoTime() - deadline > 0) {
                    throw BodyRefused.slow();
                }
                body.write(part, 0, read);
                if (body.size() > most) {
                    throw BodyRefused.large();
                }
            }
        } catch (IOException cut) {
            throw BodyRefused.slow();
        }
        return body.toByteArray();
    }
}

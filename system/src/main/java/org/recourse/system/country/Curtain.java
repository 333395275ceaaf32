package org.recourse.system.country;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.recourse.directory.Parcel;

/**
 * Begins the play when the server of a demonstration has started and its country is still empty. The launcher names the
 * folder of the country and the file into which is written, when all is over, what was refused: nothing, if it went as it
 * is told. Without the launcher's settings this does nothing.
 */
@Startup
@Singleton
@PermitAll
public class Curtain {

    private static final Logger LOG = Logger.getLogger(Curtain.class.getName());

    @Resource
    private ManagedExecutorService executor;

    @EJB
    private Backstage backstage;

    @Inject
    private Play play;

    @Inject
    @ConfigProperty(name = "recourse.demonstration.country")
    private Optional<String> country;

    @Inject
    @ConfigProperty(name = "recourse.demonstration.played")
    private Optional<String> played;

    @Inject
    @ConfigProperty(name = "recourse.demonstration.lives", defaultValue = Lives.ALL)
    private String lives;

    @PostConstruct
    void rise() {
        if (country.isEmpty() || played.isEmpty()) {
            return;
        }
        var folder = Path.of(country.get());
        var marker = Path.of(played.get());
        var wanted = new Lives(lives);
        if (!backstage.isEmpty()) {
            if (!wanted.none() && !Files.exists(marker)) {
                write(marker, List.of("stopped: an earlier play was interrupted"));
            }
        } else if (!wanted.none()) {
            remove(marker);
            executor.submit(() -> perform(folder, wanted, marker));
        } else {
            backstage.bringIn(Parcel.at(folder));
        }
    }

    private void perform(Path folder, Lives wanted, Path marker) {
        try {
            write(marker, play.run(folder, wanted, soFar -> write(beside(marker), List.of(String.valueOf(soFar)))));
        } catch (RuntimeException broken) {
            LOG.log(Level.SEVERE, "the play stopped", broken);
            write(marker, List.of("stopped: " + broken));
        }
    }

    /** Where it stands while it is played how far that is, for whoever waits. */
    private static Path beside(Path marker) {
        return marker.resolveSibling("playing.txt");
    }

    private static void write(Path marker, List<String> lines) {
        try {
            Files.write(marker, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void remove(Path marker) {
        try {
            Files.deleteIfExists(marker);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.recourse.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Fills a new installation with the demonstration country and the lives of its cases. The server plays them, so that each
 * act goes through the product's own services; the launcher tells it where they are written and waits for the end.
 */
final class Demonstration {

    /** Of the whole demonstration country, so that pages that show no case tell the same time as those of a case. */
    static final String ZONE = "Etc/GMT-3";

    private static final Duration PATIENCE = Duration.ofMinutes(20);
    private static final Duration LOOK = Duration.ofMillis(300);

    /** In hundredths of the play. */
    private static final int FIFTH = 20;

    /** How a line begins that says that the play came to no end. */
    private static final String STOPPED = "stopped: ";

    private Demonstration() {}

    /** What the server must know. */
    static Map<String, String> settings(Places places, Stack.Purpose purpose) {
        var settings = new LinkedHashMap<String, String>();
        settings.put(
                "recourse.demonstration.country",
                places.root().resolve("system/src/main/resources/country").toString());
        settings.put("recourse.demonstration.played", played(places).toString());
        settings.put("recourse.demonstration.lives", lives(purpose));
        return settings;
    }

    /**
     * Which lives of the demonstration's cases are played when it is filled. {@code -Dlives=all} is usual where it is
     * run, and takes minutes; {@code few}, one for each state, is usual in tests that look from outside; with
     * {@code none}, usual in those inside the server, which make their own cases, the country and its people are there,
     * and a visitor brings the first case.
     */
    private static String lives(Stack.Purpose purpose) {
        var said = System.getProperty("lives", "");
        if (!said.isBlank()) {
            return said;
        }
        return switch (purpose) {
            case RUN -> "all";
            case TEST -> "few";
            case INSIDE -> "none";
        };
    }

    /** Waits until what happened so far was played, once for an installation. */
    static void load(Stack stack) {
        judge(stack, refusals(stack, Stack.Purpose.RUN));
    }

    /**
     * Waits until what happened so far was played.
     *
     * @return the deeds that were refused
     */
    static List<String> refusals(Stack stack, Stack.Purpose purpose) {
        if (lives(purpose).equals("none")) {
            return List.of();
        }
        var played = played(stack.places());
        var death = stack.death();
        int told = 0;
        for (long waited = 0; !Files.exists(played); waited += LOOK.toMillis()) {
            if (death.isDone()) {
                throw new Halt(death.join());
            } else if (waited > PATIENCE.toMillis()) {
                throw new Halt("The demonstration was not played in time; see "
                        + stack.places().logs());
            }
            told = tell(stack, told);
            pause();
        }
        Folders.remove(playing(stack.places()));
        return read(played);
    }

    /** Says how far the play is, each time that another fifth of it is over; answers with what was said last. */
    private static int tell(Stack stack, int told) {
        var playing = playing(stack.places());
        var said = Files.exists(playing) ? String.join("", read(playing)) : "";
        int soFar = said.isEmpty() ? 0 : Integer.parseInt(said);
        if (soFar < told + FIFTH) {
            return told;
        }
        stack.say("    %d %% of it".formatted(soFar));
        return soFar / FIFTH * FIFTH;
    }

    /** Whether the system that is run has all lives. */
    static boolean hasAllLives() {
        return lives(Stack.Purpose.RUN).equals("all");
    }

    /** Whether lives were played here, to their end. */
    static boolean isWhole(Places places) {
        return Files.exists(played(places)) && read(played(places)).stream().noneMatch(one -> one.startsWith(STOPPED));
    }

    /** What was played before is no more. */
    static void forget(Places places) {
        Folders.remove(played(places));
        Folders.remove(playing(places));
    }

    /** A play that stopped is no demonstration; a deed that was refused is missing in it, and the rest is there. */
    private static void judge(Stack stack, List<String> refused) {
        if (refused.stream().anyMatch(one -> one.startsWith(STOPPED))) {
            throw new Halt("The demonstration is not whole: %s. Begin anew with -Dfresh.".formatted(refused.get(0)));
        } else if (!refused.isEmpty()) {
            stack.say("    %d deeds were refused; see %s".formatted(refused.size(), played(stack.places())));
        }
    }

    private static List<String> read(Path played) {
        try {
            return Files.readAllLines(played);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path played(Places places) {
        return places.home().resolve("played.txt");
    }

    private static Path playing(Places places) {
        return places.home().resolve("playing.txt");
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Halt("The demonstration was interrupted.");
        }
    }
}

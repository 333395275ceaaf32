package org.recourse.system.country;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.IntConsumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.recourse.directory.CountryFile;
import org.recourse.directory.Parcel;
import org.recourse.escalation.Sweep;
import org.recourse.taxonomy.Taxonomy;

/**
 * Plays the lives of the demonstration: from some 200 days back to now, each deed at its moment and as the person who
 * does it, while the clock of the installation moves with them and the sweep finds what was not done in time.
 */
@ApplicationScoped
public class Play {

    private static final Logger LOG = Logger.getLogger(Play.class.getName());

    /** When people go through what they owe: words to be told, updates, calls. */
    private static final Duration EVENING = Duration.ofHours(14).plusMinutes(40);

    /** Between two deeds that a day off has brought together; long enough for what follows from the first. */
    private static final Duration PAUSE = Duration.ofMinutes(90);

    @EJB
    private Backstage backstage;

    @EJB
    private Sweep sweep;

    @Inject
    private Troupe troupe;

    @Inject
    private Stage stage;

    @Inject
    private Habits habits;

    /** When so many deeds were refused something is wrong with the product, and the rest would only hide it. */
    private static final int MANY = 400;

    /** For a sweep. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final PriorityQueue<Cue> cues =
            new PriorityQueue<>(Comparator.comparing(Cue::at).thenComparing(Cue::order));
    private int order;
    private Instant reached = Instant.MIN;

    /** Something that happens at a moment. */
    private record Cue(Instant at, int order, Runnable what) {}

    /**
     * Brings the country in and plays its stories.
     *
     * @param folder of the country's files
     * @param wanted which of the stories
     * @param soFar  hears after each day how many hundredths of the time have been played
     * @return what somebody said no to; empty where everything went as it is told
     */
    List<String> run(Path folder, Lives wanted, IntConsumer soFar) {
        var country = CountryFile.read(file -> text(folder.resolve(file)), Taxonomy.standard());
        var now = Instant.now();
        var lives = lives(country, wanted.of(Story.all(folder)), now);
        var first = now.plus(Duration.ofDays(earliest(lives) - 1)).truncatedTo(ChronoUnit.DAYS);
        backstage.move(first);
        backstage.bringIn(Parcel.at(folder));
        troupe.gather(country);
        days(first, now, lives, soFar);
        lives.forEach(life -> begin(life, now));
        while (!cues.isEmpty()) {
            if (refusals(lives).size() > MANY) {
                throw new IllegalStateException(
                        "refused too often, first: " + refusals(lives).get(0));
            }
            var cue = cues.remove();
            advance(cue.at());
            cue.what().run();
        }
        backstage.move(Instant.now());
        sweep();
        lives.stream().filter(Life::begun).forEach(this::compare);
        return refusals(lives);
    }

    /** On which days of the week something falls decides whether it is late, so a case may stand a step further. */
    private void compare(Life life) {
        var state = backstage.state(life.reference());
        if (!state.equals(life.story().ends())) {
            LOG.log(Level.INFO, "{0} ends in {1} and not in {2}", new Object[] {
                life.story().key(), state, life.story().ends()
            });
        }
    }

    private static List<String> refusals(List<Life> lives) {
        return lives.stream().flatMap(life -> life.refusals().stream()).toList();
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int earliest(List<Life> lives) {
        return lives.stream().mapToInt(life -> life.story().begins()).min().orElse(0);
    }

    private static List<Life> lives(CountryFile country, List<Story> stories, Instant now) {
        var lives = new ArrayList<Life>();
        for (var story : stories) {
            var place = country.places().stream()
                    .filter(one -> one.code().equals(story.place()))
                    .findFirst()
                    .orElseThrow();
            var calendar = country.calendars().stream()
                    .filter(week -> week.code().equals(place.calendar()))
                    .findFirst()
                    .orElseThrow();
            var zone = ZoneId.of(place.zone());
            lives.add(new Life(story, new Timetable(story, zone, calendar, LocalDate.ofInstant(now, zone))));
        }
        return lives;
    }

    /** Each midnight the sweep looks what was not done, each evening people do what they owe without being told. */
    private void days(Instant first, Instant now, List<Life> lives, IntConsumer soFar) {
        var whole = Duration.between(first, now);
        for (var day = first; day.isBefore(now); day = day.plus(1, ChronoUnit.DAYS)) {
            cue(day.plus(EVENING), now, () -> habits.evening(lives));
            var part = Duration.between(first, day).multipliedBy(100).dividedBy(whole);
            cue(day.plus(Duration.ofHours(21).plusMinutes(1)), now, () -> soFar.accept((int) part));
        }
    }

    /** Deeds of one story come one after the other, whatever days off did to their dates. */
    private void begin(Life life, Instant now) {
        var timetable = life.timetable();
        var last = timetable.of(life.story().report());
        cue(last, now, () -> stage.register(life, this::follow));
        for (var deed : life.story().deeds()) {
            var moment = timetable.of(deed);
            last = moment.isAfter(last) ? moment : last.plus(PAUSE);
            cue(last, now, () -> stage.perform(life, deed, this::follow));
        }
    }

    /** What follows from a deed without being told, after some time. */
    private void follow(Duration after, Runnable what) {
        cue(reached.plus(after), Instant.now(), what);
    }

    private void cue(Instant at, Instant now, Runnable what) {
        if (at.isBefore(now)) {
            cues.add(new Cue(at, order++, what));
        }
    }

    private void advance(Instant until) {
        if (until.isAfter(reached)) {
            reached = until;
            backstage.move(until);
            sweep();
        }
    }

    /** The server sweeps by itself too; nobody acts before that is through. */
    private void sweep() {
        sweep.sweep(PATIENCE);
    }
}

package org.recourse.system.container;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.recourse.directory.Country;
import org.recourse.directory.Office;
import org.recourse.grievance.Act;
import org.recourse.grievance.CaseVersion;
import org.recourse.grievance.CaseView;
import org.recourse.grievance.GrievanceNotFound;
import org.recourse.grievance.State;
import org.recourse.shared.Reference;
import org.recourse.shared.Refusal;
import org.recourse.system.ContainerTest;
import org.recourse.system.Person;
import org.recourse.system.Turns;
import org.recourse.taxonomy.Level;

/**
 * Whatever people do, in whatever order, and however long they wait: somebody owes the next step of a case by a date, the
 * accused's line never has it, nobody decides twice, what was late stays known, and the
 * ledger alone tells where it stands.
 */
@Order(Turns.MOVES_CLOCK)
class WanderIT extends ContainerTest {

    private static final int ROUNDS = 12;
    /** Against no office, and against offices of one line. */
    private static final List<String> ACCUSED = List.of("", "MIN-0101", "MIN-UO", "", "MIN-0101", "");

    @EJB
    private Stage stage;

    @Inject
    private Road road;

    @Test
    void wherever_a_case_goes_somebody_owes_its_next_step() throws SQLException {
        stage.countryIsThere();
        long seed = System.nanoTime();
        var chance = new Random(seed);
        var walkers =
                ACCUSED.stream().map(accused -> new Walker(accused, chance)).toList();
        for (int round = 0; round < ROUNDS; round++) {
            for (var walker : walkers) {
                walker.step();
                walker.check("seed " + seed + ", round " + round);
            }
            stage.later(Duration.ofDays(1 + chance.nextInt(12)));
            stage.sweep();
            for (var walker : walkers) {
                walker.check("seed " + seed + ", after round " + round);
            }
        }
        assertThat(walkers).as("seed " + seed).anyMatch(walker -> walker.acts.size() > 6);
        try (var records = Records.open()) {
            for (var walker : walkers) {
                var told = records.told(walker.reference);
                assertThat(Retold.of(told.entries()))
                        .as("seed " + seed + ", told again, after " + walker.acts)
                        .isEqualTo(told.header());
            }
        }
    }

    /** One case on its way. */
    private final class Walker {

        private final Random chance;
        private final Reference reference;
        private final Set<Integer> line;
        private final List<Act> acts = new ArrayList<>();
        private final Set<Integer> decided = new HashSet<>();
        private @Nullable Integer deciding;
        private @Nullable Level reached;
        private int breaches;

        Walker(String accused, Random chance) {
            this.chance = chance;
            var walk = accused.isEmpty() ? road : road.against(accused);
            reference = walk.registered().reference();
            line = accused.isEmpty() ? Set.of() : line(road.country(), road.office(accused));
        }

        /** Somebody who sees the case does something that is offered to him; perhaps he is refused. */
        void step() {
            var people = people();
            Collections.shuffle(people, chance);
            for (var person : people) {
                var act = act(person);
                if (act.isPresent() && did(person, act.get())) {
                    acts.add(act.get());
                    return;
                }
            }
        }

        private List<Person> people() {
            var header = header();
            var officials = Stream.of(Optional.ofNullable(header.office()), Optional.ofNullable(header.deciding()))
                    .flatMap(Optional::stream)
                    .map(office ->
                            Players.officialOf(road.country().office(office).code()));
            var desk = Stream.of(Part.LIAISON, Part.MANAGER, Part.SECOND, Part.PROTECTION, Part.OVERSIGHT)
                    .map(road::player);
            return new ArrayList<>(Stream.concat(desk, officials).toList());
        }

        private Optional<Act> act(Person person) {
            try {
                var view = road.view(person, reference);
                boolean waited = view.waiting().stream().anyMatch(CaseView.Waiting::mine);
                var acts = new ArrayList<>(view.possible());
                acts.removeAll(EnumSet.of(Act.NOTE, Act.MESSAGE, Act.RECORD));
                if (person.equals(road.player(Part.OVERSIGHT))) {
                    // Whoever looks on to the end does not step back.
                    acts.remove(Act.STEP_BACK);
                }
                Collections.sort(acts);
                return waited && chance.nextBoolean()
                        ? Optional.of(Act.CONFIRM)
                        : acts.isEmpty() ? Optional.empty() : Optional.of(acts.get(chance.nextInt(acts.size())));
            } catch (GrievanceNotFound unseen) {
                return Optional.empty();
            }
        }

        private boolean did(Person person, Act act) {
            var input = input(act);
            if (input.isEmpty() && road.performer(act).input() != Void.class) {
                return false;
            }
            try {
                var at = CaseVersion.of(reference, road.view(person, reference).version());
                person.calls(() -> road.performer(act).perform(at, input.orElse(null)));
                return true;
            } catch (Refusal refused) {
                return false;
            }
        }

        /** What the act asks for; nothing where the case has nothing that it could be about. */
        private Optional<Object> input(Act act) {
            try {
                return Optional.ofNullable(road.samples().of(act, reference));
            } catch (RuntimeException nothing) {
                return Optional.empty();
            }
        }

        void check(String when) {
            var view = road.view(Part.OVERSIGHT, reference);
            var header = view.header();
            var where = when + ", " + header.state() + " after " + acts;
            if (header.state() != State.CLOSED) {
                assertThat(view.clocks())
                        .as(where)
                        .anyMatch(clock -> clock.running()
                                && clock.owner() > 0
                                && header.state().steps().contains(clock.step()));
                assertThat(header.dueAt()).as(where).isNotNull();
                assertThat(header.waitingFor()).as(where).isNotNull();
            }
            assertThat(line).as(where).doesNotContain(header.office(), header.deciding());
            decidesOnce(header, where);
            assertThat(header.breaches()).as(where).isGreaterThanOrEqualTo(breaches);
            breaches = header.breaches();
            if (reached != null) {
                assertThat(header.level()).as(where).isGreaterThanOrEqualTo(reached);
            }
            reached = header.level();
        }

        private void decidesOnce(CaseView.Header header, String where) {
            var now = header.deciding();
            if (now == null || !now.equals(deciding)) {
                if (deciding != null) {
                    decided.add(deciding);
                }
                if (now != null && !isPanel(now)) {
                    assertThat(decided).as(where).doesNotContain(now);
                }
                deciding = now;
            }
        }

        private CaseView.Header header() {
            return road.view(Part.OVERSIGHT, reference).header();
        }
    }

    /** A review panel is formed anew for each decision. */
    private boolean isPanel(int office) {
        return road.country().office(office).level() == Level.TOP;
    }

    /** The office, whoever stands above it, and whoever stands below it in command. */
    private static Set<Integer> line(Country country, int accused) {
        var line = new HashSet<Integer>();
        above(country, accused, line);
        country.offices().stream()
                .map(Office::id)
                .filter(office -> {
                    var commanders = new HashSet<Integer>();
                    above(country, office, commanders);
                    return commanders.contains(accused);
                })
                .forEach(line::add);
        return line;
    }

    private static void above(Country country, int office, Set<Integer> found) {
        if (found.add(office)) {
            country.office(office).answersTo().forEach(commander -> above(country, commander, found));
        }
    }
}

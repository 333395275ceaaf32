package org.recourse.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.recourse.directory.Office;
import org.recourse.routing.Climb;
import org.recourse.routing.Desks;
import org.recourse.routing.Matter;
import org.recourse.routing.Oracle;
import org.recourse.routing.Past;
import org.recourse.routing.Purpose;
import org.recourse.routing.Router;
import org.recourse.routing.World;
import org.recourse.taxonomy.Level;
import org.recourse.taxonomy.Parameter;
import org.recourse.taxonomy.Severity;
import org.recourse.taxonomy.Step;

/**
 * Cases on their way through countries and calendars by chance: offices act or let the date pass, the complainant appeals or
 * does not, deciders uphold or dismiss. Whatever comes, somebody owes the next step by a date that lies ahead, the line of the
 * accused never has the case, what was reached is never left downward, and nobody decides twice.
 */
class JourneyPropertyTest {

    private static final int STEPS = 30;

    @Provide
    Arbitrary<Journey> journeys() {
        return Arbitraries.randomValue(Journey::new);
    }

    @Property(tries = 1500)
    void somebody_owes_the_next_step_by_a_date_wherever_a_case_goes(@ForAll("journeys") Journey journey) {
        journey.begin();
        for (int i = 0; i < STEPS && journey.goesOn; i++) {
            journey.goOn();
            journey.holds();
        }
    }

    @Property(tries = 300)
    void a_case_that_nobody_answers_comes_to_whoever_is_last_and_stays_there(@ForAll("journeys") Journey journey) {
        journey.begin();
        int most = journey.world.country.offices().size();
        for (int i = 0; i < most; i++) {
            journey.late();
            journey.holds();
        }
        var last = journey.owner();
        journey.late();
        journey.holds();
        assertThat(journey.owner()).as("nobody is left above").isEqualTo(last);
    }

    /** One case, by the pure rules alone. */
    static final class Journey {

        final World world;
        private final Random random;
        private final Oracle oracle;
        private final Router router;
        private final Desks desks;
        private final WorkingDays days;
        private final Severity severity;
        private final Set<Integer> held = new HashSet<>();
        private final Set<Integer> passed = new HashSet<>();
        private final Set<Integer> deciders = new HashSet<>();
        private @Nullable Integer desk;
        private @Nullable Integer accountable;
        private @Nullable Integer deciding;
        private @Nullable Level reached;
        private Step step = Step.ADMISSIBILITY;
        private Instant now = World.NOW;
        private Instant dueAt = World.NOW;
        private int breaches;
        boolean goesOn;

        Journey(Random random) {
            this.random = random;
            this.world = new World(random);
            this.oracle = new Oracle(world);
            this.router = new Router(world.country, World.TAXONOMY);
            this.desks = new Desks(world.country, World.TAXONOMY.parameter(Parameter.NAMED_LEAST));
            this.days = DueDatePropertyTest.place(random);
            this.severity = world.pick(List.of(Severity.values()));
        }

        @Override
        public String toString() {
            return severity + " " + step + " owed by " + owner() + ", held " + held + ", decided " + deciders;
        }

        /** With whom it lies: never nobody, once a desk has taken it in. */
        @Nullable
        Integer owner() {
            return deciding != null ? deciding : accountable != null ? accountable : desk;
        }

        void begin() {
            var matter = matter();
            desk = desks.choose(matter.leadingArea(), matter.excluded(), matter.confidentiality())
                    .map(Office::id)
                    .orElse(null);
            goesOn = desk != null;
            var first = router.choose(matter).office();
            if (goesOn && first.isPresent()) {
                entrust(first.get());
                start(Step.PROPOSAL);
            } else {
                start(Step.ADMISSIBILITY);
            }
        }

        void goOn() {
            int chance = random.nextInt(10);
            if (chance < 3 || accountable == null) {
                late();
                return;
            }
            now = now.plusSeconds(1 + random.nextInt(3 * 24 * 3600));
            if (chance < 6) {
                goesUpOrOn(chance < 5);
                return;
            }
            switch (step) {
                case PROPOSAL -> start(Step.APPEAL_WINDOW);
                case APPEAL_WINDOW -> appeal();
                default -> decide();
            }
        }

        /** The complainant wants an independent body, or nobody is left at the office. */
        private void goesUpOrOn(boolean up) {
            if (deciding != null) {
                climbAppeal(up ? Climb.TO_L5 : Climb.NEXT);
            } else if (up) {
                climbOffice(Climb.TO_L5);
            } else {
                leave();
            }
            start(step);
        }

        private void leave() {
            passed.add(present(accountable));
            var choice = router.choose(matter());
            choice.office()
                    .ifPresentOrElse(
                            next -> {
                                isNew(next, Level.L1);
                                entrust(next);
                            },
                            () -> passed.remove(accountable));
        }

        /** The date passes: the next rung owes the step, and at the top whoever owes it already. */
        void late() {
            if (desk == null) {
                return;
            }
            if (step == Step.APPEAL_WINDOW) {
                goesOn = false;
                return;
            }
            now = dueAt.plusSeconds(1);
            var climb = new Breach(step, dueAt, severity, breaches)
                    .reason(World.TAXONOMY.parameter(Parameter.BREACHES_TO_L5), false)
                    .climb();
            breaches++;
            boolean leavesTheLine = severity == Severity.S1 || breaches >= 3;
            assertThat(climb).isEqualTo(leavesTheLine ? Climb.TO_L5 : Climb.NEXT);
            if (deciding != null) {
                climbAppeal(climb);
            } else if (accountable != null) {
                climbOffice(climb);
            } else {
                climbDesk(climb);
            }
            start(step);
        }

        private void climbDesk(Climb climb) {
            var matter = matter();
            desks.climb(present(desk), climb, matter.leadingArea(), matter.excluded(), matter.confidentiality())
                    .ifPresent(next -> desk = next.id());
        }

        private void climbOffice(Climb climb) {
            router.climb(matter(), climb).office().ifPresent(next -> {
                isNew(next, climb == Climb.TO_L5 ? Level.L5 : Level.L1);
                passed.add(present(accountable));
                entrust(next);
            });
        }

        private void climbAppeal(Climb climb) {
            router.climbAppeal(matter(), climb).office().ifPresent(next -> {
                isNew(next, climb == Climb.TO_L5 ? Level.L5 : Level.L1);
                passed.add(present(deciding));
                deciders.add(present(deciding));
                deciding = next.id();
            });
        }

        private void appeal() {
            var choice = router.decider(matter(), Climb.NEXT);
            if (choice.office().isEmpty()) {
                goesOn = false;
                return;
            }
            isNew(choice.office().get(), Level.L1);
            deciding = choice.office().get().id();
            start(Step.APPEAL_DECISION);
        }

        private void decide() {
            int decider = present(deciding);
            deciders.add(decider);
            deciding = null;
            boolean upheld = random.nextBoolean();
            if (upheld) {
                passed.add(present(accountable));
                entrust(world.country.office(decider));
            }
            start(upheld && random.nextBoolean() ? Step.PROPOSAL : Step.APPEAL_WINDOW);
        }

        private void entrust(Office office) {
            held.add(office.id());
            accountable = office.id();
            reached = office.level();
        }

        private void start(Step next) {
            step = next;
            var limit = Objects.requireNonNull(World.TAXONOMY.step(next).limit(severity));
            dueAt = DueDate.of(days, now, limit).at();
        }

        private Matter matter() {
            return world.matter(new Past(held, passed, deciders, accountable, deciding, reached), Purpose.ANSWER);
        }

        private static int present(@Nullable Integer office) {
            return Objects.requireNonNull(office);
        }

        // ---- what holds

        /** Whoever has it from now on was not in it before, but for a panel, which is formed anew for each decision. */
        private void isNew(Office next, Level least) {
            var before = new HashSet<>(held);
            before.addAll(passed);
            before.addAll(deciders);
            before.add(present(owner()));
            assertThat(next.level() != Level.TOP && before.contains(next.id())).isFalse();
            assertThat(next.level()).isGreaterThanOrEqualTo(least);
            assertThat(reached == null || next.level().compareTo(reached) >= 0).isTrue();
        }

        void holds() {
            if (desk == null || !goesOn) {
                return;
            }
            assertThat(dueAt).isAfter(now);
            var owner = world.country.office(present(owner()));
            assertThat(owner.open()).isTrue();
            if (accountable == null) {
                assertThat(owner.level() == Level.L5 || !oracle.accused(owner)).isTrue();
            } else {
                assertThat(oracle.accused(owner)).isFalse();
                assertThat(oracle.accused(world.country.office(accountable))).isFalse();
            }
        }
    }
}

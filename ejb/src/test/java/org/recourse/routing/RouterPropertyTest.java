package org.recourse.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.recourse.directory.Country;
import org.recourse.directory.Office;
import org.recourse.taxonomy.Level;

/** What holds in every country, for every command, respondent, interest and history. */
class RouterPropertyTest {

    @Provide
    Arbitrary<World> worlds() {
        return Arbitraries.randomValue(World::new);
    }

    private static Router router(World world) {
        return new Router(world.country, World.TAXONOMY);
    }

    @Property(tries = 1500)
    void the_router_takes_what_reading_the_rows_by_hand_takes(@ForAll("worlds") World world) {
        var oracle = new Oracle(world);
        int begin = 10 * world.route.begin().ordinal();
        assertThat(router(world).choose(world.matter()).eligible()).isEqualTo(oracle.eligible(world.matter(), begin));
    }

    @Property(tries = 500)
    void whoever_is_passed_over_is_told_the_gravest_row_that_it_failed(@ForAll("worlds") World world) {
        var oracle = new Oracle(world);
        int begin = 10 * world.route.begin().ordinal();
        for (var passed : router(world).choose(world.matter()).passedOver()) {
            assertThat(oracle.gravest(passed.office(), world.matter(), begin)).contains(passed.failed());
        }
    }

    @Property(tries = 500)
    void nobody_of_the_accused_line_is_passed_over_for_anything_less(@ForAll("worlds") World world) {
        var oracle = new Oracle(world);
        for (var passed : router(world).choose(world.matter()).passedOver()) {
            assertThat(passed.failed() == Eligibility.LINE).isEqualTo(oracle.accused(passed.office()));
        }
    }

    @Property(tries = 500)
    void every_excluded_office_of_the_place_is_named_among_the_passed_over(@ForAll("worlds") World world) {
        var choice = router(world).choose(world.matter());
        var passed = choice.passedOver().stream().map(PassedOver::office).toList();
        for (var office : world.offices) {
            if (new Oracle(world).accused(office)
                    && world.country.areas().contains(office.area(), world.involved.leadingArea())) {
                assertThat(passed).contains(office);
            }
        }
    }

    @Property(tries = 1000)
    void however_a_case_climbs_it_never_goes_down_comes_back_or_meets_the_accused(@ForAll("worlds") World world) {
        var oracle = new Oracle(world);
        var seen = new HashSet<Integer>();
        var past = Past.NONE;
        var choice = router(world).choose(world.matter());
        int height = 10 * world.route.begin().ordinal();
        while (choice.office().isPresent()) {
            var office = choice.office().get();
            assertThat(oracle.accused(office)).isFalse();
            assertThat(seen.add(office.id())).as("comes back to %s", office).isTrue();
            assertThat(oracle.height(office, world.matter())).isGreaterThanOrEqualTo(height);
            height = oracle.height(office, world.matter());
            past = with(past, office);
            choice = router(world).climb(world.matter(past, Purpose.ANSWER), Climb.NEXT);
            assertThat(choice.eligible()).isEqualTo(oracle.eligible(world.matter(past, Purpose.ANSWER), above(height)));
        }
        int last = seen.isEmpty() ? height : above(height);
        var end = world.matter(past, Purpose.ANSWER);
        assertThat(world.offices)
                .allMatch(office -> oracle.failed(office, end, last).isPresent());
    }

    @Property(tries = 500)
    void by_wish_or_breach_it_goes_to_the_independent_bodies_at_once(@ForAll("worlds") World world) {
        var first = router(world).choose(world.matter()).office();
        if (first.isPresent()) {
            var matter = world.matter(with(Past.NONE, first.get()), Purpose.ANSWER);
            var next = router(world).climb(matter, Climb.TO_L5).office();
            assertThat(next.stream()).allMatch(office -> office.level().compareTo(Level.L5) >= 0);
            assertThat(next).isNotEqualTo(first);
        }
    }

    @Property(tries = 500)
    void an_appeal_goes_above_the_accountable_office_and_every_earlier_decider(@ForAll("worlds") World world) {
        var oracle = new Oracle(world);
        var first = router(world).choose(world.matter()).office();
        var deciders = new HashSet<Integer>();
        while (first.isPresent()) {
            var accountable = first.get().id();
            deciders.add(accountable);
            var past = new Past(Set.of(accountable), Set.of(), deciders, accountable, null, null);
            var next = router(world)
                    .decider(world.matter(past, Purpose.ANSWER), Climb.NEXT)
                    .office();
            int height = oracle.height(first.get(), world.matter());
            assertThat(next.stream())
                    .allMatch(office -> oracle.height(office, world.matter()) > height
                            && !oracle.accused(office)
                            && !deciders.contains(office.id()));
            first = next;
        }
    }

    @Property(tries = 500)
    void an_earlier_decider_may_carry_out_a_remedy_and_nothing_else(@ForAll("worlds") World world) {
        var eligible = router(world).choose(world.matter()).eligible();
        for (var office : eligible) {
            var past = new Past(Set.of(), Set.of(), Set.of(office.id()), null, null, null);
            assertThat(router(world).choose(world.matter(past, Purpose.REMEDY)).eligible())
                    .contains(office);
            if (office.level() != Level.TOP) {
                assertThat(router(world)
                                .choose(world.matter(past, Purpose.ANSWER))
                                .eligible())
                        .doesNotContain(office);
            }
        }
    }

    @Property(tries = 300)
    void the_office_that_was_chosen_may_stay_while_nothing_changes(@ForAll("worlds") World world) {
        var first = router(world).choose(world.matter()).office();
        if (first.isPresent()) {
            var matter = world.matter(with(Past.NONE, first.get()), Purpose.ANSWER);
            assertThat(router(world).fault(matter, first.get().id())).isEmpty();
        }
    }

    @Property(tries = 300)
    void the_same_facts_give_the_same_choice_in_whatever_order_they_come(@ForAll("worlds") World world) {
        var turned = new ArrayList<>(world.offices);
        Collections.reverse(turned);
        var other = new Country(
                world.country.areas().all(),
                List.of(world.country.calendar(1)),
                turned,
                world.officers,
                world.interests);
        assertThat(new Router(other, World.TAXONOMY).choose(world.matter()))
                .isEqualTo(router(world).choose(world.matter()));
    }

    private static int above(int height) {
        return height < 40 ? height / 10 * 10 + 10 : height + 1;
    }

    private static Past with(Past past, Office office) {
        var held = new HashSet<>(past.held());
        held.add(office.id());
        var passed = new HashSet<>(past.passed());
        if (past.accountable() != null) {
            passed.add(Objects.requireNonNull(past.accountable()));
        }
        return new Past(held, passed, past.deciders(), office.id(), null, office.level());
    }
}

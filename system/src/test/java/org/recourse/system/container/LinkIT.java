package org.recourse.system.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.recourse.access.CaseLink;
import org.recourse.access.Presented;
import org.recourse.access.Scope;
import org.recourse.grievance.Act;
import org.recourse.grievance.CaseService;
import org.recourse.grievance.CaseVersion;
import org.recourse.grievance.CaseView;
import org.recourse.grievance.Confirmation;
import org.recourse.grievance.Field;
import org.recourse.grievance.History;
import org.recourse.grievance.Linking;
import org.recourse.grievance.State;
import org.recourse.grievance.Unlinking;
import org.recourse.intake.LinkedCase;
import org.recourse.intake.LinkedCaseService;
import org.recourse.shared.Reference;
import org.recourse.shared.Refusal;
import org.recourse.system.ContainerTest;
import org.recourse.taxonomy.Confidentiality;
import org.recourse.taxonomy.Severity;
import org.recourse.taxonomy.Step;
import org.recourse.triage.Rejection;
import org.recourse.triage.Upgrade;

/** Cases that have to do with each other: known to whoever may see both, and to nobody else that there is another one. */
class LinkIT extends ContainerTest {

    private static final String NOBODY_HAS_IT = new Reference(0).text();

    @EJB
    private Stage stage;

    @EJB
    private CaseService cases;

    @EJB
    private LinkedCaseService linked;

    @Inject
    private Road road;

    @Inject
    private Presented presented;

    @BeforeEach
    void country() {
        stage.countryIsThere();
    }

    private List<CaseLink> links(Part part, Reference reference) {
        return road.view(part, reference).links();
    }

    private static Linking related(Reference other) {
        return new Linking(other.text(), "RELATED", null);
    }

    private History history(Part part, Reference reference) {
        return road.player(part).calls(() -> cases.history(reference, null, 50));
    }

    private static List<Long> numbers(History history) {
        return history.page().events().stream().map(History.Event::number).toList();
    }

    private static List<Long> upTo(long total) {
        return LongStream.iterate(total, number -> number > 0, number -> number - 1)
                .boxed()
                .toList();
    }

    private static List<String> acts(History history) {
        return history.page().events().stream().map(History.Event::act).toList();
    }

    // ---- link

    @Test
    void both_cases_say_so_to_whoever_may_see_both_and_stay_as_they_are() {
        var one = road.to(Station.IN_ACTION);
        var other = road.to(Station.TRIAGED);
        road.does(Part.MANAGER, Act.LINK, one, related(other));
        assertThat(links(Part.MANAGER, one)).extracting(CaseLink::other).containsExactly(other);
        assertThat(links(Part.MANAGER, other)).extracting(CaseLink::other).containsExactly(one);
        assertThat(road.state(one)).isEqualTo(State.IN_ACTION);
        assertThat(road.state(other)).isEqualTo(State.TRIAGED);
        assertThat(acts(history(Part.MANAGER, one))).contains("link");
        assertThat(acts(history(Part.OVERSIGHT, other))).contains("link");
        assertThat(road.refused(Part.MANAGER, Act.LINK, other, related(one))).isEqualTo("other refusal.linked-already");
    }

    @Test
    void a_hidden_case_and_one_that_there_is_not_are_refused_alike() {
        var one = road.to(Station.IN_ACTION);
        var sealed = road.to(Station.SEALED);
        assertThat(road.refused(Part.MANAGER, Act.LINK, one, related(sealed))).isEqualTo("other refusal.no-other-case");
        for (var written : List.of(NOBODY_HAS_IT, "7K3M", one.text(), "<script>")) {
            assertThat(road.refused(Part.MANAGER, Act.LINK, one, new Linking(written, "RELATED", null)))
                    .isEqualTo("other refusal.no-other-case");
        }
        assertThat(road.refused(Part.MANAGER, Act.LINK, one, new Linking(sealed.text(), "OWN_MOTION", null)))
                .isEqualTo("kind refusal.link-by-itself");
    }

    @Test
    void whoever_may_not_see_the_other_case_learns_nothing_of_it() {
        var one = road.begun(Station.IN_ACTION);
        var sealed = road.to(Station.SEALED);
        int before = road.view(Part.MANAGER, one.reference()).version();
        road.does(Part.OVERSIGHT, Act.LINK, sealed, related(one.reference()));
        assertThat(links(Part.OVERSIGHT, sealed)).hasSize(1);
        assertThat(links(Part.PROTECTION, sealed)).isEmpty();
        for (var part : EnumSet.of(Part.MANAGER, Part.OFFICIAL, Part.LIAISON)) {
            var view = road.view(part, one.reference());
            assertThat(view.links()).as(part.name()).isEmpty();
            assertThat(view.possible()).as(part.name()).doesNotContain(Act.UNLINK);
        }
        var read = history(Part.MANAGER, one.reference());
        assertThat(acts(read)).doesNotContain("link");
        assertThat(read.page().total()).isEqualTo(read.page().events().size());
        assertThat(numbers(read)).isEqualTo(upTo(read.page().total()));
        var paged = road.player(Part.MANAGER).calls(() -> cases.history(one.reference(), 4L, 50));
        assertThat(numbers(paged)).containsExactly(3L, 2L, 1L);
        assertThat(road.view(Part.MANAGER, one.reference()).version()).isEqualTo(before);
        var office = history(Part.OFFICIAL, one.reference());
        assertThat(numbers(office)).isEqualTo(upTo(office.page().total()));
        assertThat(acts(history(Part.LIAISON, one.reference()))).doesNotContain("link");
        var mine = road.showing(one.receipt(), () -> cases.historyOfMine(50));
        assertThat(acts(mine)).doesNotContain("link");
        assertThat(mine.view().links()).isEmpty();
    }

    @Test
    void a_systemic_case_stands_over_a_single_one_and_never_in_place_of_a_grave_one() {
        var many = road.to(Station.SYSTEMIC);
        var grave = road.to(Station.REGISTERED);
        road.does(Part.MANAGER, Act.TRIAGE, grave, Samples.findings("LIC-02", "S2", "P2"));
        var instead = new Linking(many.text(), "SYSTEMIC", false);
        assertThat(road.refused(Part.MANAGER, Act.LINK, grave, instead)).isEqualTo("ownAnswer refusal.single-answer");
        assertThat(road.refused(Part.MANAGER, Act.LINK, many, new Linking(grave.text(), "SYSTEMIC", false)))
                .isEqualTo("ownAnswer refusal.single-answer");
        assertThat(road.refused(Part.MANAGER, Act.LINK, grave, new Linking(many.text(), "SYSTEMIC", null)))
                .isEqualTo("ownAnswer refusal.blank");
        var light = road.to(Station.TRIAGED);
        assertThat(road.refused(Part.MANAGER, Act.LINK, grave, new Linking(light.text(), "SYSTEMIC", true)))
                .isEqualTo("kind refusal.link-not-systemic");
        road.does(Part.MANAGER, Act.LINK, light, instead);
        road.does(Part.MANAGER, Act.LINK, grave, new Linking(many.text(), "SYSTEMIC", true));
        assertThat(links(Part.MANAGER, grave)).extracting(CaseLink::turned).containsExactly(true);
        assertThat(links(Part.MANAGER, many)).extracting(CaseLink::turned).containsOnly(false);
    }

    @Test
    void a_case_of_one_persons_own_is_split_off_from_that_of_the_group_and_from_no_other() {
        var group = road.to(Station.IN_ACTION);
        road.does(Part.LIAISON, Act.ADD_PERSON, group);
        var own = road.to(Station.REGISTERED);
        var alone = road.to(Station.REGISTERED);
        assertThat(road.refused(Part.MANAGER, Act.LINK, own, new Linking(alone.text(), "SPLIT", null)))
                .isEqualTo("kind refusal.link-not-of-a-group");
        road.does(Part.MANAGER, Act.LINK, own, new Linking(group.text(), "SPLIT", null));
        road.does(Part.MANAGER, Act.LINK, group, new Linking(alone.text(), "SPLIT", null));
        assertThat(links(Part.MANAGER, own)).extracting(CaseLink::turned).containsExactly(false);
        assertThat(links(Part.MANAGER, group))
                .extracting(CaseLink::kind, CaseLink::turned)
                .containsExactlyInAnyOrder(tuple("SPLIT", true), tuple("SPLIT", true));
        assertThat(road.refused(Part.MANAGER, Act.LINK, own, new Linking(group.text(), "SPLIT", null)))
                .isEqualTo("other refusal.linked-already");
    }

    // ---- unlink

    @Test
    void two_cases_are_taken_apart_when_a_second_person_says_so_too() {
        var one = road.to(Station.LINKED);
        var other = links(Part.MANAGER, one).get(0).other();
        assertThat(road.refused(Part.MANAGER, Act.UNLINK, one, new Unlinking(NOBODY_HAS_IT, "No")))
                .isEqualTo("other refusal.no-other-case");
        var stranger = road.to(Station.TRIAGED);
        assertThat(road.refused(Part.MANAGER, Act.UNLINK, one, new Unlinking(stranger.text(), "No")))
                .isEqualTo("other refusal.not-linked");
        assertThat(road.does(Part.MANAGER, Act.UNLINK, one, new Unlinking(other.text(), "Another house"))
                        .waits())
                .isTrue();
        assertThat(links(Part.MANAGER, one)).allMatch(CaseLink::holds);
        road.does(Part.SECOND, Act.CONFIRM, one, new Confirmation(1, "unlink", null));
        assertThat(links(Part.MANAGER, one)).isNotEmpty().noneMatch(CaseLink::holds);
        assertThat(road.view(Part.MANAGER, one).possible()).doesNotContain(Act.UNLINK);
        road.does(Part.MANAGER, Act.LINK, one, related(other));
        assertThat(links(Part.MANAGER, one)).filteredOn(CaseLink::holds).hasSize(1);
    }

    // ---- the same matter

    private static Rejection same(String other) {
        return new Rejection(
                "DUPLICATE", true, "It goes on under another number", "The desk", null, other, "You can appeal");
    }

    @Test
    void a_rejection_as_the_same_matter_is_a_link_that_whoever_spoke_does_not_read() {
        var first = road.to(Station.IN_ACTION);
        var again = road.begun(Station.TRIAGED);
        var reference = again.reference();
        var sealed = road.to(Station.SEALED);
        for (var written : List.of(NOBODY_HAS_IT, sealed.text(), reference.text())) {
            assertThat(road.refused(Part.MANAGER, Act.REJECT, reference, same(written)))
                    .isEqualTo("sameAs refusal.no-other-case");
        }
        road.does(Part.MANAGER, Act.REJECT, reference, same(first.text()));
        assertThat(links(Part.MANAGER, reference)).isEmpty();
        road.does(Part.SECOND, Act.CONFIRM, reference, new Confirmation(1, "reject", null));
        assertThat(road.state(reference)).isEqualTo(State.INADMISSIBLE);
        assertThat(links(Part.MANAGER, reference)).extracting(CaseLink::kind).containsExactly("DUPLICATE");
        assertThat(links(Part.MANAGER, first)).extracting(CaseLink::other).containsExactly(reference);
        var mine = road.showing(
                again.receipt(), () -> cases.openMine("follow-up", EnumSet.of(Scope.SKELETON, Scope.PROPOSAL)));
        assertThat(mine.links()).isEmpty();
        assertThat(mine.text(Field.REJECTED).map(CaseView.Text::words).orElseThrow())
                .doesNotContain(first.text());
    }

    @Test
    void what_waits_names_no_case_that_whoever_confirms_may_not_see() {
        var one = road.to(Station.TRIAGED);
        var other = road.to(Station.TRIAGED);
        road.does(Part.MANAGER, Act.LINK, one, related(other));
        road.does(Part.MANAGER, Act.UNLINK, one, new Unlinking(other.text(), "It was the other house"));
        road.does(Part.MANAGER, Act.REJECT, one, same(other.text()));
        assertThat(asked(Part.SECOND, one)).hasSize(2).allMatch(asked -> asked.contains(other.text()));
        road.does(Part.OVERSIGHT, Act.UPGRADE, other, new Upgrade(List.of(), null, "P4", "She is watched"));
        assertThat(asked(Part.SECOND, one))
                .hasSize(2)
                .noneMatch(asked -> asked.contains(other.text()) || asked.contains("other house"))
                .anyMatch(asked -> asked.contains("DUPLICATE"));
    }

    private List<String> asked(Part part, Reference reference) {
        return road.view(part, reference).waiting().stream()
                .map(CaseView.Waiting::input)
                .filter(Objects::nonNull)
                .toList();
    }

    // ---- open-linked

    private static LinkedCase about(String kind, String barrier, boolean shown) {
        return new LinkedCase(kind, "The market has no true scale", barrier, null, shown);
    }

    private Reference born(Part part, Reference first) {
        return links(part, first).stream().map(CaseLink::other).findFirst().orElseThrow();
    }

    @Test
    void a_systemic_case_comes_out_of_a_single_one_with_a_road_of_its_own_and_nothing_of_the_person() {
        var first = road.to(Station.IN_ACTION);
        assertThat(road.refused(Part.MANAGER, Act.OPEN_LINKED, first, about("SYSTEMIC", "", true)))
                .isEqualTo("barrier refusal.systemic-without-cause");
        assertThat(road.refused(Part.MANAGER, Act.OPEN_LINKED, first, about("SYSTEMIC", "COST", false)))
                .isEqualTo("showsNobody refusal.not-confirmed");
        assertThat(road.refused(
                        Part.MANAGER,
                        Act.OPEN_LINKED,
                        first,
                        new LinkedCase("SYSTEMIC", "Call 0700 123 456 in pit 7", "COST", null, true)))
                .isEqualTo("words refusal.word.PHONE");
        assertThat(road.refused(Part.MANAGER, Act.OPEN_LINKED, first, about("OWN_MOTION", "", true)))
                .isEqualTo("kind refusal.own-motion-below");
        int version = road.view(Part.MANAGER, first).version();
        road.does(Part.MANAGER, Act.OPEN_LINKED, first, about("SYSTEMIC", "COST", true));
        assertThat(road.view(Part.MANAGER, first).version()).isEqualTo(version);
        var view = road.view(Part.MANAGER, born(Part.MANAGER, first));
        assertThat(view.header().state()).isEqualTo(State.REGISTERED);
        assertThat(view.persons()).isEmpty();
        assertThat(view.clocks())
                .extracting(CaseView.Owed::step)
                .contains(Step.ACKNOWLEDGE, Step.TRIAGE, Step.CASE_CLOCK);
        assertThat(view.parties()).hasSameSizeAs(road.view(Part.MANAGER, first).parties());
        assertThat(view.links()).extracting(CaseLink::turned).containsExactly(false);
        assertThat(road.state(first)).isEqualTo(State.IN_ACTION);
    }

    @Test
    void names_are_tried_three_times_in_the_words_of_a_new_case_and_no_more() {
        var tale = road.tale();
        tale.name = "Sana Roe-Miro";
        var first = road.begun(Station.IN_ACTION, tale).reference();
        var naming = new LinkedCase("SYSTEMIC", "For Sana the market has no true scale", "COST", null, true);
        for (int i = 0; i < 3; i++) {
            assertThat(road.refused(Part.MANAGER, Act.OPEN_LINKED, first, naming))
                    .isEqualTo("words refusal.word.SOMEBODY");
        }
        assertThat(road.refused(Part.MANAGER, Act.OPEN_LINKED, first, about("SYSTEMIC", "COST", true)))
                .isEqualTo("words refusal.names-tried");
        road.does(Part.SECOND, Act.OPEN_LINKED, first, about("SYSTEMIC", "COST", true));
    }

    @Test
    void revenge_is_a_case_of_its_own_that_whoever_complained_follows_with_a_receipt() {
        var first = road.begun(Station.IN_ACTION);
        presented.asClockwork(() -> linked.ofReprisal(CaseVersion.any(first.reference())));
        var mine = road.showing(
                first.receipt(), () -> cases.openMine("follow-up", EnumSet.of(Scope.SKELETON, Scope.MESSAGES)));
        assertThat(mine.links()).extracting(CaseLink::kind).containsExactly("REPRISAL");
        var receipt = linked.receipts(mine).get(0);
        var second = road.showing(receipt, () -> cases.openMine("follow-up", EnumSet.of(Scope.SKELETON)));
        assertThat(second.reference()).isEqualTo(mine.links().get(0).other());
        assertThat(second.header().severity()).isEqualTo(Severity.S1);
        assertThat(second.header().confidentiality()).isEqualTo(Confidentiality.P4);
        assertThat(second.links()).isEmpty();
        var again = road.showing(receipt, () -> cases.historyOfMine(20));
        assertThat(acts(again)).contains("register").doesNotContain("open-linked");
        assertThat(links(Part.MANAGER, first.reference())).as("sealed").isEmpty();
        assertThat(acts(history(Part.MANAGER, first.reference()))).doesNotContain("open-linked");
    }

    @Test
    void only_the_product_itself_opens_a_case_about_revenge_without_words() {
        var first = road.to(Station.IN_ACTION);
        var refusal = catchThrowableOfType(
                Refusal.class,
                () -> road.player(Part.MANAGER).calls(() -> linked.ofReprisal(road.at(Part.MANAGER, first))));
        assertThat(refusal).isNotNull();
    }

    @Test
    void an_independent_body_goes_on_without_the_complainant() {
        var first = road.to(Station.PASSED);
        var body = Players.officialOf("OMB-XT");
        var view = road.view(body, first);
        assertThat(view.possible()).contains(Act.OPEN_LINKED);
        body.calls(() -> road.performer(Act.OPEN_LINKED)
                .perform(CaseVersion.of(first, view.version()), about("OWN_MOTION", "", true)));
        var born = road.view(body, road.view(body, first).links().get(0).other());
        assertThat(born.persons()).isEmpty();
        assertThat(born.header().severity()).isLessThanOrEqualTo(view.header().severity());
    }
}

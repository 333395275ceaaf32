package org.recourse.system.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.recourse.access.Keys;
import org.recourse.access.Receipt;
import org.recourse.access.Relation;
import org.recourse.access.Scope;
import org.recourse.grievance.Act;
import org.recourse.grievance.ActRefused;
import org.recourse.grievance.CaseService;
import org.recourse.grievance.CaseVersion;
import org.recourse.grievance.CaseView;
import org.recourse.grievance.Field;
import org.recourse.grievance.GrievanceNotFound;
import org.recourse.grievance.State;
import org.recourse.intake.IntakeService;
import org.recourse.intake.KeyUsedBefore;
import org.recourse.intake.Registered;
import org.recourse.shared.InputRefused;
import org.recourse.shared.InputRefused.Fault;
import org.recourse.shared.Reference;
import org.recourse.system.ContainerTest;
import org.recourse.system.Person;
import org.recourse.system.Turns;
import org.recourse.taxonomy.Code;
import org.recourse.taxonomy.Level;
import org.recourse.taxonomy.Taxonomy;

/** Whatever anybody sends to the door through which grievances come in. */
@Order(Turns.WITHOUT_LOGIN)
class IntakeIT extends ContainerTest {

    private static final int AT_ONCE = 16;

    private final Person liaison = Person.named("liaison");

    @EJB
    private Stage stage;

    @EJB
    private IntakeService intake;

    @EJB
    private CaseService cases;

    @Inject
    private Road road;

    @Inject
    private Keys keys;

    @Resource
    private ManagedExecutorService executor;

    private Records records;

    @BeforeEach
    void country() throws SQLException {
        stage.countryIsThere();
        records = Records.open();
    }

    @AfterEach
    void close() throws SQLException {
        records.close();
    }

    // ---- the same again

    @Test
    void sixteen_sendings_of_one_report_at_once_are_one_case_with_one_receipt() throws Exception {
        var report = road.tale().report();
        var key = key();
        long before = records.cases();
        var registered = atOnce(() -> liaison.calls(() -> intake.register(key, report)));
        assertThat(new HashSet<>(registered)).hasSize(1);
        assertThat(records.cases()).isEqualTo(before + 1);
    }

    @Test
    void sixteen_sendings_of_a_stranger_at_once_are_one_case_with_one_receipt() throws Exception {
        var report = road.tale().anonymous().report();
        var key = key();
        long before = records.cases();
        var registered = atOnce(() -> intake.register(key, report));
        assertThat(new HashSet<>(registered)).hasSize(1);
        assertThat(records.cases()).isEqualTo(before + 1);
    }

    private List<Registered> atOnce(Callable<Registered> sending) throws Exception {
        var sent = new ArrayList<Future<Registered>>();
        for (int i = 0; i < AT_ONCE; i++) {
            sent.add(executor.submit(sending));
        }
        var registered = new ArrayList<Registered>();
        for (var one : sent) {
            registered.add(one.get());
        }
        return registered;
    }

    @Test
    void another_report_under_the_same_key_is_refused() throws SQLException {
        var key = key();
        var tale = road.tale();
        liaison.calls(() -> intake.register(key, tale.report()));
        long before = records.cases();
        tale.words = "Something else.";
        assertThatThrownBy(() -> liaison.calls(() -> intake.register(key, tale.report())))
                .isInstanceOf(KeyUsedBefore.class);
        assertThat(records.cases()).isEqualTo(before);
    }

    @Test
    void the_same_key_of_another_person_is_another_case() {
        var key = key();
        var report = road.tale().report();
        var one = liaison.calls(() -> intake.register(key, report));
        var other = Person.named("liaison2").calls(() -> intake.register(key, report));
        assertThat(other.reference()).isNotEqualTo(one.reference());
        assertThat(other.receipt()).isNotEqualTo(one.receipt());
    }

    @Test
    void a_key_that_can_be_guessed_is_refused() throws SQLException {
        long before = records.cases();
        for (var guessable : List.of("", "1", "0123456789")) {
            assertThatThrownBy(() ->
                            intake.register(guessable, road.tale().anonymous().report()))
                    .isInstanceOf(InputRefused.class);
        }
        assertThat(records.cases()).isEqualTo(before);
    }

    @Test
    void whoever_may_not_register_is_told_so() throws SQLException {
        long before = records.cases();
        for (var login : List.of("official", "oversight", "administrator")) {
            assertThatThrownBy(() -> road.registered(Person.named(login), road.tale()))
                    .isInstanceOf(ActRefused.class);
        }
        assertThat(records.cases()).isEqualTo(before);
    }

    // ---- bad input

    @Test
    void what_cannot_be_taken_is_refused_by_the_name_of_its_field() throws SQLException {
        refuses("words", tale -> tale.words = " \u0000\u202e ");
        refuses("words", tale -> tale.words = "a".repeat(20_001));
        refuses("words", tale -> tale.words = "\u0639".repeat(5_000_000));
        refuses("words", tale -> tale.words = "half a character: \ud83d");
        refuses("words", tale -> tale.words = "Z" + "\u0335".repeat(60));
        refuses("exactPlace", tale -> tale.exactPlace = "b".repeat(4_001));
        refuses("name", tale -> tale.name = "c".repeat(201));
        refuses("contactDetail", tale -> tale.contactDetail = "7".repeat(201));
        refuses("respondentName", tale -> tale.respondentName = "d".repeat(201));
        refuses("place", tale -> tale.place = 2_000_000_000);
        refuses("place", tale -> tale.place = -1);
        refuses("tile", tale -> tale.tile = "NO_SUCH_TILE");
        refuses("tile", tale -> tale.tile = "'; DROP TABLE recourse.grievance; --");
        refuses("flags[1]", tale -> tale.flags = List.of("INJURY", "injury"));
        refuses("respondent", tale -> tale.respondent = "EVERYBODY");
        refuses("respondentOffice", tale -> tale.respondentOffice = 2_000_000_000);
        refuses("channel", tale -> tale.channel = "");
        refuses("language", tale -> tale.language = "EN");
        refuses("language", tale -> tale.language = "x");
        refuses("language", tale -> tale.language = "\u0639\u0631");
        refuses("language", tale -> tale.language = "english-of-the-pits");
        refuses("since", tale -> tale.since = road.today().plusDays(2));
        refuses("since", tale -> tale.since = LocalDate.of(9999, 12, 31));
        refuses("spokenAt", tale -> tale.spokenAt = stage.now().plus(1, ChronoUnit.DAYS));
        refuses("spokenAt", tale -> tale.spokenAt = stage.now().minus(367, ChronoUnit.DAYS));
        refuses("spokenAt", tale -> tale.spokenAt = Instant.MIN);
        refuses("consentToAct", tale -> tale.consent = false);
    }

    private void refuses(String field, Consumer<Tale> changed) throws SQLException {
        var tale = road.tale();
        changed.accept(tale);
        long before = records.cases();
        var refused = catchThrowable(() -> road.registered(liaison, tale));
        assertThat(refused).as(field).isInstanceOf(InputRefused.class);
        assertThat(((InputRefused) refused).faults()).extracting(Fault::field).contains(field);
        assertThat(records.cases()).isEqualTo(before);
    }

    @Test
    void a_report_with_every_flag_is_registered() {
        var tale = road.tale();
        tale.flags = Taxonomy.standard().list("flag").stream().map(Code::code).toList();
        var registered = road.registered(liaison, tale);
        var seen = road.view(Part.PROTECTION, registered.reference());
        assertThat(seen.header().state()).isEqualTo(State.REGISTERED);
    }

    @Test
    void what_cannot_be_seen_is_taken_out_and_every_script_stays() {
        var tale = road.tale().anonymous();
        tale.words = "\ufeffa\u0000b\u0007\u202ec\u2066\r\nd\u200b \u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645 "
                + "\ud83d\udc4d <script>alert(1)</script> '; DROP TABLE x; -- ${7*7} %s \\u0041";
        var registered = intake.register(key(), tale.report());
        assertThat(narrative(registered))
                .isEqualTo("abc\nd \u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645 \ud83d\udc4d "
                        + "<script>alert(1)</script> '; DROP TABLE x; -- ${7*7} %s \\u0041");
    }

    /** As the desk reads it: whoever finds the receipt does not. */
    private String narrative(Registered registered) {
        var view = road.player(Part.MANAGER)
                .calls(() -> cases.open(registered.reference(), "case", EnumSet.of(Scope.SKELETON, Scope.NARRATIVE)));
        return Objects.requireNonNull(view.texts().get(Field.NARRATIVE)).words();
    }

    @Test
    void a_report_of_the_longest_words_in_any_script_is_kept_whole() {
        var tale = road.tale().anonymous();
        tale.words = "\u0639\u062f\u0644 ".repeat(5_000).strip();
        assertThat(narrative(intake.register(key(), tale.report()))).isEqualTo(tale.words);
    }

    @Test
    void of_a_life_in_danger_an_independent_body_knows_from_the_first_moment() {
        assertThat(toldOf(road.tale())).isEmpty();
        var tale = road.tale();
        tale.flags = List.of("LIFE_AT_RISK");
        assertThat(toldOf(tale)).containsExactly(Level.L5);
    }

    /** On which level offices were told of a case, just registered. */
    private List<Level> toldOf(Tale tale) {
        var registered = road.registered(road.player(Part.LIAISON), tale);
        var seen = EnumSet.of(Scope.SKELETON, Scope.ACCESS_LOG);
        return road
                .player(Part.OVERSIGHT)
                .calls(() -> cases.open(registered.reference(), "case", seen))
                .standings()
                .stream()
                .filter(standing -> standing.relation() == Relation.L5_TOLD)
                .map(standing -> road.country()
                        .office(Objects.requireNonNull(standing.office()))
                        .level())
                .toList();
    }

    // ---- the receipt

    @Test
    void a_stranger_registers_and_the_receipt_opens_the_case() {
        var registered = intake.register(key(), road.tale().anonymous().report());
        assertThatThrownBy(() -> road.look(registered.reference())).isInstanceOf(GrievanceNotFound.class);
        var seen = road.showing(registered.receipt(), () -> road.look(registered.reference()));
        assertThat(seen.header().state()).isEqualTo(State.REGISTERED);
        assertThat(seen.header().anonymous()).isTrue();
    }

    @Test
    void a_wrong_receipt_opens_nothing() {
        var registered = intake.register(key(), road.tale().anonymous().report());
        var wrong = keys.receipts().of("nobody", key(), 1);
        assertThatThrownBy(() -> road.showing(wrong, () -> road.look(registered.reference())))
                .isInstanceOf(GrievanceNotFound.class);
        assertThatThrownBy(() -> says(wrong, registered.reference(), 1)).isInstanceOf(GrievanceNotFound.class);
    }

    @Test
    void a_receipt_never_opens_another_case() throws SQLException {
        var mine = intake.register(key(), road.tale().anonymous().report());
        var other = road.to(Station.REGISTERED);
        var before = records.of(other);
        var seen = road.showing(
                mine.receipt(),
                () -> catchThrowable(() -> {
                    assertThat(road.look(other).reference()).isEqualTo(mine.reference());
                }));
        assertThat(seen)
                .satisfiesAnyOf(
                        none -> assertThat(none).isNull(),
                        hidden -> assertThat(hidden).isInstanceOf(GrievanceNotFound.class));
        assertThat(records.of(other)).isEqualTo(before);
    }

    @Test
    void whoever_holds_the_receipt_acts_as_the_complainant_alone() throws SQLException {
        var registered = intake.register(key(), road.tale().anonymous().report());
        says(registered.receipt(), registered.reference(), records.version(registered.reference()));
        var before = records.of(registered.reference());
        for (var act : List.of(Act.TRIAGE, Act.NOTE, Act.PLAN_SAFETY, Act.CLOSE, Act.TAKE)) {
            assertThat(catchThrowable(() -> does(registered, act)))
                    .as(act.code())
                    .isInstanceOf(EJBAccessException.class);
        }
        assertThatThrownBy(() -> does(registered, Act.AGREE))
                .isInstanceOfSatisfying(
                        ActRefused.class, refused -> assertThat(refused.key()).isEqualTo("refusal.state"));
        assertThat(records.of(registered.reference())).isEqualTo(before);
    }

    @Test
    void whoever_holds_the_receipt_goes_to_an_independent_office_and_says_why() throws SQLException {
        var registered = intake.register(key(), road.tale().anonymous().report());
        does(registered, Act.ESCALATE);
        var said = road.showing(
                        registered.receipt(), () -> cases.openMine("follow-up", Set.of(Scope.SKELETON, Scope.MESSAGES)))
                .messages();
        assertThat(said).extracting(CaseView.Said::words).containsExactly("Nobody here listens");
    }

    private void says(Receipt receipt, Reference reference, int version) {
        var words = road.samples().of(Act.MESSAGE, reference);
        road.showing(receipt, () -> road.performer(Act.MESSAGE).perform(CaseVersion.of(reference, version), words));
    }

    private void does(Registered registered, Act act) throws SQLException {
        var reference = registered.reference();
        var at = CaseVersion.of(reference, records.version(reference));
        var input = road.samples().of(act, reference);
        road.showing(registered.receipt(), () -> road.performer(act).perform(at, input));
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}

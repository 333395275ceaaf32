package org.recourse.system.country;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.recourse.answer.Acceptance;
import org.recourse.answer.Agreement;
import org.recourse.answer.Answer;
import org.recourse.answer.Contribution;
import org.recourse.answer.Dispute;
import org.recourse.answer.MeasureRequest;
import org.recourse.answer.Milestone;
import org.recourse.answer.Plan;
import org.recourse.answer.Proposal;
import org.recourse.answer.ProtectionReport;
import org.recourse.answer.Question;
import org.recourse.answer.Recusal;
import org.recourse.answer.Release;
import org.recourse.answer.Return;
import org.recourse.answer.Revision;
import org.recourse.answer.Stand;
import org.recourse.appeal.Appeal;
import org.recourse.appeal.Dismissal;
import org.recourse.appeal.Upholding;
import org.recourse.directory.CountryFile;
import org.recourse.directory.CountryFile.OfficeLine;
import org.recourse.directory.CountryFile.OfficerLine;
import org.recourse.directory.CountryFile.Place;
import org.recourse.escalation.Extension;
import org.recourse.escalation.HandingOver;
import org.recourse.escalation.SteppingBack;
import org.recourse.grievance.Assignment;
import org.recourse.grievance.Linking;
import org.recourse.grievance.State;
import org.recourse.grievance.Unlinking;
import org.recourse.grievance.Withdrawal;
import org.recourse.grievance.Words;
import org.recourse.intake.AddedParty;
import org.recourse.intake.Information;
import org.recourse.intake.JoinedPerson;
import org.recourse.intake.LinkedCase;
import org.recourse.intake.MoneyChange;
import org.recourse.intake.OwnGroups;
import org.recourse.intake.Report;
import org.recourse.notification.CallBack;
import org.recourse.notification.Progress;
import org.recourse.oversight.Remark;
import org.recourse.oversight.RemarkAnswer;
import org.recourse.remedy.Closing;
import org.recourse.remedy.DoneReport;
import org.recourse.remedy.ItemView;
import org.recourse.remedy.PaidPart;
import org.recourse.remedy.Reopening;
import org.recourse.remedy.Verification;
import org.recourse.taxonomy.Category;
import org.recourse.taxonomy.OfficeKind;
import org.recourse.taxonomy.Severity;
import org.recourse.taxonomy.Taxonomy;
import org.recourse.triage.Downgrade;
import org.recourse.triage.FormalisationStage;
import org.recourse.triage.Hold;
import org.recourse.triage.HoldRelease;
import org.recourse.triage.HoldReview;
import org.recourse.triage.PartReferral;
import org.recourse.triage.PartReport;
import org.recourse.triage.Reclassification;
import org.recourse.triage.ReferralReport;
import org.recourse.triage.Rejection;
import org.recourse.triage.ReprisalReport;
import org.recourse.triage.SafetyPlan;
import org.recourse.triage.Scoring;
import org.recourse.triage.SummaryText;
import org.recourse.triage.TriageFindings;
import org.recourse.triage.Upgrade;
import org.recourse.triage.WholeReferral;

/** The demonstration country holds together, and its stories can be played. */
class StoryTest {

    private static final Path FOLDER = Path.of("src/main/resources/country");
    private static final Taxonomy TAXONOMY = Taxonomy.standard();
    private static final CountryFile COUNTRY = CountryFile.read(StoryTest::file, TAXONOMY);
    private static final List<Story> STORIES = Story.all(FOLDER);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    private static final Map<String, Class<?>> FORMS = Map.ofEntries(
            Map.entry("register", Report.class),
            Map.entry("triage", TriageFindings.class),
            Map.entry("plan-safety", SafetyPlan.class),
            Map.entry("score", Scoring.class),
            Map.entry("upgrade", Upgrade.class),
            Map.entry("downgrade", Downgrade.class),
            Map.entry("reclassify", Reclassification.class),
            Map.entry("hold", Hold.class),
            Map.entry("review-hold", HoldReview.class),
            Map.entry("release-hold", HoldRelease.class),
            Map.entry("report-reprisal", ReprisalReport.class),
            Map.entry("request-measure", MeasureRequest.class),
            Map.entry("write-summary", SummaryText.class),
            Map.entry("accept", Acceptance.class),
            Map.entry("recuse", Recusal.class),
            Map.entry("assign", Assignment.class),
            Map.entry("hand-over", HandingOver.class),
            Map.entry("step-back", SteppingBack.class),
            Map.entry("report-protection", ProtectionReport.class),
            Map.entry("ask", Question.class),
            Map.entry("answer", Answer.class),
            Map.entry("contribute", Contribution.class),
            Map.entry("propose", Proposal.class),
            Map.entry("return", Return.class),
            Map.entry("release", Release.class),
            Map.entry("agree", Agreement.class),
            Map.entry("dispute", Dispute.class),
            Map.entry("revise", Revision.class),
            Map.entry("stand", Stand.class),
            Map.entry("reject", Rejection.class),
            Map.entry("refer", WholeReferral.class),
            Map.entry("referral-report", ReferralReport.class),
            Map.entry("refer-part", PartReferral.class),
            Map.entry("refer-part-report", PartReport.class),
            Map.entry("appeal", Appeal.class),
            Map.entry("uphold", Upholding.class),
            Map.entry("dismiss", Dismissal.class),
            Map.entry("reopen", Reopening.class),
            Map.entry("plan", Plan.class),
            Map.entry("extend", Extension.class),
            Map.entry("milestone", Milestone.class),
            Map.entry("pay", PaidPart.class),
            Map.entry("view-item", ItemView.class),
            Map.entry("report-done", DoneReport.class),
            Map.entry("verify", Verification.class),
            Map.entry("withdraw", Withdrawal.class),
            Map.entry("close", Closing.class),
            Map.entry("call-back", CallBack.class),
            Map.entry("add-information", Information.class),
            Map.entry("add-party", AddedParty.class),
            Map.entry("add-person", JoinedPerson.class),
            Map.entry("add-groups", OwnGroups.class),
            Map.entry("add-money", MoneyChange.class),
            Map.entry("add-stage", FormalisationStage.class),
            Map.entry("message", Words.class),
            Map.entry("note", Words.class),
            Map.entry("link", Linking.class),
            Map.entry("unlink", Unlinking.class),
            Map.entry("open-linked", LinkedCase.class),
            Map.entry("remark", Remark.class),
            Map.entry("answer-remark", RemarkAnswer.class),
            Map.entry("report-progress", Progress.class));

    /** What the player adds, because it knows the case at that moment. */
    private static final Set<String> ADDED = Set.of("place", "language", "appeal", "office", "receiver");

    private static final Set<String> PARTS =
            Set.of("liaison", "desk", "desk2", "focal", "focal2", "office", "oversight", "decider", "complainant");

    private static final Pattern BRANDS = Pattern.compile(
            "illegal|invader|intruder|looter|thief|bandit|prostitute|so-called|cripple|troublemaker|agitator",
            Pattern.CASE_INSENSITIVE);

    private static final Set<String> OWN_WORDS = Set.of(
            "told",
            "did",
            "yes",
            "words",
            "plan",
            "text",
            "what",
            "done",
            "reasons",
            "askedAndGot",
            "whoLoses",
            "whoCouldRetaliate",
            "whoWasNotAsked",
            "missing",
            "spoken",
            "order",
            "again",
            "why",
            "officeSaid",
            "explanation",
            "elsewhere",
            "proof",
            "seen",
            "happened",
            "next",
            "outcome",
            "whyNot");

    private static String file(String name) {
        try {
            return Files.readString(FOLDER.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Story> stories() {
        return STORIES;
    }

    @Test
    void the_country_has_provinces_districts_places_and_every_kind_of_office() {
        var depths = COUNTRY.places().stream().collect(Collectors.groupingBy(StoryTest::depth, Collectors.counting()));

        assertThat(depths).containsEntry(0, 1L);
        assertThat(depths.get(1)).isGreaterThanOrEqualTo(3);
        assertThat(depths.get(2)).isGreaterThanOrEqualTo(9);
        assertThat(depths.get(3)).isGreaterThanOrEqualTo(27);
        assertThat(COUNTRY.offices().stream().map(OfficeLine::kind).collect(Collectors.toSet()))
                .containsAll(
                        TAXONOMY.officeKinds().stream().map(OfficeKind::code).toList());
    }

    private static int depth(Place place) {
        return place.parent() == null
                ? 0
                : 1
                        + COUNTRY.places().stream()
                                .filter(other -> other.code().equals(place.parent()))
                                .mapToInt(StoryTest::depth)
                                .findFirst()
                                .orElseThrow();
    }

    @Test
    void every_office_has_people_and_each_person_of_the_realm_an_office() {
        var served = COUNTRY.officers().stream().map(OfficerLine::office).collect(Collectors.toSet());

        assertThat(COUNTRY.offices()).allMatch(office -> served.contains(office.code()));
        assertThat(COUNTRY.officers().stream().map(OfficerLine::login).filter(login -> login != null))
                .containsExactlyInAnyOrder(
                        "liaison",
                        "liaison2",
                        "case-manager",
                        "case-manager2",
                        "protection",
                        "protection2",
                        "official",
                        "official2",
                        "police",
                        "inspectorate",
                        "oversight",
                        "administrator",
                        "administrator2");
        assertThat(COUNTRY.officers()).noneMatch(officer -> officer.subject() == null);
    }

    @Test
    void there_are_about_three_hundred_stories_everywhere_and_a_third_in_arabic() {
        var stories = stories();

        assertThat(stories).hasSizeBetween(290, 320);
        assertThat(stories.stream().filter(story -> story.language().equals("ar")))
                .hasSizeGreaterThanOrEqualTo(100);
        assertThat(stories.stream().map(Story::place).distinct()).hasSize(30);
        assertThat(told("channel")).contains("LIAISON", "PHONE", "WEB");
        assertThat(told("contact")).contains("VOICE", "SMS", "IN_PERSON", "TRUSTED_PERSON", "RECEIPT_ONLY");
        assertThat(told("harmed")).contains("ONE", "SEVERAL", "COMMUNITY");
        assertThat(stories.stream().mapToInt(Story::begins).min().orElseThrow()).isBetween(-200, -150);
    }

    @Test
    void they_are_about_everything_and_of_every_severity_and_level() {
        assertThat(triaged("severity"))
                .containsAll(Stream.of(Severity.values()).map(Severity::name).toList());
        assertThat(triaged("confidentiality")).contains("P1", "P2", "P3", "P4");
        assertThat(stories().stream()
                        .flatMap(story -> story.deeds().stream())
                        .flatMap(deed -> deed.codes("categories").stream()))
                .containsAll(TAXONOMY.categories().stream().map(Category::code).toList());
    }

    @Test
    void each_is_known_by_a_key_of_its_own() {
        assertThat(stories()).extracting(Story::key).doesNotHaveDuplicates();
    }

    /** What takes a few words, such as a yes, may be said by many. */
    @Test
    void no_two_stories_say_the_same() {
        var said = new HashMap<String, String>();
        var again = new ArrayList<String>();
        for (var story : stories()) {
            var deeds = new ArrayList<>(story.deeds());
            deeds.add(story.report());
            deeds.forEach(deed -> texts(deed.fields(), (field, text) -> {
                var other = said.putIfAbsent(text, story.key());
                boolean own = OWN_WORDS.contains(field) && !field.equals("whyNot") && text.length() > 24;
                if (own && other != null && !other.equals(story.key())) {
                    again.add("%s, as %s: %s".formatted(story.key(), other, text));
                }
            }));
        }
        assertThat(again).isEmpty();
    }

    private static Set<String> told(String field) {
        return stories().stream()
                .map(story -> String.valueOf(story.report().text(field)))
                .collect(Collectors.toSet());
    }

    private static Set<String> triaged(String field) {
        return stories().stream()
                .flatMap(story -> story.deeds().stream())
                .filter(deed -> deed.act().equals("triage"))
                .map(deed -> String.valueOf(deed.text(field)))
                .collect(Collectors.toSet());
    }

    @Test
    void stories_end_in_every_state_that_an_act_leads_to() {
        var states = Stream.of(State.values()).map(State::name).toList();

        assertThat(stories().stream().map(Story::ends).collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(states);
    }

    @ParameterizedTest
    @MethodSource("stories")
    void whoever_acts_is_somebody_and_each_deed_comes_after_the_one_before(Story story) {
        var keys = COUNTRY.officers().stream().map(OfficerLine::key).collect(Collectors.toSet());
        var places = COUNTRY.places().stream().map(Place::code).collect(Collectors.toSet());

        assertThat(places).contains(story.place());
        assertThat(story.deeds()).allMatch(deed -> PARTS.contains(deed.who()) || keys.contains(deed.who()));
        assertThat(story.deeds()).allMatch(deed -> story.begins() + deed.day() <= 0);
        assertThat(story.deeds().stream().map(deed -> "%03d %s".formatted(deed.day(), deed.at())))
                .isSorted();
    }

    @ParameterizedTest
    @MethodSource("stories")
    void each_deed_fills_the_form_of_its_act_with_known_codes(Story story) {
        var complaints = new ArrayList<String>();
        var deeds = new ArrayList<>(story.deeds());
        deeds.add(story.report());
        for (var deed : deeds) {
            var form = FORMS.get(deed.act());
            if (form != null) {
                check(deed.act(), form, fill(form, deed.fields()), complaints);
            } else {
                assertThat(deed.act()).isIn("admit", "take");
            }
        }
        assertThat(complaints).isEmpty();
    }

    private static Object fill(Class<?> form, JsonObject said) {
        var known = Json.createObjectBuilder(said);
        known.remove("place").remove("respondentOffice").remove("office");
        return new Forms(TODAY).fill(form, known.build());
    }

    private static void check(String act, Class<?> form, Object filled, List<String> complaints) {
        for (var field : form.getRecordComponents()) {
            Object value = value(field.getAccessor(), filled);
            String where = act + "." + field.getName();
            var size = field.getAnnotation(Size.class);
            if (size != null && value instanceof String text && text.length() > size.max()) {
                complaints.add(where + " is too long");
            }
            boolean needed = field.isAnnotationPresent(NotBlank.class) && !ADDED.contains(field.getName());
            if (needed && (value == null || value.toString().isBlank())) {
                complaints.add(where + " is empty");
            }
            if (value instanceof List<?> list) {
                list.stream()
                        .filter(one -> one instanceof Record)
                        .forEach(one -> check(where, one.getClass(), one, complaints));
            }
        }
    }

    private static Object value(Method accessor, Object filled) {
        try {
            accessor.setAccessible(true);
            return accessor.invoke(filled);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("stories")
    void every_code_is_one_of_its_list(Story story) {
        var report = story.report();
        known("tile", report.text("tile"));
        known("party", report.text("respondent"));
        known("contact", report.text("contact"));
        known("channel", report.text("channel"));
        known("harmed", report.text("harmed"));
        known("date_precision", report.text("precision"));
        report.codes("flags").forEach(flag -> known("flag", flag));
        var categories = TAXONOMY.categories().stream().map(Category::code).toList();
        for (var deed : story.deeds()) {
            assertThat(categories).containsAll(deed.codes("categories"));
            known("closure", deed.text("code"));
            known("satisfaction", deed.text("satisfaction"));
            known("root_cause", deed.text("rootCause"));
            known("law_gap", deed.text("lawGap"));
            known("item_view", deed.text("view"));
            known("pressure", deed.text("pressure"));
            known("appeal_ground", deed.text("ground"));
            known("referral", deed.text("forwardedTo"));
            known("referral", deed.text("recipient"));
            known("consent_purpose", deed.text("purpose"));
            known("consent_method", deed.text("method"));
            deed.codes("allowed").forEach(scope -> known("consent_scope", scope));
            deed.codes("shares").forEach(scope -> known("consent_scope", scope));
            objects(deed, "findings").forEach(finding -> known("finding", finding.getString("finding")));
            objects(deed, "items").forEach(item -> known("remedy", item.getString("type")));
        }
    }

    private static List<JsonObject> objects(Deed deed, String field) {
        return deed.fields().containsKey(field)
                ? deed.fields().getJsonArray(field).getValuesAs(JsonObject.class)
                : List.of();
    }

    private static void known(String list, @Nullable String code) {
        assertThat(code == null || TAXONOMY.has(list, code))
                .as("%s %s", list, code)
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("stories")
    void each_text_is_in_the_language_of_its_story_and_brands_nobody(Story story) {
        var deeds = new ArrayList<>(story.deeds());
        deeds.add(story.report());
        deeds.forEach(deed -> texts(deed.fields(), (field, text) -> {
            assertThat(BRANDS.matcher(text).find()).as(text).isFalse();
            assertThat(TAXONOMY.wording().branding(text)).as(text).isEmpty();
            boolean arabic = text.codePoints()
                    .anyMatch(symbol -> Character.UnicodeScript.of(symbol) == Character.UnicodeScript.ARABIC);
            if (OWN_WORDS.contains(field)) {
                assertThat(arabic).as(text).isEqualTo(story.language().equals("ar"));
            }
        }));
    }

    private static void texts(JsonObject said, BiConsumer<String, String> seen) {
        said.forEach((field, value) -> texts(field, value, seen));
    }

    private static void texts(String field, JsonValue value, BiConsumer<String, String> seen) {
        if (value instanceof JsonString text) {
            seen.accept(field, text.getString());
        } else if (value instanceof JsonArray list) {
            list.forEach(one -> texts(field, one, seen));
        } else if (value instanceof JsonObject object) {
            texts(object, seen);
        }
    }

    @ParameterizedTest
    @MethodSource("stories")
    void a_summary_tells_no_name_of_the_story(Story story) {
        for (var deed : story.deeds()) {
            if (deed.act().equals("write-summary")) {
                assertThat(names(story))
                        .noneMatch(name -> String.valueOf(deed.text("text")).contains(name));
            }
        }
    }

    private static List<String> names(Story story) {
        return Stream.of(
                        story.report().text("name"),
                        story.report().text("respondentName"),
                        story.report().text("contactDetail"))
                .filter(name -> name != null && name.length() > 2)
                .toList();
    }
}

package org.recourse.web.shared.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.recourse.shared.Ahead;
import org.recourse.shared.Code;
import org.recourse.shared.Depends;
import org.recourse.web.shared.Malformed;
import org.recourse.web.shared.Phrase;

class BinderTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    record Item(
            @NotBlank @Size(max = 20) String what,
            @NotNull @PastOrPresent LocalDate when) {}

    record Everything(
            @NotBlank @Size(max = 10) String line,
            @Size(max = 4000) @Nullable String paragraph,
            @NotBlank @Code("finding") String code,
            @Size(max = 3) List<@Code("flag") String> several,
            @NotNull @Min(1) @Max(20) Integer days,
            boolean asked,
            @AssertTrue boolean sure,
            @Nullable LocalDate since,
            @NotEmpty @Valid @Size(max = 5) List<Item> items,
            @Nullable Integer office) {}

    record Strange(@Email @Nullable String mail) {}

    private static final Lists LISTS = Lists.of(list -> switch (list) {
                case "finding" -> List.of("TRUE", "FALSE");
                default -> List.of("A", "B", "C", "D");
            })
            .with("office", List.of(new Choice("7", Phrase.words("Seven"))));

    private static final Binder<Everything> BINDER = Binder.of(Everything.class, "act.sample", LISTS);

    private static Map<String, List<String>> whole() {
        var sent = new HashMap<String, List<String>>();
        sent.put("line", List.of("  one\u202e line "));
        sent.put("paragraph", List.of("a\r\nb"));
        sent.put("code", List.of("TRUE"));
        sent.put("several", List.of("B", "A"));
        sent.put("days", List.of("٥"));
        sent.put("asked", List.of("no"));
        sent.put("sure", List.of("yes"));
        sent.put("items.rows", List.of("1"));
        sent.put("items.0.what", List.of("scale"));
        sent.put("items.0.when.day", List.of("5"));
        sent.put("items.0.when.month", List.of("11"));
        sent.put("items.0.when.year", List.of("2026"));
        sent.put("office", List.of("7"));
        sent.put("token", List.of("t"));
        return sent;
    }

    private static Bound<Everything> read(String name, String... values) {
        var sent = whole();
        sent.put(name, List.of(values));
        return BINDER.read(sent, TODAY);
    }

    private static List<String> keys(Bound<Everything> bound) {
        return bound.form().errors().stream()
                .map(error -> error.anchor() + ' ' + error.message().general())
                .toList();
    }

    @Test
    void a_whole_form_becomes_the_record() {
        var item = new Item("scale", LocalDate.of(2026, 11, 5));
        assertThat(BINDER.read(whole(), TODAY).value())
                .isEqualTo(new Everything(
                        "one line", "a\nb", "TRUE", List.of("B", "A"), 5, false, true, null, List.of(item), 7));
    }

    @Test
    void kinds_follow_from_types_and_constraints() {
        assertThat(BINDER.blank().fields().stream().map(Field::kind))
                .containsExactly(
                        Kind.LINE,
                        Kind.PARAGRAPH,
                        Kind.RADIOS,
                        Kind.CHECKBOXES,
                        Kind.NUMBER,
                        Kind.YES_NO,
                        Kind.TICK,
                        Kind.DATE,
                        Kind.GROUP,
                        Kind.RADIOS);
    }

    @Test
    void what_a_record_holds_is_shown_and_comes_back_the_same() {
        var record = BINDER.read(whole(), TODAY).value();
        var form = BINDER.filled(record);
        assertThat(form.field("line").orElseThrow().value()).isEqualTo("one line");
        assertThat(form.field("several").orElseThrow().values()).containsExactly("B", "A");
        assertThat(form.field("items")
                        .orElseThrow()
                        .groups()
                        .get(0)
                        .fields()
                        .get(1)
                        .values())
                .containsExactly("5", "11", "2026");
    }

    @Test
    void nothing_sent_names_every_field_that_must_be_there_in_order() {
        assertThat(keys(BINDER.read(Map.of("items.rows", List.of("1")), TODAY)))
                .containsExactly(
                        "line form.missing",
                        "code form.missing",
                        "days form.missing",
                        "asked form.missing",
                        "sure form.must",
                        "items-0-what form.missing",
                        "items-0-when-day form.missing");
    }

    @Test
    void what_was_typed_is_kept_beside_its_error() {
        var form = read("line", "much too long for this").form();
        assertThat(form.field("line").orElseThrow().value()).isEqualTo("much too long for this");
        assertThat(form.field("line").orElseThrow().error()).isNotNull();
    }

    @Test
    void length_is_counted_in_signs_as_people_count_them() {
        assertThat(read("line", "😀".repeat(10)).complete()).isTrue();
        assertThat(keys(read("line", "😀".repeat(11)))).containsExactly("line form.long");
    }

    @Test
    void a_code_of_no_list_is_an_error_at_its_field() {
        assertThat(keys(read("code", "MAYBE"))).containsExactly("code form.code");
        assertThat(keys(read("several", "A", "Z"))).containsExactly("several form.code");
        assertThat(keys(read("office", "8"))).containsExactly("office form.code");
        assertThat(keys(read("asked", "perhaps"))).containsExactly("asked form.code");
    }

    @Test
    void a_field_that_the_form_does_not_have_refuses_all_of_it() {
        var sent = whole();
        sent.put("severity", List.of("S4"));
        assertThatThrownBy(() -> BINDER.read(sent, TODAY)).isInstanceOf(Malformed.class);
    }

    @Test
    void a_fixed_field_cannot_be_sent() {
        var fixed = BINDER.fixed("office", 3);
        assertThatThrownBy(() -> fixed.read(whole(), TODAY)).isInstanceOf(Malformed.class);
        var sent = whole();
        sent.remove("office");
        assertThat(fixed.read(sent, TODAY).value().office()).isEqualTo(3);
    }

    @Test
    void dates_must_be_days_and_in_their_time() {
        assertThat(keys(read("items.0.when.day", "31"))).containsExactly("items-0-when-day form.date");
        assertThat(keys(read("items.0.when.day", "25"))).containsExactly("items-0-when-day form.future");
        assertThat(keys(read("items.0.when.year", "26"))).containsExactly("items-0-when-day form.date");
    }

    record Promise(
            @NotBlank String what,
            @NotNull @Ahead LocalDate by,
            @Depends @Nullable String whyNot,
            @Nullable String more) {}

    @Test
    void a_day_that_is_over_is_said_beside_whatever_else_is_wrong() {
        var promises = Binder.of(Promise.class, "act.sample", LISTS);
        var bound = promises.read(
                Map.of("by.day", List.of("23"), "by.month", List.of("11"), "by.year", List.of("2026")), TODAY);
        assertThat(bound.form().errors())
                .extracting(error -> error.anchor() + ' ' + error.message().general())
                .containsExactly("what form.missing", "by-day form.past");
    }

    @Test
    void what_depends_on_another_answer_may_be_empty_and_is_not_called_free() {
        var fields = Binder.of(Promise.class, "act.sample", LISTS).blank().fields();
        assertThat(fields).extracting(Field::optional).containsExactly(false, false, true, true);
        assertThat(fields).extracting(Field::free).containsExactly(false, false, false, true);
    }

    @Test
    void what_an_act_refuses_is_named_by_its_label_also_within_a_group() {
        var why = Phrase.of("refusal.date-over");
        var form = BINDER.read(whole(), TODAY).form().refused("items.0.when", why);
        var error = form.errors().get(0);
        assertThat(error.anchor()).isEqualTo("items-0-when-day");
        assertThat(error.message()).isEqualTo(Phrase.of("form.refused", Phrase.of("act.sample.items.when.label"), why));
        assertThat(form.field("items")
                        .orElseThrow()
                        .groups()
                        .get(0)
                        .fields()
                        .get(1)
                        .error())
                .isEqualTo(error.message());
        assertThat(form.field("line").orElseThrow().error()).isNull();
    }

    @Test
    void numbers_keep_their_limits() {
        assertThat(keys(read("days", "0"))).containsExactly("days form.least");
        assertThat(keys(read("days", "21"))).containsExactly("days form.most");
        assertThat(keys(read("days", "many"))).containsExactly("days form.number");
        assertThat(keys(read("days", "99999999999999999999"))).containsExactly("days form.number");
    }

    @Test
    void groups_are_added_and_removed_without_judging_what_stands_there() {
        var added = read("add", "items");
        assertThat(added.rearranged()).isTrue();
        assertThat(added.form().wrong()).isFalse();
        assertThat(added.form().field("items").orElseThrow().groups()).hasSize(2);
        var sent = whole();
        sent.put("items.rows", List.of("2"));
        sent.put("items.1.what", List.of("second"));
        sent.put("drop", List.of("items.0"));
        var groups =
                BINDER.read(sent, TODAY).form().field("items").orElseThrow().groups();
        assertThat(groups).hasSize(1);
        assertThat(groups.get(0).fields().get(0).value()).isEqualTo("second");
    }

    @Test
    void an_added_group_that_stayed_empty_is_left_out() {
        var sent = whole();
        sent.put("items.rows", List.of("2"));
        sent.put("items.1.what", List.of(" "));
        assertThat(BINDER.read(sent, TODAY).value().items()).hasSize(1);
    }

    @Test
    void a_constraint_that_forms_do_not_know_is_refused_when_the_binder_is_made() {
        assertThatIllegalArgumentException().isThrownBy(() -> Binder.of(Strange.class, "x", LISTS));
    }

    @Test
    void half_a_sign_is_an_error_at_its_field() {
        assertThat(read("line", "x\ud800").form().errors().get(0).message().key())
                .isEqualTo("refusal.text.half");
    }

    @Test
    void unseen_signs_are_taken_out_and_those_that_scripts_need_stay() {
        assertThat(Words.clean("a\u0000b\u202ec")).isEqualTo("abc");
        assertThat(Words.clean("می\u200cخواهم\n\u200fx")).isEqualTo("می\u200cخواهم\n\u200fx");
        assertThat(Words.clean("e\u0301")).isEqualTo("\u00e9");
    }
}

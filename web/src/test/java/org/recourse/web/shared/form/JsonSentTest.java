package org.recourse.web.shared.form;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.recourse.shared.Code;
import org.recourse.shared.RememberedDay;
import org.recourse.web.shared.Phrase;

/** What machines send is read by the rules of forms, and described by the same. */
class JsonSentTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    record Item(
            @NotBlank @Size(max = 20) String what, @NotNull LocalDate due) {}

    record Everything(
            @NotBlank @Size(max = 10) String line,
            @NotBlank @Code("finding") String code,
            @Size(max = 3) List<@Code("flag") String> several,
            @NotNull @Min(1) @Max(20) Integer days,
            @Nullable Long value,
            boolean asked,
            @AssertTrue boolean sure,
            @NotEmpty @Valid @Size(max = 5) List<Item> items,
            @Nullable Integer office) {}

    private static final Lists LISTS =
            Lists.of(list -> list.equals("finding") ? List.of("TRUE", "FALSE") : List.of("A", "B"));

    private static final Binder<Everything> BINDER = Binder.of(Everything.class, "act.sample", LISTS);

    private static final String WHOLE = """
            {"line": "one", "code": "TRUE", "several": ["B"], "days": 5, "value": 9000000000, "asked": false, "sure": true,
             "items": [{"what": "scale", "due": "2026-12-05"}], "office": null}""";

    private static JsonObject json(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    private static List<String> wrong(JsonObject sent) {
        return BINDER.read(sent, TODAY).form().errors().stream()
                .map(error -> error.field() + ' ' + what(error.message()))
                .toList();
    }

    private static String what(Phrase message) {
        return message.general() == null ? message.key() : message.general();
    }

    @Test
    void a_whole_object_becomes_the_record() {
        assertThat(BINDER.read(json(WHOLE), TODAY).value())
                .isEqualTo(new Everything(
                        "one",
                        "TRUE",
                        List.of("B"),
                        5,
                        9_000_000_000L,
                        false,
                        true,
                        List.of(new Item("scale", LocalDate.of(2026, 12, 5))),
                        null));
    }

    @Test
    void an_empty_object_names_every_field_that_must_be_there() {
        assertThat(wrong(json("{}")))
                .containsExactly(
                        "line form.missing",
                        "code form.missing",
                        "days form.missing",
                        "asked form.missing",
                        "sure form.must",
                        "items form.missing");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "line; 5; line form.json.text",
                "line; \"much too long a line\"; line form.long",
                "code; \"PERHAPS\"; code form.code",
                "several; \"A\"; several form.json.list",
                "several; [\"A\", 1]; several form.json.text",
                "several; [\"C\"]; several form.code",
                "days; \"5\"; days form.json.number",
                "days; 5.5; days form.number",
                "days; 1e400; days form.number",
                "days; 21; days form.most",
                "asked; \"yes\"; asked form.json.truth",
                "sure; false; sure form.must",
                "items; {}; items form.json.list",
                "items; [1]; items.0 form.json.object",
                "items; [{\"what\": \"a\", \"due\": \"5.11.2026\"}]; items.0.due form.json.date",
                "items; [{\"what\": \"a\", \"due\": \"2026-12-05\", \"colour\": 1}]; items.0.colour form.unknown",
                "colour; \"red\"; colour form.unknown",
            })
    void what_does_not_hold_is_named(String name, String value, String expected) {
        var sent = Json.createObjectBuilder(json(WHOLE))
                .add(name, json("{\"v\": " + value + "}").get("v"))
                .build();
        assertThat(wrong(sent)).contains(expected);
    }

    @Test
    void more_groups_than_any_form_has_are_too_many() {
        var items = Json.createArrayBuilder();
        for (int i = 0; i < 51; i++) {
            items.add(json("{\"what\": \"a\", \"due\": \"2026-12-05\"}"));
        }
        var sent = Json.createObjectBuilder(json(WHOLE)).add("items", items).build();
        assertThat(wrong(sent)).contains("items form.rows");
    }

    @Test
    void what_is_fixed_cannot_be_sent() {
        var bound = BINDER.fixed("office", 7).read(json(WHOLE.replace("null", "8")), TODAY);
        assertThat(bound.form().errors().get(0).field()).isEqualTo("office");
    }

    @Test
    void the_schema_says_what_is_read() {
        var schema = BINDER.schema(phrase -> phrase.key().toUpperCase(Locale.ROOT));
        var fields = schema.getJsonObject("properties");
        assertThat(schema.getBoolean("additionalProperties")).isFalse();
        assertThat(schema.getJsonArray("required").getValuesAs(JsonString::getString))
                .containsExactly("line", "code", "days", "asked", "sure", "items");
        assertThat(fields.getJsonObject("line").getInt("maxLength")).isEqualTo(10);
        assertThat(fields.getJsonObject("line").getString("description")).isEqualTo("ACT.SAMPLE.LINE.LABEL");
        assertThat(fields.getJsonObject("code").getJsonArray("enum")).hasSize(2);
        assertThat(fields.getJsonObject("days").getInt("maximum")).isEqualTo(20);
        assertThat(fields.getJsonObject("value").getString("format")).isEqualTo("int64");
        assertThat(fields.getJsonObject("items").getInt("minItems")).isEqualTo(1);
        assertThat(fields.getJsonObject("items")
                        .getJsonObject("items")
                        .getJsonObject("properties")
                        .getJsonObject("due")
                        .getString("format"))
                .isEqualTo("date");
    }

    record Remembered(@Nullable RememberedDay since) {}

    @Test
    void a_day_is_sent_as_well_as_it_is_known_and_comes_back_so() {
        var binder = Binder.of(Remembered.class, "act.sample", LISTS);
        for (var known : List.of("2026-11-05", "2026-11", "2026")) {
            var bound = binder.read(json("{\"since\": \"" + known + "\"}"), TODAY);
            assertThat(Objects.requireNonNull(bound.value().since())).isEqualTo(new RememberedDay(known));
            assertThat(Objects.requireNonNull(bound.value().since()).text())
                    .matches(binder.schema(phrase -> "")
                            .getJsonObject("properties")
                            .getJsonObject("since")
                            .getString("pattern"));
        }
        for (var wrong : List.of("\"2026-13\"", "\"05 11 2026\"", "2026", "\"2027-01\"")) {
            assertThat(binder.read(json("{\"since\": " + wrong + "}"), TODAY).complete())
                    .as(wrong)
                    .isFalse();
        }
    }
}

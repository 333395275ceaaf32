package org.recourse.web.grievance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.recourse.grievance.Acknowledgement;
import org.recourse.grievance.Act;
import org.recourse.grievance.CaseView;
import org.recourse.grievance.Performs;
import org.recourse.taxonomy.Taxonomy;
import org.recourse.web.shared.Bundles;
import org.recourse.web.shared.Gallery;
import org.recourse.web.shared.Texts;
import org.recourse.web.shared.form.Binder;
import org.recourse.web.shared.form.Field;
import org.recourse.web.shared.form.FieldError;
import org.recourse.web.shared.form.Form;
import org.recourse.web.shared.form.Lists;

/** Holds that what is to be looked at in a form is called there as the page calls it, whatever the act and the case. */
class ErrorsNameLabelsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Path SERVICES = Path.of("../ejb/src/main/java");
    private static final Pattern QUOTED = Pattern.compile("[“«]([^”»]+)[”»]");

    /** What each act asks for, as the services that perform it say. */
    private static Map<Act, Class<? extends Record>> inputs() {
        var inputs = new EnumMap<Act, Class<? extends Record>>(Act.class);
        for (var service : services()) {
            for (var method : service.getDeclaredMethods()) {
                var performs = method.getAnnotation(Performs.class);
                if (performs != null && method.getParameterCount() > 1 && method.getParameterTypes()[1].isRecord()) {
                    inputs.put(performs.value(), method.getParameterTypes()[1].asSubclass(Record.class));
                }
            }
        }
        return inputs;
    }

    private static List<Class<?>> services() {
        try (var files = Files.walk(SERVICES)) {
            return files.filter(file -> file.toString().endsWith("Service.java"))
                    .filter(file -> read(file).contains("@Performs("))
                    .<Class<?>>map(ErrorsNameLabelsTest::type)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Class<?> type(Path file) {
        var name = SERVICES.relativize(file).toString().replace('/', '.').replaceFirst("\\.java$", "");
        try {
            return Class.forName(name, false, ErrorsNameLabelsTest.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The form of an act that was sent empty, as it is asked in this case. */
    private static Form wrong(Act act, Class<? extends Record> input, CaseView view) {
        var sent = new HashMap<String, List<String>>();
        Stream.of("items", "actions", "findings")
                .filter(name -> Arrays.stream(input.getRecordComponents())
                        .anyMatch(component -> component.getName().equals(name)))
                .forEach(name -> sent.put(name + ".rows", List.of("1")));
        var binder = Binder.of(input, "act." + act.code(), Lists.of(Taxonomy.standard()));
        return ActForms.worded(binder.read(sent, TODAY).form(), act, view);
    }

    private static Stream<Field> all(List<Field> fields) {
        return fields.stream()
                .flatMap(field ->
                        Stream.concat(Stream.of(field), field.groups().stream().flatMap(group -> all(group.fields()))));
    }

    /** The names in the sentence that the page does not have at this field. */
    private static List<String> strange(Form form, FieldError error, Texts texts) {
        var field = all(form.fields())
                .filter(one -> one.name().equals(error.field()))
                .findFirst()
                .orElseThrow();
        var known = new ArrayList<String>(List.of(texts.t(field.label())));
        field.choices().forEach(choice -> known.add(texts.t(choice.name())));
        return QUOTED.matcher(texts.t(error.message()))
                .results()
                .map(found -> found.group(1))
                .filter(name -> !known.contains(name))
                .toList();
    }

    @Test
    void what_is_wrong_in_a_form_is_named_by_the_label_on_the_page() {
        var inputs = inputs();
        assertThat(inputs).containsKeys(Act.ACKNOWLEDGE, Act.PROPOSE, Act.TRIAGE, Act.CLOSE);
        int named = 0;
        for (var language : Bundles.all().languages()) {
            var texts = Gallery.texts(language, "/portal");
            for (var view : List.of(CaseSheetTest.assigned(), CaseSheetTest.proposed())) {
                for (var input : inputs.entrySet()) {
                    var form = wrong(input.getKey(), input.getValue(), view);
                    for (var error : form.errors()) {
                        assertThat(strange(form, error, texts))
                                .as(language.code() + ' ' + input.getKey() + ' ' + error.field())
                                .isEmpty();
                        named++;
                    }
                }
            }
        }
        assertThat(named).isGreaterThan(100);
    }

    @Test
    void what_a_person_who_wants_no_contact_is_told_is_asked_and_missed_in_the_same_words() {
        var form = wrong(Act.ACKNOWLEDGE, Acknowledgement.class, CaseSheetTest.assigned());
        var texts = Gallery.texts(Bundles.all().fallback(), "/portal");
        assertThat(form.errors())
                .extracting(error -> texts.t(error.message()))
                .contains("“What do they read on their page?” is still empty");
        assertThat(form.field("how").map(Field::error).map(texts::t))
                .contains("“What do they read on their page?” is still empty");
    }
}

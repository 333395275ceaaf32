package org.recourse.web.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.recourse.web.shared.Phrase;
import org.recourse.web.shared.form.Field;

/** Reads a report back to whoever tells it, question by question. */
final class ReportCheck {

    private final ReportForms forms;
    private final Places places;

    ReportCheck(ReportForms forms, Places places) {
        this.forms = forms;
        this.places = places;
    }

    /** What was answered, page by page; the page of those who did it is left out on the private way. */
    List<ReportCheckPage.Part> parts() {
        return Arrays.stream(Step.values())
                .filter(step -> step != Step.WHO || !forms.alone())
                .map(step -> new ReportCheckPage.Part(Phrase.of("report.check." + step), href(step), lines(step)))
                .toList();
    }

    private static String href(Step step) {
        return step == Step.WHO ? step.href() + "?again=yes" : step.href();
    }

    private List<ReportCheckPage.Line> lines(Step step) {
        var lines = new ArrayList<ReportCheckPage.Line>();
        if (step == Step.WHO) {
            PartyGroup.of(forms.answered().first("group"))
                    .filter(group -> group != PartyGroup.UNKNOWN)
                    .map(group -> List.of(Phrase.of("report.group." + group)))
                    .ifPresent(group -> lines.add(new ReportCheckPage.Line(Phrase.of("report.group.label"), group)));
        }
        for (var field : forms.form(step).fields()) {
            var values = values(field);
            if (!values.isEmpty()) {
                lines.add(new ReportCheckPage.Line(field.label(), values));
            }
        }
        if (lines.isEmpty()) {
            lines.add(new ReportCheckPage.Line(
                    Phrase.of("report.check." + step), List.of(Phrase.of("report.check.nothing"))));
        }
        return lines;
    }

    private List<Phrase> values(Field field) {
        if (field.name().equals("tile")) {
            return List.of(Phrase.of("report.tile." + field.value()));
        }
        if (field.name().equals("place")) {
            return places.place(field.value()).map(places::path).map(Phrase::words).stream()
                    .toList();
        }
        return switch (field.kind()) {
            case RADIOS, SELECT, CHECKBOXES ->
                field.choices().stream()
                        .filter(field::chosen)
                        .map(choice -> choice.name())
                        .toList();
            case YES_NO -> words(field.value()).map(Phrase::of).toList();
            case DATE ->
                words(String.join(" ", field.values()).strip())
                        .map(Phrase::words)
                        .toList();
            case LINE, PARAGRAPH, NUMBER, TICK, GROUP ->
                words(field.value()).map(Phrase::words).toList();
        };
    }

    private static Stream<String> words(String value) {
        return value.isBlank() ? Stream.empty() : Stream.of(value);
    }
}

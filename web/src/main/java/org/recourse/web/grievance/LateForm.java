package org.recourse.web.grievance;

import java.util.List;
import java.util.Map;
import org.recourse.grievance.Act;
import org.recourse.web.shared.Phrase;

/** A form that was sent after its sender's session had ended: nothing is done, and nothing of it is lost. */
record LateForm(String reference, Act act, Map<String, List<String>> typed) {

    KeptPage page() {
        var words = typed.entrySet().stream()
                .filter(field ->
                        !field.getKey().equals("token") && !field.getKey().equals("version"))
                .flatMap(field -> field.getValue().stream()
                        .filter(value -> value.length() > 2 && !value.isBlank())
                        .map(value -> new KeptPage.Word(label(field.getKey()), value)))
                .toList();
        return new KeptPage(
                "expired",
                Phrase.of("kept.expired.how"),
                words,
                "/portal/cases/" + reference + "/acts/" + act.code(),
                typed);
    }

    private Phrase label(String field) {
        var plain = field.replaceAll("\\.\\d+\\.", ".");
        return Phrase.of("act." + act.code() + "." + plain + ".label", "kept.field", List.of());
    }
}

package org.recourse.web.grievance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.recourse.answer.Proposal;
import org.recourse.web.shared.Bundles;
import org.recourse.web.shared.Gallery;
import org.recourse.web.shared.form.Binder;
import org.recourse.web.shared.form.Lists;

class FilledInTest {

    private static final String PROPOSAL = """
            {"findings": [{"allegation": "PRC-01", "finding": "PARTLY", "reasons": "We weighed it."}],
             "items": [{"type": "RST", "what": "Pay back.", "due": "2026-12-20", "value": null}],
             "askedAndGot": "Both.", "whoLoses": "The buyer."}""";

    @Test
    void a_record_is_read_under_the_labels_of_its_form_with_the_names_of_its_codes() {
        var texts = Gallery.texts(Bundles.all().fallback(), "/portal");
        var lists = Lists.of(
                list -> Map.of("finding", List.of("PARTLY"), "category", List.of("PRC-01"), "remedy", List.of("RST"))
                        .getOrDefault(list, List.of("X")));
        var form = Binder.of(Proposal.class, "act.propose", lists).again(FilledIn.typed(PROPOSAL));
        assertThat(new FilledIn(texts).lines(form))
                .extracting(line -> texts.t(line.name()) + ": " + line.words())
                .containsExactly(
                        "Allegation: Price, weighing or payment fraud",
                        "Finding: Partly substantiated",
                        "Reasons, in words the complainant can follow: We weighed it.",
                        "Kind: Restitution",
                        "What exactly: Pay back.",
                        "Done by: 20. 12. 2026",
                        "How does this answer what they ask for?: Both.",
                        "Who loses by it?: The buyer.");
    }
}

package org.recourse.web.record;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.recourse.access.Keys;
import org.recourse.record.Copy;
import org.recourse.shared.Reference;
import org.recourse.web.shared.Malformed;
import org.recourse.web.shared.Visit;

/** The forms by which copies are asked for: each is drawn for one login, and sent twice it is one asking. */
@RequestScoped
class RecordForms {

    @Inject
    private Keys keys;

    @Inject
    private Visit visit;

    String token(Reference reference, Copy copy) {
        return keys.formTokens().fresh(form(reference, copy), visit.login().orElse(""));
    }

    /** The request that this sending is; none where the form was drawn for another login. */
    Optional<String> request(Reference reference, Copy copy, Map<String, List<String>> sent) {
        var token = sent.getOrDefault("token", List.of("")).get(0);
        var form = form(reference, copy);
        if (!keys.formTokens().ours(form, token)) {
            throw new Malformed("not our form");
        }
        return keys.formTokens().request(form, visit.login().orElse(""), token, sent);
    }

    private static String form(Reference reference, Copy copy) {
        return "record/" + copy.name() + '/' + reference.text();
    }
}

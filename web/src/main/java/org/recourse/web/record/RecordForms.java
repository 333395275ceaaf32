package org.recourse.web.record;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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

    String token(Reference reference, Copy copy, int referral) {
        return keys.formTokens()
                .fresh(form(reference, copy, referral), visit.login().orElse(""));
    }

    /** The request that this sending is; none where the form was drawn for another login. */
    Optional<String> request(Reference reference, Copy copy, int referral, Map<String, List<String>> sent) {
        var token = sent.getOrDefault("token", List.of("")).get(0);
        var form = form(reference, copy, referral);
        if (!keys.formTokens().ours(form, token)) {
            throw new Malformed("not our form");
        }
        return keys.formTokens().request(form, visit.login().orElse(""), token, sent);
    }

    /** The number of a referral as a form sends it; 0 where none is. */
    static int referral(@Nullable String sent) {
        if (sent == null || sent.isEmpty()) {
            return 0;
        }
        if (!sent.matches("\\d{1,9}")) {
            throw new Malformed("no number of a referral");
        }
        return Integer.parseInt(sent);
    }

    private static String form(Reference reference, Copy copy, int referral) {
        return "record/" + copy.name() + '/' + reference.text() + '/' + referral;
    }
}

package org.recourse.web.grievance;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.NewCookie;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.recourse.access.Cookies;
import org.recourse.access.Drafts;
import org.recourse.grievance.Act;
import org.recourse.shared.Reference;
import org.recourse.web.shared.FormReader;
import org.recourse.web.shared.Malformed;

/**
 * Forms of acts that were sent when nobody was logged in any more. Each is kept as a draft, whose key is in a cookie that
 * the browser shows to the address of that form only; after the login the form is there again, for whom it was drawn.
 */
@RequestScoped
class LateForms {

    static final String COOKIE = "kept";

    @EJB
    private Drafts drafts;

    @Inject
    private ActForms forms;

    /** Keeps a form. */
    NewCookie keep(Act act, Reference reference, Map<String, List<String>> typed, boolean secure) {
        var key = drafts.keep(null, FormReader.text(typed));
        return cookie(act, reference, key, (int) Cookies.DRAFT_LIFE.toSeconds(), secure);
    }

    /** What was kept of this form, unless it was drawn for somebody else. */
    Optional<Map<String, List<String>>> kept(Act act, Reference reference, @Nullable String cookie) {
        return drafts.open(cookie)
                .<Map<String, List<String>>>map(FormReader::fields)
                .filter(typed -> mine(act, reference, typed));
    }

    private boolean mine(Act act, Reference reference, Map<String, List<String>> typed) {
        try {
            return forms.request(act, reference, typed).isPresent();
        } catch (Malformed another) {
            return false;
        }
    }

    /** Forgets what was kept of this form, if anything was. */
    NewCookie[] forget(Act act, Reference reference, @Nullable String cookie, boolean secure) {
        if (cookie == null) {
            return new NewCookie[0];
        }
        drafts.forget(cookie);
        return new NewCookie[] {cookie(act, reference, "", 0, secure)};
    }

    static String address(Act act, Reference reference) {
        return "/portal/cases/" + reference.text() + "/acts/" + act.code();
    }

    private static NewCookie cookie(Act act, Reference reference, String value, int life, boolean secure) {
        return new NewCookie.Builder(COOKIE)
                .path(address(act, reference))
                .value(value)
                .maxAge(life)
                .httpOnly(true)
                .secure(secure)
                // Lax and not Strict: the way back from the login begins at another site.
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }
}

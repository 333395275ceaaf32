package org.recourse.web.intake;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.NewCookie;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.recourse.access.Drafts;
import org.recourse.access.Receipt;
import org.recourse.web.shared.Malformed;

/**
 * What the holder of a receipt wrote when the browser did not remember the receipt any more, or remembered another one. It
 * is kept as a draft, and shown again only to whoever opens the same case.
 */
@RequestScoped
class MyLateForm {

    /** Keeps, in a draft, which act it was. */
    private static final String ACT = "act";

    @EJB
    private Drafts drafts;

    @Inject
    private MyForms forms;

    /** An act and what was written for it. */
    record Late(MyAct act, Map<String, List<String>> typed) {}

    /** Keeps a form; its cookie finds it again. */
    List<NewCookie> keep(MyAct act, Map<String, List<String>> sent, boolean secure) {
        var text = new Answered(sent).with(ACT, act.code()).text();
        return PublicCookies.kept(drafts.keep(null, text), secure);
    }

    /** What was kept for the case of this receipt; nothing that was written for another. */
    Optional<Late> of(@Nullable String cookie, Receipt receipt) {
        return drafts.open(cookie)
                .map(Answered::of)
                .flatMap(kept -> MyAct.of(kept.first(ACT))
                        .map(act -> new Late(act, kept.only(name -> !name.equals(ACT))))
                        .filter(late -> meant(late, receipt)));
    }

    private boolean meant(Late late, Receipt receipt) {
        try {
            return forms.meant(late.act(), receipt, late.typed());
        } catch (Malformed another) {
            return false;
        }
    }

    /** Forgets what was kept, if anything was. */
    List<NewCookie> forget(@Nullable String cookie) {
        if (cookie == null) {
            return List.of();
        }
        drafts.forget(cookie);
        return PublicCookies.nothingKept();
    }
}

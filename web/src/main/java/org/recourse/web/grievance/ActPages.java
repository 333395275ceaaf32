package org.recourse.web.grievance;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.recourse.grievance.Act;
import org.recourse.grievance.ActRefused;
import org.recourse.grievance.CaseVersion;
import org.recourse.grievance.Done;
import org.recourse.grievance.Lifecycle;
import org.recourse.web.shared.Page;
import org.recourse.web.shared.Phrase;
import org.recourse.web.shared.Reading;
import org.recourse.web.shared.part.Action;

/** The pages on which acts are done: a form, the act, and what it has done. */
@Path("/portal/cases/{reference}")
@Produces(MediaType.TEXT_HTML)
@PermitAll
public class ActPages {

    @Inject
    private ActForms forms;

    @Inject
    private ActDesk desk;

    @Inject
    private Sending sending;

    @Inject
    private Reading reading;

    @PathParam("reference")
    private String reference = "";

    /** The form of an act; refuses one that the reader's roles never do, whatever the case. */
    @GET
    @Path("acts/{act}")
    public Page form(@PathParam("act") String code, @Context SecurityContext security) {
        var act = forms.performer(code).act();
        if (Lifecycle.of(act).realmRoles().stream().noneMatch(role -> security.isUserInRole(role.code()))) {
            throw ActRefused.actor(act);
        }
        return desk.page(reference, act);
    }

    /** Does the act; the same sending again is the same act. */
    @POST
    @Path("acts/{act}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response perform(
            @PathParam("act") String code, MultivaluedMap<String, String> sent, @Context SecurityContext security) {
        var performer = forms.performer(code);
        var act = performer.act();
        Map<String, List<String>> typed = new LinkedHashMap<>(sent);
        if (security.getUserPrincipal() == null) {
            return Response.status(401)
                    .entity(new LateForm(reference, act, typed).page())
                    .build();
        }
        var bound = forms.read(act, typed, reading.texts().today());
        if (!bound.complete()) {
            var page = desk.again(reference, act, typed, List.of());
            return Response.status(bound.rearranged() ? 200 : 422).entity(page).build();
        }
        sending.begin(reference, act, typed);
        var input = bound.value() instanceof ActForms.Nothing ? null : bound.value();
        return done(act, performer.perform(at(act, sent), input));
    }

    private CaseVersion at(Act act, MultivaluedMap<String, String> sent) {
        var version = Optional.ofNullable(sent.getFirst("version"))
                .filter(text -> text.matches("\\d{1,9}"))
                .map(Integer::valueOf);
        return new CaseVersion(
                Files.parse(reference),
                version.orElse(null),
                forms.request(act, sent.getFirst("token")).orElse(null));
    }

    private static Response done(Act act, Done done) {
        var address = "/portal/cases/" + done.reference().text() + "/done/" + act.code() + "?entry=" + done.entry()
                + (done.waits() ? "&waits=yes" : "");
        return Response.seeOther(URI.create(address)).build();
    }

    /** What an act has done. It shows nothing of the case, which may be gone from its actor. */
    @GET
    @Path("done/{act}")
    public DonePage done(
            @PathParam("act") String code,
            @QueryParam("entry") @Nullable String entry,
            @QueryParam("waits") @Nullable String waits) {
        var act = forms.performer(code).act();
        boolean second = "yes".equals(waits);
        var back = Files.parse(reference).text();
        return new DonePage(
                ActHead.bare(back, act),
                Phrase.of(second ? "done.waits" : "done." + act.code()),
                second,
                second ? Phrase.of("done.waits.long") : null,
                List.of(),
                entry != null && entry.matches("[0-9a-f]{64}") ? entry : "",
                List.of(
                        Action.main(Phrase.of("done.today"), "/portal"),
                        Action.other(Phrase.of("done.case"), "/portal/cases/" + back)));
    }
}

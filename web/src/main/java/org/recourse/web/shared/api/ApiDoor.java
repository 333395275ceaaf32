package org.recourse.web.shared.api;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import org.recourse.access.OfficerService;
import org.recourse.web.shared.Gazetteer;
import org.recourse.web.shared.Problem;
import org.recourse.web.shared.Visit;

/**
 * Says who calls the API, and how often anybody may. A token has got its bearer this far; one that is bound to nobody in
 * the directory is told so, and nothing else.
 */
@Provider
public class ApiDoor implements ContainerRequestFilter {

    @Context
    private ResourceInfo resource;

    @Inject
    private Visit visit;

    @Inject
    private Allowance allowance;

    @Inject
    private Gazetteer gazetteer;

    @EJB
    private OfficerService officers;

    @Override
    public void filter(ContainerRequestContext request) {
        var bearer = request.getSecurityContext().getUserPrincipal();
        if (bearer == null || !api()) {
            return;
        }
        visit.login(bearer.getName());
        var wait = allowance.take(bearer.getName());
        if (!wait.isZero()) {
            request.abortWith(tooMany(wait.plusSeconds(1).minusNanos(1).toSeconds()));
            return;
        }
        officers.here().ifPresentOrElse(this::known, () -> request.abortWith(refused(Problem.of(403, "stranger"))));
    }

    /** Asked of the resource that was found and not of the address, which can be written in many ways. */
    private boolean api() {
        var path = resource.getResourceClass().getAnnotation(Path.class);
        return path != null && path.value().startsWith("/api/");
    }

    private void known(OfficerService.Here here) {
        var office = here.office();
        visit.judge(
                here.now(),
                office == null ? null : gazetteer.names().officeZone(office).orElse(null));
    }

    private Response tooMany(long seconds) {
        return Response.fromResponse(refused(Problem.many(seconds)))
                .header(HttpHeaders.RETRY_AFTER, seconds)
                .build();
    }

    private Response refused(Problem problem) {
        return Response.status(problem.status())
                .type(Problem.MEDIA_TYPE)
                .entity(problem.json(visit.texts()))
                .build();
    }
}

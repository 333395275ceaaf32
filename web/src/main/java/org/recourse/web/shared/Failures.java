package org.recourse.web.shared;

import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.recourse.access.Away;
import org.recourse.shared.Refusal;

/**
 * The one place where whatever went wrong becomes an answer: a refusal says why in the reader's language, all that
 * hides is absent, and all else is our fault and tells nothing.
 */
@Provider
public class Failures implements ExceptionMapper<Throwable> {

    private static final Logger LOG = Logger.getLogger(Failures.class.getName());

    @Inject
    private Reading reading;

    @Inject
    private Visit visit;

    @Override
    public Response toResponse(Throwable failure) {
        if (failure instanceof WebApplicationException web && web.getResponse().getStatus() < 400) {
            return web.getResponse();
        }
        var problem = signedOut(failure) ? Problem.of(401, "signed-out") : problem(failure);
        var response = visit.path().startsWith("/api/")
                ? Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(problem.json(reading.texts()))
                : Response.status(problem.status()).type("text/html").entity(page(problem));
        if (problem.passes()) {
            response.header("Retry-After", Problem.RETRY_AFTER);
        }
        if (failure instanceof NotAllowedException allowed) {
            response.header("Allow", allowed.getResponse().getHeaderString("Allow"));
        }
        return response.build();
    }

    /** Somebody whose session has ended is told that, and not that what he worked on does not exist. */
    private boolean signedOut(Throwable failure) {
        boolean refused = failure instanceof Refusal || failure instanceof EJBAccessException;
        return refused && visit.portal() && visit.login().isEmpty();
    }

    private ProblemPage page(Problem problem) {
        return new ProblemPage(problem, visit.portal(), visit.path(), visit.sent());
    }

    private static Problem problem(Throwable failure) {
        if (failure instanceof Refusal refusal) {
            return Problem.of(refusal);
        }
        if (failure instanceof FieldsRefused refused) {
            return Problem.of(refused);
        }
        if (failure instanceof Malformed) {
            return Problem.of(400, "malformed");
        }
        if (failure instanceof BodyRefused refused) {
            return Problem.ofStatus(refused.status());
        }
        if (failure instanceof EJBAccessException) {
            return Problem.of(403, "forbidden");
        }
        if (failure instanceof EJBException && failure.getCause() instanceof Refusal refusal) {
            return Problem.of(refusal);
        }
        return failure instanceof WebApplicationException web ? problem(web) : fault(failure);
    }

    private static Problem problem(WebApplicationException web) {
        int status = web.getResponse().getStatus();
        return switch (status) {
            case 401 -> Problem.ofStatus(403);
            case 503 -> Problem.ofStatus(503);
            default -> status < 500 ? Problem.ofStatus(status) : fault(web);
        };
    }

    /** Where it happened is written down; what it said may hold words of a case, and is not. */
    private static Problem fault(Throwable failure) {
        if (Away.is(failure)) {
            LOG.warning("The database does not answer; a request was sent away");
            return Problem.of(503, "away");
        }
        var root = failure;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        var bare = new IllegalStateException(root.getClass().getName());
        bare.setStackTrace(root.getStackTrace());
        LOG.log(Level.SEVERE, "A request failed", bare);
        return Problem.of(500, "fault");
    }
}

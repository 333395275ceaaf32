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
        var problem = problem(failure);
        var response = visit.path().startsWith("/api/")
                ? Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(problem.json(reading.texts()))
                : Response.status(problem.status()).type("text/html").entity(new ProblemPage(problem, visit.portal()));
        if (failure instanceof NotAllowedException allowed) {
            response.header("Allow", allowed.getResponse().getHeaderString("Allow"));
        }
        return response.build();
    }

    private static Problem problem(Throwable failure) {
        if (failure instanceof Refusal refusal) {
            return Problem.of(refusal);
        }
        if (failure instanceof Malformed) {
            return Problem.of(400, "malformed");
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
        return switch (web.getResponse().getStatus()) {
            case 404 -> Problem.absent();
            case 401, 403 -> Problem.of(403, "forbidden");
            case 405 -> Problem.of(405, "method");
            case 413 -> Problem.of(413, "large");
            case 406, 415 -> Problem.of(web.getResponse().getStatus(), "kind");
            case 503 -> Problem.of(503, "fault");
            default -> web.getResponse().getStatus() < 500 ? Problem.of(400, "malformed") : fault(web);
        };
    }

    /** Where it happened is written down; what it said may hold words of a case, and is not. */
    private static Problem fault(Throwable failure) {
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

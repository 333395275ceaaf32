package org.recourse.web.api;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.recourse.web.shared.Visit;

/** What the API is, for whoever writes to it: open to everybody, because it tells of no case. */
@Path("/api/v1/openapi")
@PermitAll
public class ApiPages {

    @Inject
    private ApiDocument document;

    @Inject
    private Visit visit;

    /** The OpenAPI document. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public String document() {
        return document.in(visit.texts()).toString();
    }

    /** The same as a page. */
    @GET
    @Path("page")
    @Produces(MediaType.TEXT_HTML)
    public ApiPage page() {
        return ApiPage.of(document.in(visit.texts()));
    }
}

package org.recourse.web.intake;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.recourse.access.Receipt;
import org.recourse.web.shared.Page;

/** Shows the receipt, and the slip for printing, as long as the browser remembers it: a quarter of an hour. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
public class ReceiptPages {

    @Inject
    private MyCaseDesk desk;

    /** The receipt, and what happens next. */
    @GET
    @Path("/receipt")
    @PermitAll
    public Response receipt(@CookieParam(PublicCookies.RECEIPT) @Nullable String cookie) {
        return shown(cookie, desk::receipt);
    }

    /** The slip. */
    @GET
    @Path("/note")
    @PermitAll
    public Response note(@CookieParam(PublicCookies.RECEIPT) @Nullable String cookie) {
        return shown(cookie, receipt -> Optional.of(new NotePage(ReceiptPage.groups(receipt.reveal()))));
    }

    private Response shown(@Nullable String cookie, Function<Receipt, Optional<? extends Page>> page) {
        return desk.remembered(cookie)
                .flatMap(page)
                .map(shown -> Response.ok(shown).build())
                .orElseGet(() -> Response.seeOther(URI.create("/follow-up")).build());
    }
}

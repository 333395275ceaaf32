package org.recourse.web.grievance;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.EnumSet;
import org.recourse.access.Scope;
import org.recourse.grievance.Field;
import org.recourse.taxonomy.Confidentiality;

/** The paper by which the other side is heard. It is printed and handed over; nothing is sent. */
@Path("/portal/cases/{reference}/packet")
@Produces(MediaType.TEXT_HTML)
@PermitAll
public class PacketPages {

    @Inject
    private Files files;

    /** The newest packet of a case, as the respondent reads it; absent where there is none, under a safety hold and where the case is sealed. */
    @GET
    public PacketPage packet(@PathParam("reference") String reference) {
        var view = files.open(reference, "packet", EnumSet.of(Scope.SKELETON, Scope.PROPOSAL));
        var header = view.header();
        if (header.hold() || header.confidentiality() == Confidentiality.P4) {
            // What was agreed to before does not leave any more.
            throw new NotFoundException();
        }
        return view.text(Field.PACKET)
                .map(text -> new PacketPage(Packets.of(view, text, files.names())))
                .orElseThrow(NotFoundException::new);
    }
}

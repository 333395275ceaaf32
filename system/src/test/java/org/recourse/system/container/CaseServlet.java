package org.recourse.system.container;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.recourse.shared.Reference;

/** Brings a case to a station for a test that looks from outside, and says how often something was done in it. */
@WebServlet("/test/case")
public class CaseServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @EJB
    private transient Stage stage;

    @Inject
    private transient Road road;

    /**
     * Answers with reference and receipt of a new case at {@code station}, of somebody who gave no name and has only the
     * receipt where {@code contact} is {@code none}, or of somebody who says a word that nobody else ever writes in every
     * field where it is {@code canaries}; or with the times of {@code act}.
     */
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        stage.countryIsThere();
        var reference = request.getParameter("reference");
        response.getWriter()
                .write(
                        reference == null
                                ? brought(
                                        Station.valueOf(request.getParameter("station")),
                                        request.getParameter("contact"))
                                : times(Reference.parse(reference), request.getParameter("act")));
    }

    private String brought(Station station, @Nullable String contact) {
        var registered = switch (contact == null ? "" : contact) {
            case "none" -> road.begun(station, road.tale().anonymous());
            case "canaries" -> road.begun(station, canaries());
            default -> road.begun(station);
        };
        return registered.reference().text() + "\n" + registered.receipt().reveal();
    }

    private Tale canaries() {
        var tale = road.tale();
        tale.words += " Wqvxstoryzub.";
        tale.outcome = "A true scale Wqvxoutcomezub";
        tale.exactPlace = "Behind the well Wqvxplacezub";
        tale.respondentName = "Wqvxcaptainzub";
        tale.name = "Wqvxnamezub";
        tale.contactDetail = "Wqvxcontactzub";
        return tale;
    }

    private static String times(Reference reference, String act) {
        try (var records = Records.open()) {
            return String.valueOf(records.times(reference, act));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}

package org.recourse.system.container;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;

/**
 * Tells a test that looks from outside all attempts of one way, on cases that it has brought to their stations: the same
 * table from which {@link MatrixIT} tries the services, but cases that no other test touches.
 */
@WebServlet("/test/attempts")
public class AttemptsServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final Attempts.Untouched CASES = new Attempts.Untouched();

    @EJB
    private transient Stage stage;

    @Inject
    private transient Road road;

    @Inject
    private transient Road independent;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        stage.countryIsThere();
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        try (var records = Records.open()) {
            var attempts = new Attempts(road, independent, CASES, records).in(Way.valueOf(request.getParameter("way")));
            stage.sweep();
            response.getWriter().write(told(attempts).toString());
        } catch (SQLException e) {
            throw new ServletException(e);
        }
    }

    private static JsonArray told(List<Attempt> attempts) {
        var told = Json.createArrayBuilder();
        attempts.forEach(attempt -> told.add(attempt.json()));
        return told.build();
    }
}

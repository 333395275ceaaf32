package org.recourse.system.container;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Brings a case to a station for a test that looks from outside; answers with its reference and its receipt. */
@WebServlet("/test/case")
public class StationServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @EJB
    private transient Stage stage;

    @Inject
    private transient Road road;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        stage.countryIsThere();
        var reference = road.to(Station.valueOf(request.getParameter("station")));
        response.getWriter().write(reference.text() + "," + road.receipt().reveal());
    }
}

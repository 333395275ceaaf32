package org.recourse.system.container;

import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Brings the demonstration country in for a test that looks from outside, or has done what is due. */
@WebServlet({"/test/country", StageServlet.SWEPT})
public class StageServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    static final String SWEPT = "/test/swept";

    @EJB
    private transient Stage stage;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getServletPath().equals(SWEPT)) {
            stage.sweep();
            response.getWriter().write("swept");
        } else {
            stage.countryIsThere();
            response.getWriter().write("there");
        }
    }
}

package org.recourse.system.container;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;

/** Only in the tests' archive: says as whom a request has arrived, and what of its form. */
@WebServlet("/portal/who")
public class WhoServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Principal caller = request.getUserPrincipal();
        response.setContentType("text/plain");
        response.getWriter().print((caller == null ? "nobody" : caller.getName()) + " " + request.getParameter("text"));
    }
}

package org.recourse.system.container;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says every route of the application as it is deployed: method, path, and whether it says who may come. */
@WebServlet("/test/routes")
public class RoutesServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient BeanManager beans;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/plain");
        response.getWriter().write(routes());
    }

    private String routes() {
        return beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .map(Bean::getBeanClass)
                .filter(type -> type.isAnnotationPresent(Path.class))
                .distinct()
                .flatMap(RoutesServlet::routes)
                .sorted()
                .collect(Collectors.joining("\n"));
    }

    private static Stream<String> routes(Class<?> resource) {
        return Arrays.stream(resource.getDeclaredMethods())
                .flatMap(method -> Arrays.stream(method.getAnnotations())
                        .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                        .filter(verb -> verb != null)
                        .map(verb -> verb.value() + ' ' + path(resource, method) + ' ' + said(resource, method)));
    }

    private static String path(Class<?> resource, Method method) {
        var own = method.getAnnotation(Path.class);
        var whole = '/' + resource.getAnnotation(Path.class).value() + '/' + (own == null ? "" : own.value());
        return whole.replaceAll("/+", "/").replaceAll("(.)/$", "$1").replaceAll("\\{(\\w+)[^}]*}", "{$1}");
    }

    private static String said(Class<?> resource, Method method) {
        return says(method) || says(resource) ? "said" : "unsaid";
    }

    private static boolean says(AnnotatedElement element) {
        return Stream.of(PermitAll.class, RolesAllowed.class, DenyAll.class).anyMatch(element::isAnnotationPresent);
    }
}

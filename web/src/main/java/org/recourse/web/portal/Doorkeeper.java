package org.recourse.web.portal;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.recourse.access.OfficerService;
import org.recourse.grievance.DocketService;
import org.recourse.grievance.OrderService;
import org.recourse.oversight.OverdueService;
import org.recourse.taxonomy.Role;
import org.recourse.web.shared.Account;
import org.recourse.web.shared.Account.Place;
import org.recourse.web.shared.Gazetteer;
import org.recourse.web.shared.Visit;

/**
 * Says who reads a page of the portal and which places his role has. Somebody whose login is bound to no office sees an
 * explanation and nothing else. Whoever sends a form after the session ended is let through as nobody: the form is kept
 * as a draft.
 */
@Provider
public class Doorkeeper implements ContainerRequestFilter {

    /** Levels whose officials are told where the same comes up again (domain.md, Systemic). */
    private static final Set<String> TOLD_OF_PATTERNS = Set.of("L4", "L5");

    private static final Set<Role> OFFICERS = EnumSet.of(
            Role.LIAISON, Role.CASE_MANAGER, Role.PROTECTION, Role.OFFICIAL, Role.OVERSIGHT, Role.ADMINISTRATOR);

    @Inject
    private Visit visit;

    @Inject
    private Gazetteer gazetteer;

    @EJB
    private OfficerService officers;

    @EJB
    private DocketService docket;

    @EJB
    private OrderService orders;

    @EJB
    private OverdueService overdue;

    @Override
    public void filter(ContainerRequestContext request) {
        var login = request.getSecurityContext().getUserPrincipal();
        if (!visit.portal() || login == null || visit.path().equals("/portal/logout")) {
            return;
        }
        visit.login(login.getName());
        if (OFFICERS.stream().noneMatch(role -> request.getSecurityContext().isUserInRole(role.code()))) {
            request.abortWith(stranger(login.getName()));
            return;
        }
        officers.me().ifPresentOrElse(this::known, () -> request.abortWith(stranger(login.getName())));
    }

    /** The first page explains; every other is not open. */
    private Response stranger(String login) {
        return Response.status(visit.path().matches("/portal/?") ? 200 : 403)
                .type("text/html")
                .entity(new StrangerPage(login))
                .build();
    }

    private void known(OfficerService.Me me) {
        var names = gazetteer.names();
        visit.judge(me.now(), names.officeZone(me.office()).orElse(null));
        visit.account(new Account(
                me.name().in(visit.language().code()),
                me.role().code(),
                names.office(me.office()),
                places(me.role(), names.level(me.office()))));
    }

    /** @param level of the office; null for the last one, above which nobody stands */
    private List<Place> places(Role role, @Nullable String level) {
        var places = new ArrayList<Place>();
        places.add(new Place("place.today", "/portal"));
        if (role == Role.ADMINISTRATOR) {
            places.add(new Place("place.import", "/portal/import"));
            places.add(new Place("place.calendars", "/portal/calendars"));
            places.add(new Place("place.letters", "/portal/letters"));
            return places;
        }
        var counts = docket.count();
        places.add(new Place("place.cases", "/portal/cases", counts.mine() == 0 ? null : counts.mine(), false));
        if (role == Role.OFFICIAL) {
            var waiting = orders.waiting();
            places.add(new Place(
                    "place.orders",
                    "/portal/orders",
                    waiting.orders() == 0 ? null : waiting.orders(),
                    waiting.late() > 0));
        }
        if (role == Role.OFFICIAL && (level == null || TOLD_OF_PATTERNS.contains(level))) {
            places.add(new Place("place.patterns", "/portal/patterns"));
        }
        if (role == Role.CASE_MANAGER || role == Role.PROTECTION) {
            places.add(new Place("place.formalisation", "/portal/formalisation"));
        }
        if (role == Role.OVERSIGHT) {
            int late = overdue.count();
            places.add(new Place("place.overdue", "/portal/overdue", late == 0 ? null : late, true));
            places.add(new Place("place.questions", "/portal/questions"));
            places.add(new Place("place.patterns", "/portal/patterns"));
        }
        return places;
    }
}

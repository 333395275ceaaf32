package org.recourse.web.grievance;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.recourse.access.OfficerService;
import org.recourse.grievance.CaseView;
import org.recourse.grievance.Docket;
import org.recourse.grievance.Order;
import org.recourse.taxonomy.Role;
import org.recourse.web.shared.Visit;

/** What those are called who carry cases and orders for the reader's own desk or office. */
@RequestScoped
class Carried {

    @EJB
    private OfficerService officers;

    @Inject
    private Visit visit;

    @Inject
    private HttpServletRequest request;

    /** Whether several people share the cases of the reader, of whom one carries each. */
    boolean isShared() {
        return Stream.of(Role.CASE_MANAGER, Role.OFFICIAL).anyMatch(role -> request.isUserInRole(role.code()));
    }

    /** Of the cases of a list, by the numbers of the officers; asked at once, and not where nobody carries one. */
    Map<Integer, String> names(List<Docket.Row> rows) {
        return called(rows.stream()
                .map(Docket.Row::carrier)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    /** Of orders, by the numbers of the officers; asked at once, and not where nobody carries one. */
    Map<Integer, String> ofOrders(List<Order.Line> lines) {
        return called(lines.stream()
                .map(Order.Line::carrier)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    /** Of one order: whoever carries it and whoever may. */
    Map<Integer, String> of(Order.Hands hands) {
        return called(Stream.concat(Stream.ofNullable(hands.carrier()), hands.others().stream())
                .toList());
    }

    /** Of one case. */
    List<String> names(CaseView view) {
        return List.copyOf(called(view.carriers()).values());
    }

    private Map<Integer, String> called(Collection<Integer> wanted) {
        var names = new LinkedHashMap<Integer, String>();
        if (!wanted.isEmpty()) {
            officers.names(wanted)
                    .forEach((officer, name) ->
                            names.put(officer, name.in(visit.language().code())));
        }
        return names;
    }
}

package org.recourse.grievance;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.recourse.access.Caller;
import org.recourse.access.Database;
import org.recourse.access.Guard;
import org.recourse.access.Keys;
import org.recourse.access.OfficerService;
import org.recourse.access.Presence;
import org.recourse.access.Trip;
import org.recourse.grievance.Docket.Counts;
import org.recourse.grievance.Docket.Found;
import org.recourse.grievance.Docket.Query;
import org.recourse.ledger.Fact;
import org.recourse.ledger.Facts;
import org.recourse.taxonomy.SearchWords;
import org.recourse.taxonomy.Taxonomy;

/**
 * Finds cases by words of their summaries, among those that somebody works with and whose summary he may read. A sealed
 * case is found by nobody. That somebody searched stands in his own stream of the ledger, with how many words and how
 * many cases, and never the words.
 */
@Stateless
public class SearchService {

    private static final String SEARCH = "search";

    @EJB
    private Caller caller;

    @EJB
    private Database database;

    @EJB
    private OfficerService officers;

    @Inject
    private Keys keys;

    private final Facts facts = Facts.read(Taxonomy.standard()::has);

    /**
     * A page of the cases whose summary holds all of these words, the first due first; where there is none, of those that
     * hold words that begin as they do.
     *
     * @param words at least one; with none nothing is found
     */
    @RolesAllowed({"liaison", "case-manager", "protection", "official", "oversight", "partner"})
    public Found find(Query query, SearchWords words) {
        var presence = caller.inAllRoles();
        var as = query.byName() ? officers.byName() : presence.principals();
        var exact = new SearchSql(as, principal -> keys.words().wanted(principal, words));
        var counts = database.entered(keys.context(presence, null), trip -> exact.askWhere(trip, DocketService::counts))
                .orElseThrow(GrievanceNotFound::new)
                .one();
        if (counts.all() > 0 || words.beginnings().isEmpty()) {
            return found(presence, query, exact, words, counts, false);
        }
        var begun = new SearchSql(as, principal -> keys.words().wantedBeginnings(principal, words));
        var begunCounts = where(begun);
        return found(presence, query, begun, words, begunCounts, begunCounts.all() > 0);
    }

    private Counts where(SearchSql search) {
        var trip = new Trip();
        var counts = search.askWhere(trip, DocketService::counts);
        database.go(trip);
        return counts.one();
    }

    private Found found(
            Presence presence, Query query, SearchSql search, SearchWords words, Counts counts, boolean begun) {
        var said = List.of(Fact.of("words", words.words().size()), Fact.of("found", counts.all()));
        facts.check(SEARCH, said);
        var me = presence.actor().pseudonym();
        var trip = new Trip();
        var rows = search.askPage(trip, query, row -> DocketService.row(row, me));
        var cut = SearchSql.askWhetherCut(trip);
        Guard.desk(trip, SEARCH, said.stream().map(Fact::line).toList());
        database.go(trip);
        return new Found(DocketService.page(rows.all(), query), counts, begun, cut.one());
    }
}

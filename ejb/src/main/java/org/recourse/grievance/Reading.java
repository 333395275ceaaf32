package org.recourse.grievance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import org.recourse.access.Scope;
import org.recourse.shared.Reference;

/** Lets a feature look at the facts of a case by which it reckons, without its texts; the look stands in the ledger. */
@ApplicationScoped
public class Reading {

    @Inject
    private Cases cases;

    /**
     * Opens a case for its skeleton and who stands how to it.
     *
     * @param page what it is read for, as the ledger keeps it
     * @throws GrievanceNotFound where it is hidden or absent
     */
    public CaseInHand open(Reference reference, String page) {
        var scopes = EnumSet.of(Scope.SKELETON, Scope.ACCESS_LOG);
        return cases.open(reference, scopes, null, List.of("page=" + page));
    }
}

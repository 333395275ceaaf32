package org.recourse.web.shared;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.recourse.access.OfficerService;
import org.recourse.access.Registry;
import org.recourse.access.Staff;

/** Places and offices as the officer who makes this request calls them; asked for once. */
@RequestScoped
public class Gazetteer {

    @EJB
    private OfficerService officers;

    @Inject
    private Visit visit;

    private Registry.@Nullable Snapshot directory;

    /** The names in the reader's language. */
    public CountryNames names() {
        return new CountryNames(directory().country(), visit.language().code());
    }

    /** The names in another language, for what leaves the house in it. */
    public CountryNames names(String language) {
        return new CountryNames(directory().country(), language);
    }

    /** Officers and offices by the pseudonyms of the ledger. */
    public Staff staff() {
        return directory().staff();
    }

    private Registry.Snapshot directory() {
        var known = directory;
        if (known == null) {
            known = officers.directory();
            directory = known;
        }
        return known;
    }
}

package org.recourse.web.shared;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.recourse.access.Registry;
import org.recourse.directory.Country;

/** Places and offices as the reader of this request calls them. */
@RequestScoped
public class Gazetteer {

    @Inject
    private Registry registry;

    @Inject
    private Visit visit;

    /** The names in the reader's language. */
    public CountryNames names() {
        return new CountryNames(country(), visit.language().code());
    }

    private Country country() {
        return registry.snapshot().country();
    }
}

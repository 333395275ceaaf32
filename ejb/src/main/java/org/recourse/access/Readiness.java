package org.recourse.access;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.DenyAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;

/**
 * Looks once, before anybody is served: the keys can be read, and the tables are those of this release. Otherwise the
 * application does not start, so that nobody tells a story to a server that could not keep it.
 */
@Singleton
@Startup
@DenyAll
public class Readiness {

    @Inject
    private Keys keys;

    @EJB
    private Database database;

    @PostConstruct
    void look() {
        keys.vault();
        if (!database.with(SchemaVersion::fits)) {
            throw new IllegalStateException("the schema is not at version " + SchemaVersion.EXPECTED
                    + ": run the migration of this release first, or start the release of this schema");
        }
    }
}

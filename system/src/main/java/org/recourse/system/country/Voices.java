package org.recourse.system.country;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.inject.Inject;
import java.util.concurrent.Callable;
import org.recourse.access.Keys;
import org.recourse.access.Presented;
import org.recourse.access.Receipt;
import org.recourse.directory.CountryFile.OfficerLine;
import org.recourse.taxonomy.Role;
import org.wildfly.security.auth.server.SecurityDomain;
import org.wildfly.security.authz.RoleMapper;
import org.wildfly.security.authz.Roles;

/** Lets work be done as somebody, in a request of its own, as if that person had logged in or shown the receipt. */
@ApplicationScoped
public class Voices {

    @Inject
    private RequestContextController requests;

    @Inject
    private Presented presented;

    @Inject
    private Keys keys;

    /** As an officer, with subject and role as a login would have given them. */
    <T> T as(OfficerLine officer, Role role, Callable<T> work) throws Exception {
        return inRequest(() -> SecurityDomain.getCurrent()
                .createAdHocIdentity(String.valueOf(officer.subject()))
                .withDefaultRoleMapper(RoleMapper.constant(Roles.of(role.code())))
                .runAs(work));
    }

    /** As whoever holds the receipt. */
    <T> T holding(Receipt receipt, Callable<T> work) throws Exception {
        return inRequest(() -> {
            presented.receipt(keys.receipts().digest(receipt));
            return work.call();
        });
    }

    /** As somebody whom nobody knows. */
    <T> T unknown(Callable<T> work) throws Exception {
        return inRequest(work);
    }

    private <T> T inRequest(Callable<T> work) throws Exception {
        boolean opened = requests.activate();
        try {
            return work.call();
        } finally {
            if (opened) {
                requests.deactivate();
            }
        }
    }
}

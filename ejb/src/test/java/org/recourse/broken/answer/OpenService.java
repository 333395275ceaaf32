package org.recourse.broken.answer;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** One method names no roles; another hands out an entity. */
public class OpenService {

    /** Names no roles. */
    public void openToAll() {
        helper();
    }

    /** Names its roles, and hands out an entity. */
    @RolesAllowed("official")
    public List<Row> rows() {
        return List.of();
    }

    /** Open on purpose. */
    @PermitAll
    public void open() {
        helper();
    }

    /** Closed on purpose. */
    @DenyAll
    public void closed() {
        helper();
    }

    private void helper() {}
}

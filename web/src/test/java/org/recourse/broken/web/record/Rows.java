package org.recourse.broken.web.record;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.ws.rs.GET;

/** A page that is an entity, and open to all. */
public class Rows {

    /** A row as the database has it. */
    @Entity
    public static class Row {

        @Id
        private int id;

        /** Its id. */
        public int id() {
            return id;
        }
    }

    /** Names no roles, and shows an entity. */
    @GET
    public int row() {
        return new Row().id();
    }
}

package org.recourse.broken.answer;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** An entity. */
@Entity
public class Row {

    @Id
    private int id;

    /** Its id. */
    public int id() {
        return id;
    }
}

package org.recourse.web.shared;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/** The words for whoever makes this request, and pages drawn with them. */
@RequestScoped
public class Reading {

    @Inject
    private Visit visit;

    /** The texts in the reader's language. */
    public Texts texts() {
        return visit.texts();
    }

    String draw(Page page) {
        return Templates.all().draw(page, texts());
    }
}

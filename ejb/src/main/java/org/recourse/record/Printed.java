package org.recourse.record;

/**
 * A record whose pages were made and counted. It comes of a draft and of nothing that was sent: no form and no client of
 * the API says what stands in a record.
 */
public final class Printed {

    private final String id;
    private final Copy copy;
    private final String language;
    private final String words;
    private final int pages;

    Printed(String id, Copy copy, String language, String words, int pages) {
        this.id = id;
        this.copy = copy;
        this.language = language;
        this.words = words;
        this.pages = pages;
    }

    String id() {
        return id;
    }

    Copy copy() {
        return copy;
    }

    String language() {
        return language;
    }

    String words() {
        return words;
    }

    int pages() {
        return pages;
    }
}

package org.recourse.system.browser;

/** Looks at the pages of the tour. */
interface Eye {

    /**
     * Looks at the page on which a visitor stands.
     *
     * @param name under which the list has the page
     */
    void looks(String name, Visitor visitor);
}

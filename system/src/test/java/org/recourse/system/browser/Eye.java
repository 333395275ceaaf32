package org.recourse.system.browser;

import com.microsoft.playwright.BrowserContext;

/** Looks at the pages of the tour. */
interface Eye {

    /** Whether the page of this name has to be reached. */
    default boolean wants(String name) {
        return true;
    }

    /** Whatever is needed to look at all pages of a window. */
    default void enters(BrowserContext window) {}

    /**
     * Looks at the page on which a visitor stands.
     *
     * @param name under which the list has the page
     */
    void looks(String name, Visitor visitor);
}

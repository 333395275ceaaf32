package org.recourse.system.browser;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A page of the tour and the way to it. A way that passes other pages looks at each of them by itself.
 *
 * @param name of the page at the end of the way
 * @param who  the login of whoever looks at it; null for somebody who has not logged in
 */
record Stop(String name, @Nullable String who, Consumer<Visitor> way) {

    /** A name for whoever looks, also where it is nobody whom we know. */
    String person() {
        return who == null ? "nobody" : who;
    }

    /** A page that anybody opens by its address. */
    static Stop open(String name, String address) {
        return new Stop(name, null, visitor -> visitor.opens(address));
    }

    /** A page that an officer opens by its address. */
    static Stop portal(String name, String who, String address) {
        return new Stop(name, who, visitor -> visitor.opens("/portal" + address));
    }
}

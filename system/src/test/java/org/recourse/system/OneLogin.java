package org.recourse.system;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Of one person one login at a time: while it is under way, the login refuses to log the same person in again. */
public final class OneLogin {

    private static final Map<String, Object> PEOPLE = new ConcurrentHashMap<>();

    private OneLogin() {}

    public static void of(String person, Runnable login) {
        synchronized (PEOPLE.computeIfAbsent(person, somebody -> new Object())) {
            login.run();
        }
    }
}

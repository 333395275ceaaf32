package org.recourse.notification;

import java.util.UUID;

/**
 * What a complainant's telephone shows: that there is news, in one language, and nothing else. Its types have no place for a
 * text, nor for who says so.
 *
 * @param id by which it is known again; of nothing that is counted
 */
record Slip(UUID id, Tongue tongue) {

    /** A language in which there are texts. */
    enum Tongue {
        EN,
        AR;

        /** English for whoever speaks another. */
        static Tongue of(String language) {
            return language.equals("ar") ? AR : EN;
        }
    }
}

package org.recourse.system.country;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody does in a story.
 *
 * @param day days after the person spoke
 * @param at time of the day at the place
 * @param who {@code complainant}, {@code liaison}, {@code desk}, {@code desk2}, {@code focal}, {@code focal2},
 *     {@code office} (whoever of the accountable office may), {@code decider} (of the office that decides the appeal), or
 *     the key of an officer
 * @param act its code
 * @param fields what the person says, by the names of the fields that the act asks for
 */
record Deed(int day, LocalTime at, String who, String act, JsonObject fields) {

    static final String COMPLAINANT = "complainant";

    /** The deed that registers a case. */
    static final String REGISTER = "register";

    static Deed of(JsonObject json) {
        return new Deed(
                json.getInt("day"),
                LocalTime.parse(json.getString("at")),
                json.getString("who"),
                json.getString("act"),
                json);
    }

    /** Whether it is done on an order of one's office, by somebody who knows no case. */
    boolean isOnOrder() {
        return "order".equals(text("on"));
    }

    @Nullable
    String text(String field) {
        return fields.getString(field, null);
    }

    List<String> codes(String field) {
        return fields.containsKey(field) ? fields.getJsonArray(field).getValuesAs(JsonString::getString) : List.of();
    }
}

package org.recourse.web.grievance;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.recourse.access.Scope;
import org.recourse.web.shared.FieldsRefused;
import org.recourse.web.shared.Phrase;
import org.recourse.web.shared.Problem;

/** What a machine wants to see of a case; the policy says what of it is shown. */
final class Wanted {

    /** The history has an address of its own. */
    private static final Set<Scope> ELSEWHERE = EnumSet.of(Scope.HISTORY, Scope.ACCESS_LOG);

    private Wanted() {}

    /**
     * The scopes that are named, and always the skeleton.
     *
     * @param named     codes with commas; null where nothing was said
     * @param otherwise what is shown then
     */
    static Set<Scope> scopes(@Nullable String named, Scope otherwise) {
        var scopes = EnumSet.of(Scope.SKELETON);
        if (named == null) {
            scopes.add(otherwise);
        } else if (!named.isBlank()) {
            for (var code : named.split(",", -1)) {
                scopes.add(scope(code.strip()));
            }
        }
        return scopes;
    }

    /** A number of an address; null where none was said. */
    static @Nullable Long number(String name, @Nullable String text) {
        if (text == null) {
            return null;
        }
        if (!text.matches("\\d{1,18}")) {
            throw refused(name, "refusal.field.Invalid");
        }
        return Long.valueOf(text);
    }

    private static FieldsRefused refused(String name, String why) {
        return new FieldsRefused(List.of(new Problem.Fault(name, Phrase.of(why))));
    }

    private static Scope scope(String code) {
        for (var scope : Scope.values()) {
            if (scope.code().equals(code) && !ELSEWHERE.contains(scope)) {
                return scope;
            }
        }
        throw refused("scopes", "refusal.field.Code");
    }
}

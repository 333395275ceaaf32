package org.recourse.web.grievance;

import org.recourse.access.Scope;
import org.recourse.web.shared.Phrase;
import org.recourse.web.shared.part.SealedPart;

/**
 * A part of a case that is kept apart and opens by a button of its own.
 *
 * @param reason whether a written reason is asked for, because the access policy says so for this reader
 */
public record Kept(SealedPart part, boolean reason) {

    /** @param href the address at which it opens */
    static Kept of(Scope scope, String href, boolean reason) {
        var key = "case.kept." + scope.code();
        var part = new SealedPart(
                Phrase.of(key), Phrase.of(key + ".extent"), Phrase.of(key + ".button"), href, scope.code());
        return new Kept(part, reason);
    }
}

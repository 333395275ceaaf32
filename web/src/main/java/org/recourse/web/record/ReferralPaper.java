package org.recourse.web.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.recourse.access.Scope;
import org.recourse.grievance.CaseView;
import org.recourse.grievance.Field;
import org.recourse.intake.Identity;
import org.recourse.record.Referral;
import org.recourse.web.record.Paper.Fact;
import org.recourse.web.record.Paper.Part;

/**
 * The copy for the recipient of a referral: for what it is sent, and the consented scopes. Not whom the person accuses by
 * name, not the word by which the person knows us, and of a group nobody's name: a consent is one person's own.
 */
final class ReferralPaper {

    static final String COPY = "REFERRAL";

    private final CaseView view;
    private final @Nullable Identity identity;
    private final Referral referral;
    private final Ink ink;

    /** @param identity as it was opened; null where it was not, or the person gave none */
    ReferralPaper(CaseView view, @Nullable Identity identity, Referral referral, Ink ink) {
        this.view = view;
        this.identity = identity;
        this.referral = referral;
        this.ink = ink;
    }

    /** The paper of this referral, with the id and in the language of its record. */
    Paper paper(String id) {
        return new Paper(
                id,
                COPY,
                ink.texts().language().code(),
                view.now().toString(),
                view.reference().text(),
                ink.say("title", ink.reference(view.reference())),
                ink.code("consent_purpose", referral.purpose()),
                ink.say(
                        "for." + COPY,
                        ink.code("referral", referral.recipient()) + ink.texts().t("comma") + ' ' + referral.body()),
                ink.say("kept." + COPY),
                List.of(),
                parts().filter(part -> !part.isEmpty()).toList());
    }

    private Stream<Part> parts() {
        return Stream.of(
                Part.facts("case", ink.say("part.case"), facts()),
                Part.facts("identity", ink.say("part.identity"), has(Scope.IDENTITY) ? identity() : List.of()),
                words("narrative", Scope.NARRATIVE, Field.NARRATIVE),
                Part.words(
                        "further",
                        ink.say("part.further.theirs"),
                        has(Scope.NARRATIVE) ? Later.words(view) : List.of()),
                words("outcome", Scope.NARRATIVE, Field.OUTCOME),
                words("place", Scope.EXACT_LOCATION, Field.PLACE));
    }

    private List<Fact> facts() {
        return List.of(
                ink.fact("reference", ink.reference(view.reference())),
                ink.fact("desk", ink.names().office(view.header().desk())),
                ink.fact("purpose", ink.code("consent_purpose", referral.purpose())));
    }

    private boolean has(Scope scope) {
        return referral.consented().contains(scope);
    }

    private Part words(String name, Scope scope, Field field) {
        var words = has(scope) ? view.text(field).map(CaseView.Text::words) : Optional.<String>empty();
        return Part.words(
                name, ink.say("part." + name + ".theirs"), words.stream().toList());
    }

    private List<Fact> identity() {
        var facts = new ArrayList<Fact>();
        if (identity != null && view.persons().size() == 1) {
            add(facts, "name", identity.name());
            var detail = identity.detail();
            add(facts, "contact", detail == null ? null : ink.number(detail));
            add(facts, "hours", identity.hours());
            add(facts, "never", identity.neverContact());
        }
        return facts;
    }

    private void add(List<Fact> facts, String name, @Nullable String words) {
        if (words != null && !words.isBlank()) {
            facts.add(ink.fact(name, words));
        }
    }
}

package org.recourse.web.grievance;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.recourse.grievance.CaseView;
import org.recourse.grievance.World;
import org.recourse.taxonomy.Step;
import org.recourse.triage.Recipients;
import org.recourse.web.shared.Gazetteer;
import org.recourse.web.shared.Phrase;
import org.recourse.web.shared.Visit;
import org.recourse.web.shared.form.Choice;
import org.recourse.web.shared.form.Lists;

/** What there is to choose from where somebody else is asked to help, and what can be allowed. */
@RequestScoped
class ReferralChoices {

    @Inject
    private World world;

    @Inject
    private Gazetteer gazetteer;

    @Inject
    private Visit visit;

    /** Files are not kept yet, so nobody is asked whether they may be shown; and a packet for the other side is no referral. */
    Lists lists(CaseView view, Lists lists) {
        var scopes = codes("consent_scope", "IDENTITY", "NARRATIVE", "LOCATION");
        return lists.with("office", offices(view))
                .with("purpose", codes("consent_purpose", "PROTECT", "REMEDY", "INVESTIGATE", "REFER"))
                .with("method", codes("consent_method", "SIGNED", "THUMBPRINT", "AUDIO", "ORAL_WITNESSED"))
                .with("language", ActChoices.languages())
                .with("person", persons(view))
                .with("allowed", scopes)
                .with("shares", scopes);
    }

    private static List<Choice> codes(String list, String... codes) {
        return Stream.of(codes).map(code -> Choice.code(list, code)).toList();
    }

    private List<Choice> offices(CaseView view) {
        var names = gazetteer.names(visit.language().code());
        return Recipients.offices(world.now().country(), view.header().area())
                .map(office -> ActChoices.choice(office.id(), Phrase.words(names.office(office.id()))))
                .toList();
    }

    private static List<Choice> persons(CaseView view) {
        return view.persons().stream()
                .map(person -> ActChoices.choice(person.no(), Phrase.of("act.refer.person.one", person.no())))
                .toList();
    }

    /** Parts that were referred and of which nobody has said yet whether the person was received. */
    static List<Choice> unanswered(CaseView view) {
        var story = new ReferralStory(view);
        return view.clocks().stream()
                .filter(clock -> clock.running() && clock.step() == Step.SERVICE_CHECK)
                .map(clock -> ActChoices.choice(clock.about(), story.name(clock.about(), clock.startedAt())))
                .toList();
    }
}

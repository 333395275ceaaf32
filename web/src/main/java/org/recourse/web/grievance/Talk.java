package org.recourse.web.grievance;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.recourse.grievance.Act;
import org.recourse.grievance.CaseView;
import org.recourse.taxonomy.Role;
import org.recourse.web.shared.Gazetteer;
import org.recourse.web.shared.Phrase;
import org.recourse.web.shared.form.Form;
import org.recourse.web.shared.part.Message;

/** Draws what was said in a case. */
@RequestScoped
class Talk {

    @Inject
    private Files files;

    @Inject
    private ActForms forms;

    @Inject
    private Gazetteer gazetteer;

    /** @param sent the form that was sent and has something to look at; none for a new one */
    MessagesPage page(CaseView view, @Nullable Form sent) {
        var reach = view.role() == Role.OFFICIAL ? "messages.reach.office" : "messages.reach.desk";
        boolean may = view.possible().contains(Act.MESSAGE);
        var form = may && sent == null ? forms.blank(Act.MESSAGE, view) : sent;
        return new MessagesPage(
                new CaseHeads(view, files.names()).head("/messages"),
                view.messages().stream().map(this::said).toList(),
                MoneySheet.of(view).lines(),
                Phrase.of(reach),
                form);
    }

    private Message said(CaseView.Said said) {
        return new Message(!said.fromComplainant(), by(said), said.at(), said.words());
    }

    private Phrase by(CaseView.Said said) {
        if (said.fromComplainant()) {
            return Phrase.of("messages.by.side");
        }
        return gazetteer
                .staff()
                .officer(said.author())
                .map(member -> Phrase.words(files.names().office(member.office())))
                .orElse(Phrase.of("case.who.desk"));
    }
}

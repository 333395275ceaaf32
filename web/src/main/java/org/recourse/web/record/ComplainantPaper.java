package org.recourse.web.record;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.recourse.grievance.CaseView;
import org.recourse.grievance.Field;
import org.recourse.web.record.Paper.Fact;
import org.recourse.web.record.Paper.Part;

/** The copy for the person whose case it is: the own words, what was decided and why, what was promised, whom to ask. */
final class ComplainantPaper {

    private final CaseView view;
    private final Ink ink;

    ComplainantPaper(CaseView view, Ink ink) {
        this.view = view;
        this.ink = ink;
    }

    Stream<Part> parts() {
        var remedy = new RemedyPart(view, ink, "proposal.found");
        return Stream.of(
                words("narrative", Field.NARRATIVE),
                Part.words("further", ink.say("part.further"), Later.words(view)),
                words("outcome", Field.OUTCOME),
                remedy.findings(),
                remedy.items(),
                Part.facts("contacts", ink.say("part.contacts"), contacts()));
    }

    private Part words(String name, Field field) {
        return Part.words(
                name,
                ink.say("part." + name),
                view.text(field).map(CaseView.Text::words).stream().toList());
    }

    private List<Fact> contacts() {
        var settings = ink.texts().visit().settings();
        var contacts = new ArrayList<Fact>();
        contacts.add(ink.fact("number", ink.reference(view.reference())));
        contacts.add(ink.fact("desk", ink.names().office(view.header().desk())));
        var office = view.header().office();
        if (office != null) {
            contacts.add(ink.fact("accountable", ink.names().office(office)));
        }
        if (settings.talk() != null) {
            contacts.add(ink.fact("talk", ink.number(settings.talk())));
        }
        if (settings.danger() != null) {
            contacts.add(ink.fact("danger", ink.number(settings.danger())));
        }
        return contacts;
    }
}

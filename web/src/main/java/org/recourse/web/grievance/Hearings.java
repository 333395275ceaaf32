package org.recourse.web.grievance;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.recourse.answer.HearingPacket;
import org.recourse.answer.HearingReply;
import org.recourse.answer.Meeting;
import org.recourse.grievance.CaseView;
import org.recourse.grievance.Field;
import org.recourse.taxonomy.Step;
import org.recourse.web.shared.CountryNames;
import org.recourse.web.shared.Phrase;

/** What the other side was shown and what it said, and meetings of both sides, in the order in which they came. */
final class Hearings {

    private final CaseView view;
    private final CountryNames names;
    private final TreeMap<Integer, List<OpenedPage.Line>> byVersion = new TreeMap<>();

    Hearings(CaseView view, CountryNames names) {
        this.view = view;
        this.names = names;
    }

    List<OpenedPage.Line> lines() {
        view.all(Field.PACKET).forEach(this::shown);
        view.all(Field.REPLY)
                .forEach(text -> add(
                        text,
                        new OpenedPage.Line(
                                Phrase.of("hearing.reply", text.at()),
                                text.as(HearingReply.class).words())));
        view.all(Field.MEETING).forEach(this::met);
        return byVersion.values().stream().flatMap(List::stream).toList();
    }

    private void shown(CaseView.Text text) {
        var packet = text.as(HearingPacket.class);
        var who = HearingChoices.heard(view, text, names);
        add(text, new OpenedPage.Line(Phrase.of("hearing.shown", who, text.at()), packet.packet()));
        add(
                text,
                OpenedPage.Line.said(
                        Phrase.of("hearing.agreed"),
                        Phrase.of(
                                "hearing.agreed.say",
                                packet.agreedOn(),
                                Phrase.name("consent_method", packet.method()))));
        view.clocks().stream()
                .filter(clock -> clock.step() == Step.HEARING_REPLY && clock.about() == text.version())
                .findFirst()
                .ifPresent(clock -> add(
                        text,
                        OpenedPage.Line.said(
                                Phrase.of("hearing.until"),
                                Phrase.of(
                                        clock.running() ? "hearing.until.runs" : "hearing.until.over",
                                        clock.dueAt()))));
    }

    private void met(CaseView.Text text) {
        var meeting = text.as(Meeting.class);
        var key = meeting.held() ? "hearing.met" : "hearing.offered";
        add(text, new OpenedPage.Line(Phrase.of(key, meeting.when(), meeting.moderator()), meeting.words()));
        var outcome = meeting.outcome();
        if (outcome != null && !outcome.isBlank()) {
            add(text, new OpenedPage.Line(Phrase.of("hearing.outcome"), outcome));
        }
    }

    private void add(CaseView.Text text, OpenedPage.Line line) {
        byVersion.computeIfAbsent(text.version(), first -> new ArrayList<>()).add(line);
    }
}

package org.recourse.web.record;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.recourse.access.RecordDoors;
import org.recourse.record.Copy;
import org.recourse.record.Making;
import org.recourse.record.Shelf;
import org.recourse.shared.Reference;
import org.recourse.web.record.RecordsPage.Choice;
import org.recourse.web.record.RecordsPage.News;
import org.recourse.web.record.RecordsPage.Waiting;
import org.recourse.web.shared.Bundles;
import org.recourse.web.shared.Language;
import org.recourse.web.shared.Phrase;

/** Draws the page of copies. */
@RequestScoped
class RecordSheet {

    @Inject
    private RecordDesk desk;

    @Inject
    private RecordForms forms;

    /**
     * The page. While a copy is made it says how far that is, and the case stays closed: whoever waits looks every other
     * second, and each look into the case would be a read in its history.
     *
     * @param asked id of the copy that was asked for; null where none was
     */
    RecordsPage page(Reference reference, @Nullable String asked) {
        var making = asked == null ? desk.running(reference) : desk.asked(reference, asked);
        var news = making.map(RecordSheet::news);
        return news.filter(News::runs)
                .map(runs -> new RecordsPage(reference.text(), runs, List.of(), List.of()))
                .orElseGet(() -> page(reference, asked, news.orElse(null)));
    }

    private RecordsPage page(Reference reference, @Nullable String asked, @Nullable News ended) {
        var shelf = desk.shelf(reference);
        var choices = Stream.concat(
                        shelf.copies().stream()
                                .filter(copy -> copy != Copy.REFERRAL)
                                .map(copy -> choice(reference, copy, shelf)),
                        shelf.referrals().stream().map(one -> choice(reference, one, shelf)))
                .toList();
        var news = asked == null || ended != null && ended.refused() ? ended : waits(reference, asked, shelf);
        return new RecordsPage(reference.text(), news, Bundles.all().languages(), choices);
    }

    /** What there is to say of a copy that is not being made: it waits, or nothing is known of it. */
    private static News waits(Reference reference, String asked, Shelf shelf) {
        var again = address(reference);
        return shelf.record(asked)
                .map(one -> one.isNewest() ? News.made(again) : News.overtaken(again, waiting(reference, one)))
                .orElseGet(() -> News.gone(again));
    }

    private static News news(Making making) {
        var asked = making.asked();
        var why = making.refusal()
                .map(refusal -> Phrase.of(refusal.key(), refusal.arguments().toArray()));
        return new News(
                Phrase.name("copy", asked.copy().name()),
                making.stage(),
                why.orElse(null),
                null,
                address(asked.reference()) + "?asked=" + asked.id());
    }

    private Choice choice(Reference reference, Copy copy, Shelf shelf) {
        return new Choice(
                copy.name(),
                Phrase.name("copy", copy.name()),
                Phrase.of("record.copy." + copy.name() + ".say"),
                0,
                forms.token(reference, copy, 0),
                shelf.of(copy).map(one -> waiting(reference, one)).orElse(null));
    }

    /** The copy for one recipient: by its day and by what is shown in it, for not everybody may know here who it is. */
    private Choice choice(Reference reference, RecordDoors.Referable one, Shelf shelf) {
        var shares = one.shares().stream()
                .map(scope -> Phrase.name("consent_scope", scope))
                .reduce((first, other) -> Phrase.of("history.and", first, other))
                .orElse(Phrase.of("case.unknown"));
        var key = "record.referral." + (one.whole() ? "whole" : "part");
        return new Choice(
                Copy.REFERRAL.name(),
                Phrase.of(key, one.made()),
                Phrase.of("record.referral.say", shares, one.until()),
                one.no(),
                forms.token(reference, Copy.REFERRAL, one.no()),
                shelf.of(one.no()).map(copy -> waiting(reference, copy)).orElse(null));
    }

    private static Waiting waiting(Reference reference, Shelf.Waiting one) {
        var language = Optional.of(one.language()).flatMap(Bundles.all()::language);
        return new Waiting(
                one.made(),
                language.map(Language::name).orElse(one.language()),
                one.pages(),
                address(reference) + '/' + RecordFile.part(one.copy()) + "?id=" + one.id());
    }

    static String address(Reference reference) {
        return "/portal/cases/" + reference.text() + "/records";
    }
}

package org.recourse.web.record;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
     * The page.
     *
     * @param made  whether a copy was made just now
     * @param asked id of the copy that was asked for; null where none was
     */
    RecordsPage page(Reference reference, boolean made, @Nullable String asked) {
        var shelf = desk.shelf(reference);
        var choices = shelf.copies().stream()
                .map(copy -> choice(reference, copy, shelf))
                .toList();
        return new RecordsPage(
                reference.text(),
                news(reference, made, asked, shelf),
                Bundles.all().languages(),
                choices);
    }

    private @Nullable News news(Reference reference, boolean made, @Nullable String asked, Shelf shelf) {
        var address = address(reference);
        if (made) {
            return News.made(address);
        }
        if (asked == null) {
            return desk.running(reference).map(RecordSheet::news).orElse(null);
        }
        return desk.asked(asked)
                .filter(making -> making.asked().reference().equals(reference))
                .map(RecordSheet::news)
                .orElseGet(() -> shelf.holds(asked) ? News.made(address) : News.gone(address));
    }

    private static News news(Making making) {
        var asked = making.asked();
        var why = making.refusal()
                .map(refusal -> Phrase.of(refusal.key(), refusal.arguments().toArray()));
        return new News(
                Phrase.name("copy", asked.copy().name()),
                making.stage(),
                why.orElse(null),
                address(asked.reference()) + "?asked=" + asked.id());
    }

    private Choice choice(Reference reference, Copy copy, Shelf shelf) {
        return new Choice(
                copy.name(),
                Phrase.name("copy", copy.name()),
                Phrase.of("record.copy." + copy.name() + ".say"),
                forms.token(reference, copy),
                shelf.of(copy).map(one -> waiting(reference, one)).orElse(null));
    }

    private static Waiting waiting(Reference reference, Shelf.Waiting one) {
        var language = Optional.of(one.language()).flatMap(Bundles.all()::language);
        return new Waiting(
                one.made(),
                language.map(Language::name).orElse(one.language()),
                one.pages(),
                address(reference)
                        + '/'
                        + one.copy().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private static String address(Reference reference) {
        return "/portal/cases/" + reference.text() + "/records";
    }
}

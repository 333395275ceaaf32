package org.recourse.web.record;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.recourse.access.OfficerService;
import org.recourse.grievance.ActRefused;
import org.recourse.grievance.World;
import org.recourse.record.Asked;
import org.recourse.record.Copy;
import org.recourse.record.Errand;
import org.recourse.record.Kept;
import org.recourse.record.Making;
import org.recourse.record.RecordMaker;
import org.recourse.record.RecordService;
import org.recourse.record.Shelf;
import org.recourse.shared.Reference;
import org.recourse.web.shared.Bundles;
import org.recourse.web.shared.Gazetteer;
import org.recourse.web.shared.Language;
import org.recourse.web.shared.Texts;
import org.recourse.web.shared.Visit;

/** Where copies are asked for and fetched, by pages and by machines. */
@RequestScoped
class RecordDesk {

    /** So long whoever asks is kept waiting: most copies are made by then. */
    private static final Duration PATIENCE = Duration.ofMillis(1500);

    @EJB
    private RecordService records;

    @EJB
    private OfficerService officers;

    @Inject
    private RecordMaker maker;

    @Inject
    private PressTurns turns;

    @Inject
    private Gazetteer gazetteer;

    @Inject
    private World world;

    @Inject
    private Visit visit;

    static Reference parsed(String reference) {
        try {
            return Reference.parse(reference);
        } catch (IllegalArgumentException unreadable) {
            throw new NotFoundException();
        }
    }

    /** The copy of this code, as the list has it. */
    static Copy copy(String code) {
        return Stream.of(Copy.values())
                .filter(copy -> copy.name().equals(code))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    /** What may be asked for of a case, and what waits on it. */
    Shelf shelf(Reference reference) {
        var shelf = records.shelf(reference);
        var view = shelf.view();
        visit.judge(view.now(), gazetteer.names().zone(view.header().area()));
        return shelf;
    }

    /**
     * Asks for a copy, and waits a moment for it. Whoever may not have it hears that at once, however many wait for their
     * turn; what came of it by then says the making ({@link Making#outcome}).
     */
    Making ask(Asked asked, Language language) {
        if (!records.shelf(asked.reference()).copies().contains(asked.copy())) {
            throw ActRefused.because("record-beyond");
        }
        var ink = ink(language);
        var making = maker.make(asked, login(), draft -> turns.whenever(() -> Copyist.printed(draft, ink)));
        making.endsWithin(PATIENCE);
        return making;
    }

    /** The copy of this case with this id, if whoever calls has asked for it and this node knows of it. */
    Optional<Making> asked(Reference reference, String id) {
        return maker.find(id, login())
                .filter(making -> making.asked().reference().equals(reference));
    }

    /** The copy of this case that is being made for whoever calls. */
    Optional<Making> running(Reference reference) {
        return maker.running(reference, login());
    }

    /**
     * The pages of a copy, with the data they were made of and what proves it.
     *
     * @param id which record it is; null for the newest
     */
    byte[] fetch(Reference reference, Copy copy, @Nullable String id) {
        var reason = copy == Copy.REFERRAL ? reason(visit.language()) : null;
        return turns.soon(login(), () -> pages(records.waiting(reference, copy, id, reason)));
    }

    private byte[] pages(Kept kept) {
        var paper = Copyist.paper(kept);
        return Copyist.pages(
                kept, paper, texts(Bundles.all().language(paper.language()).orElseThrow()));
    }

    /** For the recipient of this referral; null where it is none. */
    @Nullable
    Errand errand(Copy copy, int referral) {
        return copy == Copy.REFERRAL ? new Errand(referral, reason(visit.language())) : null;
    }

    /** What the history says of why parts were opened that are kept apart. */
    private String reason(Language language) {
        return texts(language).t("record.reason.REFERRAL");
    }

    private String login() {
        return visit.login().orElse("");
    }

    private Ink ink(Language language) {
        var names = gazetteer.names(language.code());
        var asker = officers.here().map(OfficerService.Here::office).map(names::office);
        return new Ink(texts(language), names, gazetteer.staff()::office, world.taxonomy(), asker.orElse(""));
    }

    /** The texts in the language of the paper, which may be another than that of whoever asks for it. */
    private Texts texts(Language language) {
        var reader = new Visit();
        reader.begin(language, visit.path(), visit.settings());
        return new Texts(Bundles.all(), reader, visit.zone(), visit.clock());
    }
}

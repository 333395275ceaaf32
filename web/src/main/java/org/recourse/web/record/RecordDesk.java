package org.recourse.web.record;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.recourse.access.Keys;
import org.recourse.access.Scope;
import org.recourse.grievance.ActRefused;
import org.recourse.grievance.CaseService;
import org.recourse.grievance.CaseVersion;
import org.recourse.grievance.Done;
import org.recourse.grievance.World;
import org.recourse.record.Copy;
import org.recourse.record.Draft;
import org.recourse.record.Kept;
import org.recourse.record.RecordService;
import org.recourse.shared.Reference;
import org.recourse.web.shared.Account;
import org.recourse.web.shared.Bundles;
import org.recourse.web.shared.Gazetteer;
import org.recourse.web.shared.Language;
import org.recourse.web.shared.Malformed;
import org.recourse.web.shared.Phrase;
import org.recourse.web.shared.Texts;
import org.recourse.web.shared.Visit;

/** Makes a copy in three steps, each by itself: what its reader may see, the pages, the act. */
@RequestScoped
class RecordDesk {

    @EJB
    private RecordService records;

    @EJB
    private CaseService cases;

    @Inject
    private Gazetteer gazetteer;

    @Inject
    private World world;

    @Inject
    private Keys keys;

    @Inject
    private Visit visit;

    RecordsPage page(Reference reference, boolean made) {
        var view = cases.open(reference, "records", Set.of(Scope.SKELETON));
        visit.judge(view.now(), gazetteer.names().zone(view.header().area()));
        var choices = Stream.of(Copy.values())
                .filter(copy -> copy.isFor(view.relations(), view.header().confidentiality()))
                .map(copy -> choice(reference, copy))
                .toList();
        return new RecordsPage(reference.text(), made, Bundles.all().languages(), choices);
    }

    private RecordsPage.Choice choice(Reference reference, Copy copy) {
        var key = "record.copy." + copy.name();
        return new RecordsPage.Choice(
                copy.name(),
                Phrase.name("copy", copy.name()),
                Phrase.of(key + ".say"),
                keys.formTokens().fresh(form(reference, copy), visit.login().orElse("")),
                "/portal/cases/" + reference.text() + "/records/"
                        + copy.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private static String form(Reference reference, Copy copy) {
        return "record/" + copy.name() + '/' + reference.text();
    }

    /** The request that this sending is; none where the form was drawn for another login. */
    Optional<String> request(Reference reference, Copy copy, Map<String, List<String>> sent) {
        var token = sent.getOrDefault("token", List.of("")).get(0);
        var form = form(reference, copy);
        if (!keys.formTokens().ours(form, token)) {
            throw new Malformed("not our form");
        }
        return keys.formTokens().request(form, visit.login().orElse(""), token, sent);
    }

    Done make(Reference reference, Copy copy, Language language, String request) {
        var draft = records.draft(reference, copy, language.code());
        var paper = Papers.of(draft, ink(draft, language));
        Letters.missing(paper.texts()).ifPresent(letter -> {
            throw ActRefused.because("record-letter", letter);
        });
        var words = PaperJson.write(paper);
        int pages = print(paper, PaperPage.NO_HASH, List.of()).pages();
        var at = new CaseVersion(reference, draft.file().view().version(), request);
        return records.record(at, draft.printed(words, pages));
    }

    /** The pages of the newest copy, with the data they were made of and what proves it. */
    byte[] fetch(Reference reference, Copy copy) {
        var kept = records.waiting(reference, copy);
        var paper = PaperJson.read(new String(kept.words(), StandardCharsets.UTF_8));
        return print(paper, kept.entry().hash().toString(), attached(kept)).pdf();
    }

    private static List<Attachment> attached(Kept kept) {
        var entry = kept.entry().text().getBytes(StandardCharsets.US_ASCII);
        var salt = (HexFormat.of().formatHex(kept.salt()) + '\n').getBytes(StandardCharsets.US_ASCII);
        return List.of(
                new Attachment("record.json", "application/json", "The record as data", kept.words()),
                new Attachment("record.salt", "text/plain", "With it the seal of the record is made", salt),
                new Attachment("record.entry", "text/plain", "The entry of the ledger that holds the seal", entry));
    }

    private Press.Printed print(Paper paper, String hash, List<Attachment> attached) {
        var language = Bundles.all().language(paper.language()).orElseThrow();
        return Press.print(
                PaperPage.draw(paper, hash, texts(language)),
                language.rightToLeft(),
                Instant.parse(paper.made()),
                attached);
    }

    private Ink ink(Draft draft, Language language) {
        var view = draft.file().view();
        var names = gazetteer.names(language.code());
        var asker = visit.account().map(Account::office).orElse("");
        var texts = texts(language).in(names.zone(view.header().area()));
        return new Ink(texts, names, gazetteer.staff()::office, world.taxonomy(), asker);
    }

    /** The texts in the language of the paper, which may be another than that of whoever makes it. */
    private Texts texts(Language language) {
        var reader = new Visit();
        reader.begin(language, visit.path(), visit.settings());
        return new Texts(Bundles.all(), reader, visit.zone(), visit.clock());
    }
}

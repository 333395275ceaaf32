package org.recourse.record;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.io.StringReader;
import java.util.EnumSet;
import java.util.UUID;
import org.recourse.access.Database;
import org.recourse.access.Scope;
import org.recourse.grievance.Act;
import org.recourse.grievance.ActRefused;
import org.recourse.grievance.Acts;
import org.recourse.grievance.CaseInHand;
import org.recourse.grievance.CaseService;
import org.recourse.grievance.CaseVersion;
import org.recourse.grievance.Done;
import org.recourse.grievance.GrievanceNotFound;
import org.recourse.grievance.Performs;
import org.recourse.grievance.PerformsActs;
import org.recourse.ledger.Entry;
import org.recourse.ledger.StreamName;
import org.recourse.shared.Reference;
import org.recourse.taxonomy.Role;

/**
 * Makes copies of a case and keeps them on it. A copy is drafted, its pages are made outside of any transaction however
 * long that takes, and only then it is kept: whoever lost the case meanwhile is refused, and whoever drafted from a case
 * that moved on drafts again.
 */
@Stateless
@PerformsActs
public class RecordService {

    /** The name of its page in the ledger. */
    private static final String PAGE = "record";

    /** Some 130 pages. Ten thousand entries were seen to take a minute and 600 MB, which no server has for one reader. */
    private static final int LONGEST = 2_000;

    @Inject
    private Acts acts;

    @EJB
    private CaseService cases;

    @EJB
    private Database database;

    /**
     * Opens what a copy is made of; the read stands in the ledger before.
     *
     * @throws GrievanceNotFound where the case is hidden or absent
     * @throws ActRefused where the copy would show more than whoever asks may see, or the case has too many entries
     */
    @RolesAllowed({"liaison", "case-manager", "protection", "official", "oversight"})
    public Draft draft(Reference reference, Copy copy, String language) {
        var file = cases.file(reference, PAGE, copy.scopes(), LONGEST);
        var view = file.view();
        if (!copy.isFor(view.relations(), view.header().confidentiality()) || !copy.isWithin(view.rights())) {
            throw beyond();
        }
        if (copy == Copy.DUTY_BEARER
                && view.role() != Role.OFFICIAL
                && view.header().office() == null) {
            throw ActRefused.because("record-no-office");
        }
        if (file.page().next() != null) {
            throw ActRefused.because("record-too-long", LONGEST);
        }
        return new Draft(UUID.randomUUID().toString().replace("-", ""), copy, language, file);
    }

    /** Keeps a copy on the case: an act, and the only entry of the record's own stream (ledger.md, 9). */
    @Performs(Act.RECORD)
    @RolesAllowed({"liaison", "case-manager", "protection", "official", "oversight"})
    public Done record(CaseVersion at, Printed printed) {
        return acts.perform(Act.RECORD, at, printed, RecordService::kept);
    }

    private static void kept(CaseInHand hand, Printed printed) {
        var copy = printed.copy();
        if (!copy.isFor(hand.doer().relations(), hand.grievance().confidentiality())) {
            throw beyond();
        }
        hand.writeRecorded(copy.field(), printed.words(), stream(printed.id()));
        hand.fact("record", printed.id());
        hand.fact("copy", copy.name());
        hand.fact("language", printed.language());
        hand.fact("pages", printed.pages());
    }

    /**
     * The newest copy of this kind that waits on the case; fetching it is a read.
     *
     * @throws GrievanceNotFound where there is none, or none that the caller may see
     */
    @RolesAllowed({"liaison", "case-manager", "protection", "official", "oversight"})
    public Kept waiting(Reference reference, Copy copy) {
        var scopes = EnumSet.of(Scope.SKELETON, copy.field().scope());
        var text = cases.sealedText(reference, PAGE, scopes, copy.field()).orElseThrow(GrievanceNotFound::new);
        var id = id(text.reveal());
        var entry = database.with(guard -> guard.recordEntry(id)).orElseThrow(GrievanceNotFound::new);
        return new Kept(text.revealBytes(), text.revealSalt(), Entry.parse(entry));
    }

    private static String id(String words) {
        try (var reader = Json.createReader(new StringReader(words))) {
            return reader.readObject().getString("id");
        }
    }

    private static StreamName stream(String id) {
        return new StreamName("record/" + id);
    }

    private static ActRefused beyond() {
        return ActRefused.because("record-beyond");
    }
}

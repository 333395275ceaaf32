package org.recourse.record;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.io.StringReader;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.recourse.access.Database;
import org.recourse.access.RecordDoors;
import org.recourse.access.Scope;
import org.recourse.grievance.Act;
import org.recourse.grievance.ActRefused;
import org.recourse.grievance.Acts;
import org.recourse.grievance.CaseInHand;
import org.recourse.grievance.CaseService;
import org.recourse.grievance.CaseVersion;
import org.recourse.grievance.CaseView;
import org.recourse.grievance.Done;
import org.recourse.grievance.GrievanceNotFound;
import org.recourse.grievance.Performs;
import org.recourse.grievance.PerformsActs;
import org.recourse.grievance.State;
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

    /**
     * Twice what a case of ten thousand entries needs. All of them are in the words of the record; the paper prints as much
     * as somebody reads, and says what it leaves out.
     */
    private static final int LONGEST = 20_000;

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
    public Draft draft(Asked asked) {
        var errand = asked.errand();
        return errand == null ? draftOfTheCase(asked) : draftForARecipient(asked, errand);
    }

    private Draft draftOfTheCase(Asked asked) {
        var copy = asked.copy();
        var file = cases.file(asked.reference(), PAGE, copy.scopes(), LONGEST);
        var view = file.view();
        if (!copy.isFor(view.relations(), view.header().confidentiality()) || !copy.isWithin(view.rights())) {
            throw beyond();
        }
        if (copy == Copy.COMPLAINANT && view.header().hold()) {
            throw ActRefused.because("hold");
        }
        if (copy == Copy.DUTY_BEARER
                && view.role() != Role.OFFICIAL
                && view.header().office() == null) {
            throw ActRefused.because("record-no-office");
        }
        if (file.page().next() != null || view.clocks().size() >= LONGEST) {
            throw ActRefused.because("record-too-long", LONGEST);
        }
        return new Draft(asked.id(), copy, asked.language(), file);
    }

    /** What was consented to is looked up first, so that nothing else is ever opened for it. */
    private Draft draftForARecipient(Asked asked, Errand errand) {
        var reference = asked.reference();
        var notes = cases.file(reference, PAGE, EnumSet.of(Scope.SKELETON, Scope.NOTES), LONGEST, errand.reason())
                .view();
        var referral = Referral.of(notes, errand.referral())
                .filter(Referral::isPossible)
                .orElseThrow(() -> ActRefused.because("record-no-consent"));
        var file = cases.file(reference, PAGE, referral.scopes(), LONGEST, errand.reason());
        var view = file.view();
        boolean within = Copy.REFERRAL.isFor(view.relations(), view.header().confidentiality());
        if (!within || !shows(view, referral.scopes())) {
            throw beyond();
        }
        return new Draft(asked.id(), Copy.REFERRAL, asked.language(), file, referral);
    }

    private static boolean shows(CaseView view, Set<Scope> scopes) {
        return scopes.stream().allMatch(view.rights()::showsAsItIs);
    }

    /**
     * What waits on a case of the copies that the caller may have.
     *
     * @throws GrievanceNotFound where the case is hidden or absent
     */
    @RolesAllowed({"liaison", "case-manager", "protection", "official", "oversight"})
    public Shelf shelf(Reference reference) {
        var view = cases.open(reference, "records", EnumSet.of(Scope.SKELETON));
        var copies = copies(view);
        var waiting = database.on(connection -> new RecordDoors(connection).records()).stream()
                .flatMap(one -> waiting(one, copies).stream())
                .toList();
        var referrals = copies.contains(Copy.REFERRAL) ? referable(view) : List.<RecordDoors.Referable>of();
        var possible = copies.stream()
                .filter(copy -> copy != Copy.REFERRAL || !referrals.isEmpty())
                .toList();
        return new Shelf(view, possible, waiting, referrals);
    }

    /** Referrals whose consent holds: until the end of its last day, and no longer than the case is open. */
    private List<RecordDoors.Referable> referable(CaseView view) {
        if (view.header().state() == State.CLOSED) {
            return List.of();
        }
        return database.on(connection -> new RecordDoors(connection).referrals()).stream()
                .filter(one -> !one.until().isBefore(LocalDate.ofInstant(view.now(), ZoneOffset.UTC)))
                .toList();
    }

    /**
     * What he may ask for as he stands to the case, and sees what makes it: that is judged by the database. Under a safety
     * hold no paper is handed to the person.
     */
    private List<Copy> copies(CaseView view) {
        var within = database.on(connection -> new RecordDoors(connection).copies());
        return Stream.of(Copy.values())
                .filter(copy -> copy.isFor(view.relations(), view.header().confidentiality()))
                .filter(copy -> !leaves(copy) || !view.header().hold())
                .filter(copy -> within.contains(copy.name()))
                .toList();
    }

    /** Whether it is handed to the person, or to whoever was asked to help. */
    private static boolean leaves(Copy copy) {
        return copy == Copy.COMPLAINANT || copy == Copy.REFERRAL;
    }

    private static Optional<Shelf.Waiting> waiting(RecordDoors.Recorded one, List<Copy> copies) {
        return copies.stream()
                .filter(copy -> copy.name().equals(one.copy()))
                .findFirst()
                .map(copy -> new Shelf.Waiting(
                        one.record(), copy, one.language(), one.pages(), one.made(), one.newer(), one.referral()));
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
        if (leaves(copy)) {
            hand.grievance().refuseUnderHold();
        }
        hand.texts().writeRecorded(copy.field(), printed.words(), stream(printed.id()));
        hand.fact("record", printed.id());
        hand.fact("copy", copy.name());
        hand.fact("language", printed.language());
        hand.fact("pages", printed.pages());
        printed.referral().ifPresent(referral -> {
            hand.fact("referral", referral.no());
            hand.facts(
                    "shares",
                    referral.consented().stream().map(Scope::code).sorted().toList());
        });
    }

    /**
     * A copy of this kind that waits on the case; fetching it is a read.
     *
     * @param record its id, also where newer ones were made since; null for the newest
     * @throws GrievanceNotFound where there is none, or none that the caller may have
     */
    @RolesAllowed({"liaison", "case-manager", "protection", "official", "oversight"})
    public Kept waiting(Reference reference, Copy copy, @Nullable String record) {
        return waiting(reference, copy, record, null);
    }

    /**
     * As {@link #waiting(Reference, Copy, String)}.
     *
     * @param reason in words, for which the parts of a recipient's copy are opened that are given for a reason; else null
     */
    @RolesAllowed({"liaison", "case-manager", "protection", "official", "oversight"})
    public Kept waiting(Reference reference, Copy copy, @Nullable String record, @Nullable String reason) {
        var scopes = EnumSet.of(Scope.SKELETON, copy.field().scope());
        var shares = copy == Copy.REFERRAL ? shares(reference, record) : Set.<Scope>of();
        scopes.addAll(shares);
        var text = cases.copy(reference, PAGE, scopes, copy.field(), reason, view -> behind(view, copy, record, shares))
                .orElseThrow(GrievanceNotFound::new);
        var id = id(text.reveal());
        var entry =
                database.on(connection -> new RecordDoors(connection).entry(id)).orElseThrow(GrievanceNotFound::new);
        return new Kept(id, text.revealBytes(), text.revealSalt(), Entry.parse(entry));
    }

    /** What a recipient's copy shows: whoever does not see all of it does not fetch it. */
    private Set<Scope> shares(Reference reference, @Nullable String record) {
        var view = cases.open(reference, "records", EnumSet.of(Scope.SKELETON));
        return found(view, Copy.REFERRAL, record).shares();
    }

    private int behind(CaseView view, Copy copy, @Nullable String record, Set<Scope> shares) {
        if (!shows(view, shares)) {
            throw new GrievanceNotFound();
        }
        return found(view, copy, record).behind();
    }

    private RecordDoors.Recorded found(CaseView view, Copy copy, @Nullable String record) {
        if (!copies(view).contains(copy)) {
            throw new GrievanceNotFound();
        }
        return database.on(connection -> new RecordDoors(connection).records()).stream()
                .filter(one -> one.copy().equals(copy.name()))
                .filter(one -> record == null || one.record().equals(record))
                .findFirst()
                .orElseThrow(GrievanceNotFound::new);
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

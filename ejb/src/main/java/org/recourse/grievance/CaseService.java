package org.recourse.grievance;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.recourse.access.ClearText;
import org.recourse.access.Scope;
import org.recourse.shared.HumanText;
import org.recourse.shared.InputRefused;
import org.recourse.shared.Reference;

/** Opens cases to be read. What is shown is what the policy gives; that it was read is in the ledger before. */
@Stateless
public class CaseService {

    private static final int LONGEST_REASON = 1000;

    /** So many acts are shown of what was done last. */
    private static final int LATELY = 5;

    /** A case climbs less often than this; what is beyond stands in its history. */
    private static final int LONGEST_WAY = 50;

    private static final Set<Scope> TOLD = Set.copyOf(EnumSet.of(Scope.SKELETON, Scope.HISTORY, Scope.ACCESS_LOG));

    @Inject
    private Cases cases;

    @Inject
    private Histories histories;

    /**
     * Opens a page of a case.
     *
     * @param page its name, as the ledger keeps it
     * @param scopes that the page shows
     * @throws GrievanceNotFound where it is hidden or absent
     */
    @PermitAll
    public CaseView open(Reference reference, String page, Set<Scope> scopes) {
        return CaseViews.of(cases.open(reference, scopes, null, List.of("page=" + page)), scopes);
    }

    /**
     * Opens a page of the case whose receipt was shown in this request.
     *
     * @throws GrievanceNotFound where none was shown, or nobody knows it
     */
    @PermitAll
    public CaseView openMine(String page, Set<Scope> scopes) {
        return CaseViews.of(cases.open(null, scopes, null, List.of("page=" + page)), scopes);
    }

    /**
     * Opens one scope that the policy gives only for a written reason, which whoever may know who has read it reads too.
     *
     * @throws GrievanceNotFound where it is hidden or absent, also with a reason
     */
    @PermitAll
    public CaseView openFor(Reference reference, Scope scope, String reason) {
        var clean = HumanText.text(reason, LONGEST_REASON);
        if (clean.isEmpty()) {
            throw InputRefused.field("reason", "blank");
        }
        var why = ClearText.of(clean);
        var scopes = EnumSet.of(Scope.SKELETON, scope);
        return CaseViews.of(cases.openFor(reference, Wish.page(scopes), why, List.of("page=" + page(scope))), scopes);
    }

    /** The first page of a case: what stands in it, what was done last, and how it came to its office. */
    @PermitAll
    public Summary summary(Reference reference) {
        var scopes = EnumSet.of(Scope.SKELETON, Scope.SUMMARY, Scope.HISTORY);
        var hand = cases.open(reference, scopes, null, List.of("page=summary"));
        return new Summary(
                CaseViews.of(hand, scopes), histories.lately(hand, LATELY), histories.way(hand, LONGEST_WAY));
    }

    private static String page(Scope scope) {
        return scope.code().replace('_', '-');
    }

    /** A page of the history of a case that this reader may see, the latest first. */
    @PermitAll
    public History history(Reference reference, @Nullable Long before, int most) {
        return told(opened(reference), before, most, false);
    }

    /** The first page of it, and whether the whole chain of its entries is unbroken, for whoever may see all of them. */
    @PermitAll
    public History checked(Reference reference, int most) {
        return told(opened(reference), null, most, true);
    }

    /** A page of who has looked at a case, the latest first, and for an auditor who tried names in it. */
    @PermitAll
    public Readers readers(Reference reference, @Nullable Long before, int most) {
        var hand = opened(reference);
        return new Readers(told(hand, before, most, false), histories.tried(hand));
    }

    /** The history of the case whose receipt was shown, as its complainant may see it. */
    @PermitAll
    public History historyOfMine(int most) {
        return told(opened(null), null, most, false);
    }

    private CaseInHand opened(@Nullable Reference reference) {
        return cases.open(reference, TOLD, null, List.of("page=history"));
    }

    private History told(CaseInHand hand, @Nullable Long before, int most, boolean check) {
        return new History(
                CaseViews.of(hand, TOLD),
                histories.of(hand, before, most),
                histories.way(hand, LONGEST_WAY),
                check ? histories.check(hand).orElse(null) : null);
    }

    /**
     * What a record is made of: these scopes and, where the history is among them, its entries.
     *
     * @param most how many of each kind there may be; whoever asks looks whether more are left
     */
    @PermitAll
    public History file(Reference reference, String page, Set<Scope> scopes, int most) {
        return file(reference, page, scopes, most, null);
    }

    /** As {@link #file(Reference, String, Set, int)}, also of scopes that the policy gives for a reason; null for none. */
    @PermitAll
    public History file(Reference reference, String page, Set<Scope> scopes, int most, @Nullable String reason) {
        var hand = opened(reference, Wish.file(scopes, most), reason, page);
        var entries = scopes.contains(Scope.HISTORY)
                ? histories.of(hand, null, most)
                : new History.Page(List.of(), 0, null, false);
        return new History(CaseViews.of(hand, scopes), entries, histories.way(hand, LONGEST_WAY));
    }

    /**
     * One version of a copy of the case with the salt that proves it; nothing where this reader finds none.
     *
     * @param reason for which it is opened; null where the policy gives it without
     * @param newer how many versions are newer than the one that is wanted; it is asked once the case is in the hand, sees
     *     it without its texts, and may refuse
     * @throws GrievanceNotFound where the case is hidden or absent
     */
    @PermitAll
    public Optional<ClearText> copy(
            Reference reference,
            String page,
            Set<Scope> scopes,
            Field field,
            @Nullable String reason,
            ToIntFunction<CaseView> newer) {
        var hand = opened(reference, Wish.page(scopes), reason, page);
        return cases.version(hand, field, newer.applyAsInt(CaseViews.of(hand, EnumSet.of(Scope.SKELETON))))
                .flatMap(text -> hand.papers().open(field, text));
    }

    private CaseInHand opened(Reference reference, Wish wish, @Nullable String reason, String page) {
        var facts = List.of("page=" + page);
        return reason == null
                ? cases.open(reference, wish, null, facts)
                : cases.openFor(reference, wish, ClearText.of(reason), facts);
    }

    /**
     * Opens a case to prepare an act: what must be known before it is worked out of the case in hand.
     *
     * @throws GrievanceNotFound where it is hidden or absent
     */
    @PermitAll
    public <T> T prepare(Reference reference, Act act, Set<Scope> scopes, Function<CaseInHand, T> work) {
        return work.apply(cases.open(reference, scopes, null, List.of("page=" + act.code())));
    }
}

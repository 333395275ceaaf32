package org.recourse.web.portal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.recourse.taxonomy.Step;
import org.recourse.web.shared.part.Work;

/** Sorts what somebody owes into kinds of work: a life in danger first, then what waits for nobody else. */
final class Sections {

    /** What somebody else has written and waits for approval. */
    static final String APPROVE = "approve";

    private static final String DANGER = "danger";

    private static final List<String> ORDER = List.of(
            DANGER,
            "second",
            "sealed",
            "safety",
            "tell",
            "ask",
            "triage",
            APPROVE,
            "admit",
            "release",
            "dispute",
            "appeal",
            "accept",
            "order",
            "protect",
            "propose",
            "remedy",
            "verify",
            "close",
            "callback",
            "referral",
            "acknowledge",
            "progress",
            "remark",
            "other");

    /** Kinds of work that are not all done in the same way: each row says what is to be done. */
    private static final Set<String> SEVERAL = Set.of("tell", "safety", "admit", "propose", "referral", "other");

    private final Map<String, List<Work>> work = new LinkedHashMap<>();

    Sections() {
        ORDER.forEach(key -> work.put(key, new ArrayList<>()));
    }

    /** Something of this kind that is owed; the first due comes first. */
    void add(String kind, Work owed) {
        var waiting = Objects.requireNonNull(work.get(kind), kind);
        int place = waiting.size();
        while (place > 0 && isBefore(owed, waiting.get(place - 1))) {
            place--;
        }
        waiting.add(place, owed);
    }

    private static boolean isBefore(Work one, Work other) {
        var due = one.clock().due();
        var others = other.clock().due();
        return due != null && (others == null || due.isBefore(others));
    }

    /**
     * What is to be done next, taken out of its kind: a life in danger, then what is due first, and of two that are due at
     * once the more urgent kind; nothing where there is no work.
     */
    Optional<Work> takeFirst() {
        var danger = Objects.requireNonNull(work.get(DANGER));
        return danger.isEmpty()
                ? kinds().min(Comparator.comparing(Sections::due)).map(kind -> kind.remove(0))
                : Optional.of(danger.remove(0));
    }

    private Stream<List<Work>> kinds() {
        return work.values().stream().filter(kind -> !kind.isEmpty());
    }

    /** Whether the heading of this kind says what is to be done. */
    static boolean saysAll(String kind) {
        return !SEVERAL.contains(kind);
    }

    /** When the first of this kind is due; what has no date comes last. */
    private static Instant due(List<Work> kind) {
        return Objects.requireNonNullElse(kind.get(0).clock().due(), Instant.MAX);
    }

    /** The kinds of which there is some. */
    List<TodayPage.Section> all() {
        return work.entrySet().stream()
                .filter(kind -> !kind.getValue().isEmpty())
                .map(kind -> new TodayPage.Section(kind.getKey(), kind.getValue(), null, null))
                .toList();
    }

    static String key(Step step) {
        return switch (step) {
            case ON_CALL -> DANGER;
            case SECOND_PERSON -> "second";
            case TAKE_SEALED -> "sealed";
            case SAFETY_PLAN, HOLD_REVIEW -> "safety";
            case TELL, TELL_DECISION -> "tell";
            case AWAITING_COMPLAINANT -> "ask";
            case TRIAGE -> "triage";
            case ADMISSIBILITY -> "admit";
            case RELEASE -> "release";
            case REVIEW_DISPUTE -> "dispute";
            case APPEAL_DECISION -> "appeal";
            case ACCEPT_OR_RECUSE -> "accept";
            case PROTECTION_REPORT -> "protect";
            case PROPOSAL, REVISION -> "propose";
            case REMEDY_ITEM -> "remedy";
            case VERIFY_REMEDY -> "verify";
            case CLOSE -> "close";
            case CALL_BACK_30, CALL_BACK_90 -> "callback";
            case ACKNOWLEDGE -> "acknowledge";
            case UPDATE_COMPLAINANT -> "progress";
            case REMARK_REPLY -> "remark";
            case UNREAD, MILESTONE, MEASURE_REPORT, HEARING_REPLY, APPEAL_WINDOW -> "other";
            case REFERRAL_CHECK, SERVICE_CHECK -> "referral";
            case BREAK_GLASS, BREAK_GLASS_REVIEW -> "other";
            case REOPEN_WINDOW, CASE_CLOCK -> "other";
        };
    }
}

package org.recourse.web.portal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.recourse.taxonomy.Step;
import org.recourse.web.shared.part.ClockMark;
import org.recourse.web.shared.part.Work;

/** Sorts what somebody owes into kinds of work: a life in danger first, then what waits for nobody else. */
final class Sections {

    private static final String DANGER = "danger";

    private static final List<String> ORDER = List.of(
            DANGER,
            "second",
            "sealed",
            "safety",
            "tell",
            "ask",
            "triage",
            "admit",
            "release",
            "dispute",
            "accept",
            "protect",
            "propose",
            "remedy",
            "verify",
            "close",
            "callback",
            "acknowledge",
            "progress",
            "other");

    private final Map<String, List<Work>> work = new LinkedHashMap<>();

    Sections() {
        ORDER.forEach(key -> work.put(key, new ArrayList<>()));
    }

    /** Something that is owed at this step; the first due comes first. */
    void add(Step step, Work owed) {
        work.getOrDefault(key(step), new ArrayList<>()).add(owed);
    }

    /**
     * What is to be done next, taken out of its kind: a life in danger, then what is late, the longest first, then the first
     * of the most urgent kind; nothing where there is no work.
     */
    Optional<Work> takeFirst() {
        var danger = Objects.requireNonNull(work.get(DANGER));
        return danger.isEmpty() ? mostUrgent().map(kind -> kind.remove(0)) : Optional.of(danger.remove(0));
    }

    private Optional<List<Work>> mostUrgent() {
        return kinds().filter(kind -> late(kind.get(0)))
                .min(Comparator.comparing(Sections::due))
                .or(() -> kinds().findFirst());
    }

    private Stream<List<Work>> kinds() {
        return work.values().stream().filter(kind -> !kind.isEmpty());
    }

    private static boolean late(Work owed) {
        return owed.clock().shape() == ClockMark.Shape.OVER;
    }

    private static Instant due(List<Work> kind) {
        return Objects.requireNonNull(kind.get(0).clock().due());
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
            case SAFETY_PLAN -> "safety";
            case TELL, TELL_DECISION -> "tell";
            case AWAITING_COMPLAINANT -> "ask";
            case TRIAGE -> "triage";
            case ADMISSIBILITY -> "admit";
            case RELEASE -> "release";
            case REVIEW_DISPUTE -> "dispute";
            case ACCEPT_OR_RECUSE -> "accept";
            case PROTECTION_REPORT -> "protect";
            case PROPOSAL, REVISION -> "propose";
            case REMEDY_ITEM -> "remedy";
            case VERIFY_REMEDY -> "verify";
            case CLOSE -> "close";
            case CALL_BACK_30, CALL_BACK_90 -> "callback";
            case ACKNOWLEDGE -> "acknowledge";
            case UPDATE_COMPLAINANT -> "progress";
            case UNREAD, MILESTONE, MEASURE_REPORT, HEARING_REPLY, APPEAL_WINDOW, APPEAL_DECISION -> "other";
            case REFERRAL_CHECK, SERVICE_CHECK, HOLD_REVIEW, REMARK_REPLY, BREAK_GLASS, BREAK_GLASS_REVIEW -> "other";
            case REOPEN_WINDOW, CASE_CLOCK -> "other";
        };
    }
}

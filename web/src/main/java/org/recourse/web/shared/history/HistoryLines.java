package org.recourse.web.shared.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.recourse.web.shared.Bundles;
import org.recourse.web.shared.Phrase;
import org.recourse.web.shared.part.Happening;
import org.recourse.web.shared.part.Happening.Kind;

/**
 * Draws a history from the facts of its entries, by a sentence per act and language; no prose is stored. The sentence
 * of an act has the key {@code history.<act>}, what follows from it {@code history.<act>.why}.
 */
public final class HistoryLines {

    private static final Set<String> SIDE = Set.of(
            "register",
            "answer",
            "agree",
            "dispute",
            "appeal",
            "withdraw",
            "tell",
            "call-back",
            "acknowledge",
            "report-reprisal",
            "view-item");

    private static final Set<String> CLOCK = Set.of("remind", "lapse", "judge", "index", "alert-pattern", "recount");

    private static final Map<String, String> ICONS = Map.ofEntries(
            Map.entry("add-groups", "i-person"),
            Map.entry("add-information", "i-pen"),
            Map.entry("add-money", "i-remedy"),
            Map.entry("add-party", "i-person"),
            Map.entry("add-person", "i-person"),
            Map.entry("add-stage", "i-scales"),
            Map.entry("admit", "i-office"),
            Map.entry("answer-remark", "i-message"),
            Map.entry("appeal", "i-up"),
            Map.entry("ask", "i-message"),
            Map.entry("confirm", "i-two"),
            Map.entry("contribute", "i-pen"),
            Map.entry("correct-party", "i-person"),
            Map.entry("decline", "i-two"),
            Map.entry("dismiss", "i-scales"),
            Map.entry("escalate", "i-up"),
            Map.entry("link", "i-scales"),
            Map.entry("message", "i-message"),
            Map.entry("note", "i-pen"),
            Map.entry("plan-safety", "i-shield"),
            Map.entry("propose", "i-scales"),
            Map.entry("recuse", "i-hold"),
            Map.entry("assign", "i-person"),
            Map.entry("hand-over", "i-two"),
            Map.entry("step-back", "i-hold"),
            Map.entry("re-route", "i-office"),
            Map.entry("refer", "i-up"),
            Map.entry("refer-part", "i-up"),
            Map.entry("register", "i-person"),
            Map.entry("remark", "i-message"),
            Map.entry("report-protection", "i-shield"),
            Map.entry("milestone", "i-scales"),
            Map.entry("pay", "i-remedy"),
            Map.entry("plan", "i-pen"),
            Map.entry("uphold", "i-scales"),
            Map.entry("downgrade", "i-two"),
            Map.entry("hold", "i-hold"),
            Map.entry("reclassify", "i-scales"),
            Map.entry("release-hold", "i-hold"),
            Map.entry("report-reprisal", "i-shield"),
            Map.entry("review-hold", "i-hold"),
            Map.entry("score", "i-shield"),
            Map.entry("upgrade", "i-up"),
            Map.entry("hear", "i-message"),
            Map.entry("reply", "i-message"),
            Map.entry("mediate", "i-two"),
            Map.entry("request-measure", "i-shield"),
            Map.entry("report-measure", "i-shield"),
            Map.entry("verify", "i-remedy"),
            Map.entry("view-item", "i-person"),
            Map.entry("write-summary", "i-pen"));

    /** The fact without which the sentence of an act says less. */
    private static final Map<String, String> TURNS_ON = Map.of(
            "register",
            "tile",
            "tell",
            "told",
            "close",
            "code",
            "recuse",
            "reason",
            "upgrade",
            "flags",
            "hand-over",
            "desk");

    private static final Set<String> SECOND = Set.of("confirm", "decline");

    private final FactWords words;

    public HistoryLines(FactWords words) {
        this.words = words;
    }

    /** The lines of these entries, in their order. An escalation by the clock shows the breach that led to it below. */
    public List<Happening> lines(List<Happened> entries) {
        return drawn(MergedReads.of(entries));
    }

    /** A line for each entry: reads are not drawn together, for whoever counts them. */
    public List<Happening> each(List<Happened> entries) {
        return drawn(entries.stream().map(MergedReads::plain).toList());
    }

    private List<Happening> drawn(List<Happened> entries) {
        var lines = new ArrayList<Happening>();
        for (var entry : entries) {
            lines.add(line(entry));
            if (entry.act().equals("escalate") && entry.facts().containsKey("since")) {
                lines.add(breach(entry));
            }
        }
        return lines;
    }

    private Happening line(Happened entry) {
        var arguments = arguments(entry);
        return new Happening(
                kind(entry.act()),
                ICONS.get(entry.act()),
                entry.at(),
                Phrase.of(sentence(entry), "history." + entry.act(), arguments),
                by(entry),
                why(entry, arguments));
    }

    /** What stands in the gaps of its sentence; nothing where only that it was done is shown. */
    private List<Object> arguments(Happened entry) {
        if (waits(entry)) {
            return List.of(Phrase.of("act." + entry.act()));
        }
        return isBare(entry) ? List.of() : words.of(entry.act(), entry.facts());
    }

    private Happening breach(Happened entry) {
        var arguments = words.of(entry.act(), entry.facts());
        return new Happening(
                Kind.BREACH,
                null,
                entry.at(),
                isBare(entry)
                        ? Phrase.of("history.breach.bare")
                        : Phrase.of("history.breach", "history.breach", arguments),
                by(entry),
                isBare(entry) ? null : Phrase.of("history.breach.why", "history.breach.why", arguments));
    }

    private static Kind kind(String act) {
        if (act.equals("read")) {
            return Kind.READ;
        }
        if (CLOCK.contains(act)) {
            return Kind.CLOCK;
        }
        return SIDE.contains(act) ? Kind.TOLD : Kind.ACT;
    }

    /** The sentence of an act; without the fact that it turns on, a shorter one. */
    private static String sentence(Happened entry) {
        if (waits(entry)) {
            return "history.asked";
        }
        if (isBare(entry)) {
            return bare(entry.act());
        }
        if (entry.act().equals("escalate") && !entry.facts().containsKey("office")) {
            return escalatedToNoOffice(entry);
        }
        var turns = TURNS_ON.get(entry.act());
        boolean bare = turns != null && !entry.facts().containsKey(turns);
        return "history." + entry.act() + (bare ? ".none" : "");
    }

    /** What happened, in a sentence without a gap: one of its own, else the one for an entry without its fact. */
    private static String bare(String act) {
        var bundles = Bundles.all();
        return Stream.of(".bare", ".none")
                .map(end -> "history." + act + end)
                .filter(key -> bundles.has(bundles.fallback(), key))
                .findFirst()
                .orElse("history." + act);
    }

    /** Of a read its scopes are known to everybody who sees it. */
    private static boolean isBare(Happened entry) {
        return entry.bare() && !entry.act().equals("read");
    }

    /** What a desk did not do passes to the desk above; at the top it begins again where it was. */
    private static String escalatedToNoOffice(Happened entry) {
        return entry.facts().containsKey("level") ? "history.escalate.desk" : "history.escalate.again";
    }

    private static boolean waits(Happened entry) {
        return entry.facts().containsKey("pending") && !SECOND.contains(entry.act());
    }

    private @Nullable Phrase why(Happened entry, List<Object> arguments) {
        if (waits(entry)) {
            return Phrase.of("history.pending");
        }
        if (entry.reason() != null) {
            return Phrase.of("history.read.reason", entry.reason());
        }
        if (isBare(entry) || entry.act().equals("read") && !entry.facts().containsKey("purpose")) {
            return null;
        }
        var key = (entry.act().equals("escalate") ? sentence(entry) : "history." + entry.act()) + ".why";
        var bundles = Bundles.all();
        var why = bundles.has(bundles.fallback(), key) ? Phrase.of(key, key, arguments) : null;
        return words.passedOver(entry.facts()).stream()
                .reduce((one, other) -> Phrase.of("history.passed.and", one, other))
                .map(passed -> Phrase.of("history.passed.over", why == null ? "" : why, passed))
                .orElse(why);
    }

    private static Phrase by(Happened entry) {
        var by = simply(entry);
        return entry.behalf() == null ? by : Phrase.of("history.behalf", by, entry.behalf());
    }

    private static Phrase simply(Happened entry) {
        var role = Phrase.name("role", entry.role());
        if (entry.office() == null) {
            return Phrase.of("history.by.side", entry.person() == null ? role : entry.person());
        }
        return entry.person() == null
                ? Phrase.of("history.by", role, entry.office())
                : Phrase.of("history.by.office", entry.person(), role, entry.office());
    }
}

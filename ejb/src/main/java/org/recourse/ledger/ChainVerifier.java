package org.recourse.ledger;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.recourse.ledger.Verdict.Finding;

/**
 * Judges a bundle by its chain: every entry from the first on, stopping at the first bad one, then the texts shown.
 * Without a tree the honest best is {@code chain-only}; a checkpoint in the bundle is not looked at, and that is said.
 */
public final class ChainVerifier {

    private final List<Finding> findings = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();
    private final List<String> notices = new ArrayList<>();
    private final List<Entry> good = new ArrayList<>();
    private final String ledger;
    private final String stream;

    private ChainVerifier(String ledger, String stream) {
        this.ledger = ledger;
        this.stream = stream;
    }

    /** Judges a bundle; never throws, whatever the bytes are. */
    public static Verdict verify(byte[] bundle) {
        try {
            var json = StrictJson.object(bundle);
            if (!StrictJson.text(json, "format").equals(ChainBundle.FORMAT)) {
                return Verdict.unreadable("bundle: unknown format");
            }
            var ledger = StrictJson.text(json, "ledger");
            if (!StandardCharsets.UTF_8.newEncoder().canEncode(ledger)) {
                return Verdict.unreadable("bundle: ledger holds half a character");
            }
            return new ChainVerifier(ledger, StrictJson.text(json, "stream")).judge(json);
        } catch (StrictJson.Unreadable e) {
            return Verdict.unreadable(e.why());
        }
    }

    private Verdict judge(JsonObject bundle) {
        var whole = entries(StrictJson.array(bundle, "entries"));
        opened(bundle, whole);
        findings.add(chainOnly(bundle));
        lines.add(0, stream + ", " + good.size() + " entries found good");
        return new Verdict(findings, lines, notices);
    }

    private static Finding chainOnly(JsonObject bundle) {
        var tree = bundle.getOrDefault("checkpoint", JsonValue.NULL) != JsonValue.NULL;
        var message = tree
                ? "the checkpoint was not looked at: only the chain was"
                : "no checkpoint: whoever owns the database could have rewritten all of it";
        return new Finding("bundle", Flaw.CHAIN_ONLY, message);
    }

    private boolean entries(JsonArray items) {
        for (var item : items) {
            var broken = next(item);
            if (broken != null) {
                findings.add(broken);
                return false;
            }
        }
        if (good.isEmpty()) {
            throw new StrictJson.Unreadable("no entries");
        }
        return true;
    }

    private @Nullable Finding next(JsonValue item) {
        var where = "entry " + (good.size() + 1);
        try {
            var entry = Entry.parse(StrictJson.text(item, "entry"));
            var broken = broken(where, entry, item.asJsonObject());
            if (broken == null) {
                notice(where, entry);
                good.add(entry);
            }
            return broken;
        } catch (EntryRefused e) {
            return new Finding(where, Flaw.FORM, e.why());
        }
    }

    private @Nullable Finding broken(String where, Entry entry, JsonObject item) {
        if (!entry.stream().text().equals(stream)) {
            return new Finding(where, Flaw.STREAM, "belongs to " + entry.stream());
        }
        if (entry.seq() != good.size() + 1) {
            return new Finding(where, Flaw.SEQUENCE, "expected here, found entry " + entry.seq());
        }
        if (item.containsKey("hash") && !isText(item.get("hash"), entry.hash().hex())) {
            var message = "is not what was stored: its hash differs from the stored one";
            return new Finding(where, Flaw.HASH, message);
        }
        if (!entry.prev().equals(previous(entry))) {
            var before = good.isEmpty() ? "the ledger's name and stream" : "entry " + good.size();
            return new Finding(where, Flaw.LINK, "does not follow " + before);
        }
        return null;
    }

    private static boolean isText(@Nullable JsonValue value, String text) {
        return value instanceof JsonString string && string.getString().equals(text);
    }

    private Hash previous(Entry entry) {
        return good.isEmpty()
                ? entry.stream().anchor(ledger)
                : good.get(good.size() - 1).hash();
    }

    private void notice(String where, Entry entry) {
        if (!good.isEmpty()) {
            var before = good.get(good.size() - 1).at();
            if (entry.at().isBefore(before)) {
                notices.add(where + ": the clock ran back by " + text(Duration.between(entry.at(), before)));
            }
        }
        if (entry.version() != 1) {
            notices.add(where + ": version " + entry.version() + "; its place is proven, its body not understood");
        }
        if (!entry.unknown().isEmpty()) {
            notices.add(where + ": lines not understood: " + String.join(", ", new TreeSet<>(entry.unknown())));
        }
    }

    private static String text(Duration back) {
        var days = back.toDays() == 0 ? "" : back.toDays() == 1 ? "1 day, " : back.toDays() + " days, ";
        var clock = "%d:%02d:%02d".formatted(back.toHoursPart(), back.toMinutesPart(), back.toSecondsPart());
        var micros = back.toNanosPart() / 1000;
        return days + clock + (micros == 0 ? "" : ".%06d".formatted(micros));
    }

    private void opened(JsonObject bundle, boolean whole) {
        if (!bundle.containsKey("opened")) {
            return;
        }
        for (var item : StrictJson.array(bundle, "opened")) {
            var seq = StrictJson.number(item, "seq");
            var field = StrictJson.text(item, "field");
            var entry = entry(seq);
            if (entry != null || whole) {
                opened("entry " + seq, entry, field, item);
            }
        }
    }

    private void opened(String where, @Nullable Entry entry, String field, JsonValue item) {
        var digest = entry == null ? null : entry.seals().get(field);
        if (entry == null || digest == null) {
            findings.add(new Finding(where, Flaw.SEAL, "has no seal for " + field));
            return;
        }
        var salt = StrictJson.digest(item, "salt");
        if (new Seal(field, digest).holds(entry.stream(), salt, StrictJson.base64(item, "text"))) {
            lines.add(where + ": the " + field + " shown is the one that was sealed");
        } else {
            findings.add(new Finding(where, Flaw.SEAL, "did not seal this " + field));
        }
    }

    private @Nullable Entry entry(BigInteger seq) {
        var within = seq.signum() > 0 && seq.compareTo(BigInteger.valueOf(good.size())) <= 0;
        return within ? good.get(seq.intValue() - 1) : null;
    }
}

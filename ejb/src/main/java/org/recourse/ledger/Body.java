package org.recourse.ledger;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The lines of an entry after its envelope: strictly ascending, so that there is one way to write an entry. Of a body
 * above version 1 only the form is known.
 *
 * @param values what stands once: act, actor, role …
 * @param facts by name
 * @param seals digests by name
 * @param unknown keys that this release does not understand, in their order
 */
record Body(
        Map<String, String> values,
        SortedMap<String, String> facts,
        SortedMap<String, String> seals,
        List<String> unknown) {

    private static final Pattern LINE = Pattern.compile("([a-z]{1,16}) ([!-~]{1,200})");
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9.-]{0,31}");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{32}");
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");
    private static final Map<String, Pattern> ONCE = Map.of(
            "act", Pattern.compile("[a-z][a-z0-9.-]{0,39}"),
            "role", Pattern.compile("[a-z][a-z-]{0,31}"),
            "actor", ID,
            "behalf", ID,
            "helper", ID,
            "nonce", ID,
            "office", ID,
            "request", ID);
    private static final List<String> MUST = List.of("act", "actor", "nonce", "role");

    static Body parse(int version, List<String> lines) {
        if (lines.isEmpty()) {
            throw new EntryRefused("has no body");
        }
        for (var line : lines) {
            if (!LINE.matcher(line).matches()) {
                throw new EntryRefused("has a malformed line");
            }
        }
        ascending(lines);
        var body = new Body(new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new ArrayList<>());
        if (version == 1) {
            body.read(lines);
        }
        return new Body(
                Collections.unmodifiableMap(body.values),
                Collections.unmodifiableSortedMap(body.facts),
                Collections.unmodifiableSortedMap(body.seals),
                List.copyOf(body.unknown));
    }

    private static void ascending(List<String> lines) {
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i - 1).compareTo(lines.get(i)) >= 0) {
                throw new EntryRefused("has lines out of order or repeated");
            }
        }
    }

    private void read(List<String> lines) {
        for (var line : lines) {
            int gap = line.indexOf(' ');
            take(line.substring(0, gap), line.substring(gap + 1));
        }
        for (var key : MUST) {
            if (!values.containsKey(key)) {
                throw new EntryRefused("has no " + key);
            }
        }
    }

    private void take(String key, String value) {
        var form = ONCE.get(key);
        if (form != null) {
            once(key, value, form);
        } else if (key.equals("fact")) {
            named(key, value, Fact.VALUE, facts);
        } else if (key.equals("seal")) {
            named(key, value, DIGEST, seals);
        } else {
            unknown.add(key);
        }
    }

    private void once(String key, String value, Pattern form) {
        if (values.containsKey(key)) {
            throw new EntryRefused("has two lines " + key);
        }
        if (!form.matcher(value).matches()) {
            throw new EntryRefused("has a malformed " + key);
        }
        values.put(key, value);
    }

    private static void named(String key, String value, Pattern form, SortedMap<String, String> into) {
        int sign = value.indexOf('=');
        if (sign < 0
                || !NAME.matcher(value.substring(0, sign)).matches()
                || !form.matcher(value.substring(sign + 1)).matches()) {
            throw new EntryRefused("has a malformed " + key);
        }
        if (into.putIfAbsent(value.substring(0, sign), value.substring(sign + 1)) != null) {
            throw new EntryRefused("has two " + key + "s of one name");
        }
    }
}

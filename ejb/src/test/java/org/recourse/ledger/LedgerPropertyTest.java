package org.recourse.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class LedgerPropertyTest {

    private static final String LEDGER = "recourse.example/9b1f4c2e";
    private static final StreamName STREAM = new StreamName("case/7K3M-9TQD-4");

    @Property
    void every_entry_that_is_written_is_read_as_it_is(@ForAll("facts") Map<String, String> facts) {
        var written = written(facts);

        var entry = Entry.parse(written);

        assertThat(entry.text()).isEqualTo(written);
        assertThat(entry.facts()).isEqualTo(facts);
    }

    @Property(tries = 800)
    void a_changed_byte_of_an_entry_is_refused_or_changes_its_hash(
            @ForAll("facts") Map<String, String> facts,
            @ForAll @IntRange(max = 999_999) int at,
            @ForAll @IntRange(min = 1, max = 255) int change) {
        var entry = Entry.parse(written(facts));
        var bytes = entry.text().getBytes(StandardCharsets.US_ASCII);
        bytes[at % bytes.length] ^= (byte) change;

        try {
            assertThat(Entry.parse(bytes).hash()).isNotEqualTo(entry.hash());
        } catch (EntryRefused refused) {
            assertThat(refused.why()).isNotBlank();
        }
    }

    @Property
    void a_line_cannot_be_smuggled_into_a_fact(
            @ForAll("lines") String hidden, @ForAll("names") String name, @ForAll("values") String value) {
        assertThatThrownBy(() -> new Fact(name, value + "\n" + hidden)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Fact(name + "\n" + hidden, value)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Fact(name, value + "\n")).isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 200)
    void a_chain_that_is_written_is_found_good(@ForAll("chains") List<Map<String, String>> chain) {
        var verdict = ChainVerifier.verify(bundle(chain).json());

        assertThat(verdict.exit()).isEqualTo(3);
        assertThat(verdict.lines()).containsExactly(STREAM + ", " + chain.size() + " entries found good");
        assertThat(verdict.notices()).isEmpty();
    }

    /** The last entry has no follower, and its stored hash can be changed with it: that is what chain-only means. */
    @Property(tries = 800)
    void no_changed_byte_of_a_good_bundle_passes_for_the_same_history(
            @ForAll("chains") List<Map<String, String>> chain,
            @ForAll @IntRange(max = 999_999) int at,
            @ForAll @IntRange(min = 1, max = 255) int change) {
        var good = bundle(chain).json();
        var bytes = good.clone();
        bytes[at % bytes.length] ^= (byte) change;

        var verdict = ChainVerifier.verify(bytes);

        assertThat(verdict.exit()).isNotZero();
        if (verdict.exit() == 3) {
            assertThat(sameHistory(good, bytes)).isTrue();
        }
    }

    @Property(tries = 200)
    void an_edited_entry_is_named_itself_or_by_its_follower(
            @ForAll("chains") @Size(min = 3, max = 8) List<Map<String, String>> chain,
            @ForAll @IntRange(max = 999) int which) {
        int edited = which % (chain.size() - 1);
        var entries = entries(chain);
        var text = entries.get(edited).text().replace("nonce a", "nonce b");
        entries.set(edited, Entry.parse(text));

        var first = ChainVerifier.verify(new ChainBundle(LEDGER, STREAM, entries, List.of()).json())
                .findings()
                .get(0);

        assertThat(first.flaw()).isEqualTo(Flaw.LINK);
        assertThat(first.where()).isEqualTo("entry " + (edited + 2));
    }

    @Property(tries = 200)
    void an_entry_taken_out_or_exchanged_is_named(
            @ForAll("chains") @Size(min = 3, max = 8) List<Map<String, String>> chain,
            @ForAll @IntRange(max = 999) int which) {
        int at = which % (chain.size() - 1);
        var shorter = entries(chain);
        shorter.remove(at);
        var exchanged = entries(chain);
        Collections.swap(exchanged, at, at + 1);

        for (var entries : List.of(shorter, exchanged)) {
            var first = ChainVerifier.verify(new ChainBundle(LEDGER, STREAM, entries, List.of()).json())
                    .findings()
                    .get(0);
            assertThat(first.flaw()).isEqualTo(Flaw.SEQUENCE);
            assertThat(first.where()).isEqualTo("entry " + (at + 1));
        }
    }

    @Property
    void no_bytes_make_the_verifier_fail(@ForAll byte[] bytes) {
        assertThat(ChainVerifier.verify(bytes).exit()).isEqualTo(2);
    }

    private static boolean sameHistory(byte[] good, byte[] bytes) {
        return StrictJson.object(good).getJsonArray("entries").toString().equals(withHashes(StrictJson.object(bytes)));
    }

    /** A name that is not known is ignored, so a stored hash under a broken name is a stored hash left out. */
    private static String withHashes(JsonObject bundle) {
        var entries = Json.createArrayBuilder();
        for (var item : bundle.getJsonArray("entries").getValuesAs(JsonObject.class)) {
            var entry = Entry.parse(item.getString("entry"));
            entries.add(Json.createObjectBuilder()
                    .add("entry", entry.text())
                    .add("hash", entry.hash().hex()));
        }
        return entries.build().toString();
    }

    private static String written(Map<String, String> facts) {
        return text(STREAM.anchor(LEDGER), 1, facts);
    }

    private static String text(Hash prev, int seq, Map<String, String> facts) {
        var text = EntryText.after(prev, STREAM, seq, "2026-11-04T09:00:%02d.000000Z".formatted(seq))
                .of("triage");
        facts.forEach((name, value) -> text.facts(List.of(new Fact(name, value))));
        return text.text();
    }

    private static List<Entry> entries(List<Map<String, String>> chain) {
        var entries = new ArrayList<Entry>();
        var prev = STREAM.anchor(LEDGER);
        for (var facts : chain) {
            var entry = Entry.parse(text(prev, entries.size() + 1, facts));
            entries.add(entry);
            prev = entry.hash();
        }
        return entries;
    }

    private static ChainBundle bundle(List<Map<String, String>> chain) {
        return new ChainBundle(LEDGER, STREAM, entries(chain), List.of());
    }

    @Provide
    Arbitrary<List<Map<String, String>>> chains() {
        return facts().list().ofMinSize(1).ofMaxSize(8);
    }

    @Provide
    Arbitrary<Map<String, String>> facts() {
        return Arbitraries.maps(names(), values()).ofMaxSize(6);
    }

    @Provide
    Arbitrary<String> names() {
        var first = Arbitraries.chars().range('a', 'z').map(String::valueOf);
        var rest = Arbitraries.strings()
                .withCharRange('a', 'z')
                .numeric()
                .withChars(".-")
                .ofMaxLength(31);
        return Combinators.combine(first, rest).as(String::concat);
    }

    @Provide
    Arbitrary<String> values() {
        return Arbitraries.strings()
                .alpha()
                .numeric()
                .withChars("$*,.:/=_~-")
                .ofMinLength(1)
                .ofMaxLength(96);
    }

    @Provide
    Arbitrary<String> lines() {
        return Arbitraries.of("role oversight", "fact severity=S4", "seal reason=" + "0".repeat(64), "");
    }
}

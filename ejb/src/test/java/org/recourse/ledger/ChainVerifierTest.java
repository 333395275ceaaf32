package org.recourse.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Codes, places and exits are contract: the same as those of every other verifier. */
class ChainVerifierTest {

    private static final String BUNDLE = new String(Vectors.bytes("bundle-chain.json"), StandardCharsets.UTF_8);

    @TestFactory
    Stream<DynamicTest> bundles_are_judged_as_listed() {
        return Stream.of("bundles.json", "tampered.json")
                .flatMap(Vectors::rows)
                .map(row -> DynamicTest.dynamicTest(row.getString("bundle"), () -> {
                    var verdict = ChainVerifier.verify(Vectors.bytes(row.getString("bundle")));

                    assertThat(verdict.exit()).isEqualTo(row.getInt("exit"));
                    assertFirst(verdict, row.getString("first"), row.getString("code"), row.getString("message"));
                    if (row.containsKey("notices")) {
                        assertThat(verdict.notices())
                                .containsExactly(row.getJsonArray("notices").getString(0));
                    }
                }));
    }

    @Test
    void a_bundle_written_is_the_bundle_that_was_read() {
        var read = StrictJson.object(Vectors.bytes("bundle-chain.json"));
        var entries = read.getJsonArray("entries").getValuesAs(JsonObject.class).stream()
                .map(item -> Entry.parse(item.getString("entry")))
                .toList();
        var bundle =
                new ChainBundle(read.getString("ledger"), new StreamName(read.getString("stream")), entries, List.of());

        assertThat(StrictJson.object(bundle.json())).isEqualTo(read);
    }

    @Test
    void a_text_that_was_sealed_is_shown_to_be_so() {
        assertThat(withOpened("summary", "Stones and a scale were taken at a roadblock.")
                        .lines())
                .containsExactly(
                        "case/7K3M-9TQD-5, 10 entries found good",
                        "entry 5: the summary shown is the one that was sealed");
    }

    @Test
    void a_text_that_was_not_sealed_breaks_the_bundle() {
        var verdict = withOpened("summary", "Nothing was taken.");

        assertThat(verdict.exit()).isEqualTo(1);
        assertFirst(verdict, "entry 5", "seal", "did not seal this summary");
        assertFirst(withOpened("narrative", "x"), "entry 5", "seal", "has no seal for narrative");
    }

    @Test
    void entries_of_another_stream_or_out_of_place_are_named() {
        var stream = BUNDLE.replaceFirst("\"stream\": \"case/7K3M-9TQD-5\"", "\"stream\": \"case/other\"");
        var ledger = BUNDLE.replace("\"ledger\": \"recourse", "\"ledger\": \"curse");
        var gap = Json.createObjectBuilder(StrictJson.object(BUNDLE.getBytes(StandardCharsets.UTF_8)))
                .add(
                        "entries",
                        Json.createArrayBuilder(StrictJson.object(BUNDLE.getBytes(StandardCharsets.UTF_8))
                                        .getJsonArray("entries"))
                                .remove(2))
                .build()
                .toString();

        assertFirst(verify(stream), "entry 1", "stream", "belongs to case/7K3M-9TQD-5");
        assertFirst(verify(ledger), "entry 1", "link", "does not follow the ledger's name and stream");
        assertFirst(verify(gap), "entry 3", "sequence", "expected here, found entry 4");
    }

    @Test
    void what_cannot_be_judged_is_said_to_be_so() {
        var cases = Stream.of(
                "",
                "[]",
                "{",
                "null",
                "{}",
                BUNDLE + "x",
                "\ufeff" + BUNDLE,
                BUNDLE.replace("bundle/1", "bundle/2"),
                BUNDLE.replaceFirst("\\{", "{\"format\":\"recourse-bundle/1\","),
                BUNDLE.replaceFirst("\"hash\"", "\"hash\":\"\",\"hash\""),
                BUNDLE.replaceFirst("\"entries\": \\[", "\"entries\": [7,"),
                BUNDLE.replaceFirst("\"entry\"", "\"other\""),
                BUNDLE.replaceFirst("\"ledger\": \"", "\"ledger\": \"\\\\ud800"),
                "{\"format\":\"recourse-bundle/1\",\"ledger\":\"l\",\"stream\":\"a/b\",\"entries\":[]}",
                "[".repeat(100_000));

        cases.forEach(bundle -> assertThat(verify(bundle).exit())
                .as(bundle.substring(0, Math.min(80, bundle.length())))
                .isEqualTo(2));
        assertThat(ChainVerifier.verify(new byte[] {(byte) 0xff}).exit()).isEqualTo(2);
    }

    @Test
    void a_checkpoint_that_was_not_looked_at_is_said_to_be_so() {
        var verdict = verify(BUNDLE.replaceFirst("\"stream\"", "\"checkpoint\": \"x\", \"stream\""));

        assertThat(verdict.report())
                .containsExactly(
                        "NOT SHOWN",
                        "  bundle: chain-only: the checkpoint was not looked at: only the chain was",
                        "  case/7K3M-9TQD-5, 10 entries found good",
                        "  notice: entry 9: the clock ran back by 0:00:02.111111");
    }

    private static Verdict withOpened(String field, String text) {
        var read = StrictJson.object(Vectors.bytes("bundle-chain.json"));
        var salt = "f71df55fbe2fe9d97531c5ffee056479124bc0f14400516385f224d557591f88";
        var entries = read.getJsonArray("entries").getValuesAs(JsonObject.class).stream()
                .map(item -> Entry.parse(item.getString("entry")))
                .toList();
        var opened =
                new ChainBundle.Opened(5, field, HexFormat.of().parseHex(salt), text.getBytes(StandardCharsets.UTF_8));
        var stream = new StreamName(read.getString("stream"));
        return ChainVerifier.verify(new ChainBundle(read.getString("ledger"), stream, entries, List.of(opened)).json());
    }

    private static Verdict verify(String bundle) {
        return ChainVerifier.verify(bundle.getBytes(StandardCharsets.UTF_8));
    }

    private static void assertFirst(Verdict verdict, String where, String code, String message) {
        var first = verdict.findings().get(0);
        assertThat(List.of(first.where(), first.flaw().code(), first.message())).containsExactly(where, code, message);
    }
}

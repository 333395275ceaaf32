package org.recourse.access;

import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.recourse.shared.Reference;
import org.recourse.taxonomy.SearchWords;

/**
 * Words that can be found and never read. A word becomes a digest under the search key; of that and the principal who may
 * find it comes a token of 64 bits. The same word is another token for another principal, and without the key neither
 * can be made. Whoever has the digests makes tokens for a further principal without knowing a word.
 */
public final class WordDigests {

    /** Rows hold a multiple of so many tokens, so that nobody counts the words of a summary. */
    static final int STEP = 8;

    private static final int DIGEST_BYTES = 16;

    private final ServerKey key;

    WordDigests(KeyRing ring) {
        key = ring.newest(KeyPurpose.SEARCH);
    }

    /** Number of the search key of these digests; with another one they must be made anew. */
    public int key() {
        return key.number();
    }

    /** The digests of the words by which a text is found, 32 hexadecimal digits each, in an order that says nothing. */
    public List<String> digests(SearchWords words) {
        return Stream.concat(
                        words.words().stream().map(this::word),
                        words.beginnings().stream().map(this::beginning))
                .sorted()
                .toList();
    }

    private String word(String word) {
        return digest("word|" + word);
    }

    /** Other than the digest of a word that is spelt the same: who looks for a word finds no longer ones. */
    private String beginning(String letters) {
        return digest("begin|" + letters);
    }

    private String digest(String said) {
        return HexFormat.of().formatHex(key.hmac(said), 0, DIGEST_BYTES);
    }

    /** What is looked for among the tokens of a principal: each of the words. */
    public Long[] wanted(int principal, SearchWords words) {
        return tokens(principal, words.words().stream().map(this::word));
    }

    /** What is looked for where the words are not found: words that begin as they do, and short ones as they are. */
    public Long[] wantedBeginnings(int principal, SearchWords words) {
        return tokens(
                principal,
                words.words().stream()
                        .map(word ->
                                SearchWords.beginning(word).map(this::beginning).orElseGet(() -> word(word))));
    }

    private Long[] tokens(int principal, Stream<String> digests) {
        return digests.map(digest -> token(principal, digest))
                .distinct()
                .sorted()
                .toArray(Long[]::new);
    }

    /**
     * The tokens of a principal and a case, ascending, padded to a multiple of {@value #STEP}. The padding is the case's
     * own and comes again with the same words, so that two copies of the database tell no more of it than one.
     */
    long[] tokens(int principal, Reference reference, Collection<String> digests) {
        var real = digests.stream().mapToLong(digest -> token(principal, digest));
        int padding = (STEP - digests.size() % STEP) % STEP + (digests.isEmpty() ? STEP : 0);
        var pad = IntStream.range(0, padding).mapToLong(no -> padding(principal, reference, no));
        return LongStream.concat(real, pad).sorted().toArray();
    }

    private long token(int principal, String digest) {
        return cut("token|" + principal + "|" + digest);
    }

    private long padding(int principal, Reference reference, int no) {
        return cut("padding|" + principal + "|" + reference.value() + "|" + no);
    }

    private long cut(String said) {
        return ByteBuffer.wrap(key.hmac(said)).getLong();
    }

    /** As the database takes it over: the principal and its tokens. */
    String line(int principal, Reference reference, Collection<String> digests) {
        return LongStream.of(tokens(principal, reference, digests))
                .mapToObj(Long::toString)
                .collect(Collectors.joining(",", principal + " ", ""));
    }
}

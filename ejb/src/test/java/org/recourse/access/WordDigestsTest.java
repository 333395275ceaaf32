package org.recourse.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.recourse.shared.Reference;
import org.recourse.taxonomy.SearchWords;

class WordDigestsTest {

    private static final Reference CASE = new Reference(5);

    private final WordDigests words = new WordDigests(KeyRings.ofOne());

    private List<Long> tokens(int principal, Reference reference, String text) {
        return Arrays.stream(words.tokens(principal, reference, words.digests(SearchWords.of(text))))
                .boxed()
                .toList();
    }

    private List<Long> wanted(int principal, String typed) {
        return List.of(words.wanted(principal, SearchWords.of(typed)));
    }

    @Test
    void a_principal_finds_each_word_and_each_beginning() {
        var tokens = tokens(101, CASE, "Mercury in the stream below the mill");
        assertThat(tokens).containsAll(wanted(101, "mercury MILL stream")).containsAll(begun(101, "mercurial mill"));
        assertThat(tokens).doesNotContainAnyElementsOf(wanted(101, "merc milling gold"));
    }

    private List<Long> begun(int principal, String typed) {
        return List.of(words.wantedBeginnings(principal, SearchWords.of(typed)));
    }

    @Test
    void a_word_is_not_the_beginning_of_a_longer_one() {
        assertThat(tokens(101, CASE, "mercury")).doesNotContainAnyElementsOf(wanted(101, "mercu"));
        assertThat(tokens(101, CASE, "mercury")).containsAll(begun(101, "mercu"));
        assertThat(tokens(101, CASE, "guard")).containsAll(begun(101, "guards")).containsAll(wanted(101, "guard"));
        assertThat(tokens(101, CASE, "gold")).doesNotContainAnyElementsOf(begun(101, "golden"));
    }

    @Test
    void a_word_of_one_principal_is_none_of_another() {
        var text = "Mercury in the stream below the mill";
        assertThat(tokens(101, CASE, text)).doesNotContainAnyElementsOf(tokens(102, CASE, text));
    }

    @Test
    void without_the_key_the_words_are_others() {
        var others = new WordDigests(KeyRings.demonstration());
        assertThat(others.wanted(101, SearchWords.of("mercury")))
                .isNotEqualTo(words.wanted(101, SearchWords.of("mercury")));
    }

    @Test
    void the_padding_is_the_case_s_own_and_comes_again() {
        assertThat(tokens(101, CASE, "gold")).isEqualTo(tokens(101, CASE, "gold"));
        var common = new HashSet<>(tokens(101, CASE, "gold"));
        common.retainAll(tokens(101, new Reference(6), "gold"));
        assertThat(common).containsExactlyElementsOf(wanted(101, "gold"));
    }

    @Test
    void no_digest_shows_a_word_and_their_order_says_nothing() {
        var digests = words.digests(SearchWords.of("zinc mercury alloy"));
        assertThat(digests).isSorted().allMatch(digest -> digest.matches("[0-9a-f]{32}"));
    }

    @Property(tries = 60)
    void rows_hold_a_multiple_of_eight_ascending_and_without_doubles(@ForAll @IntRange(max = 40) int count) {
        var text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append("w").append(i).append(' ');
        }
        var tokens = tokens(101, CASE, text.toString());
        assertThat(tokens).isSorted().doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(Math.max(count, 8));
        assertThat(tokens.size() % 8).isZero();
        assertThat(tokens.size()).isLessThan(count + 9);
    }
}

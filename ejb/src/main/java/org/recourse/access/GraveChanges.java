package org.recourse.access;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.recourse.directory.CountryFile.InterestLine;
import org.recourse.directory.GravePosts;
import org.recourse.directory.PartnerSystem;

/**
 * What only two administrators can enter.
 *
 * @param posts whose grave post changes
 * @param partners systems of partners that get another login, or may send again
 * @param interests that are there and would hold for a shorter time
 */
public record GraveChanges(
        List<GravePosts.Change> posts, List<PartnerChange> partners, List<InterestChange> interests) {

    /** A partner system, before and after. */
    public record PartnerChange(PartnerSystem before, PartnerSystem after) {}

    /** An interest, before and after. */
    public record InterestChange(InterestLine before, InterestLine after) {}

    public GraveChanges {
        posts = List.copyOf(posts);
        partners = List.copyOf(partners);
        interests = List.copyOf(interests);
    }

    /** Whether one administrator alone can enter all of it. */
    public boolean none() {
        return posts.isEmpty() && partners.isEmpty() && interests.isEmpty();
    }

    /** Those of these systems to which somebody else could log in afterwards, or which were kept from sending. */
    static List<PartnerChange> partners(List<PartnerSystem> before, List<PartnerSystem> after) {
        return after.stream()
                .flatMap(partner -> before.stream()
                        .filter(old -> old.code().equals(partner.code()))
                        .map(old -> new PartnerChange(old, partner)))
                .filter(change ->
                        !change.before().subject().equals(change.after().subject())
                                || (change.after().active() && !change.before().active()))
                .toList();
    }

    /** The interests of these rows, by the keys of the rows. */
    static List<InterestChange> interests(
            Stream<String> rows, Map<String, InterestLine> before, Map<String, InterestLine> after) {
        return rows.map(row -> new InterestChange(line(before, row), line(after, row)))
                .toList();
    }

    private static InterestLine line(Map<String, InterestLine> lines, String row) {
        return Objects.requireNonNull(lines.get(row), row);
    }
}

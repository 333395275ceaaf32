package org.recourse.taxonomy;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How grave a case is and how closely it is kept: the strictest of its categories, flags and bypasses, and of the band of
 * reprisal risk. A person may make it stricter, never milder than this.
 *
 * @param leading the category with the strictest severity, among equals the first of the table; its route is the case's
 * @param bypasses that apply, by rank
 * @param route of the leading category, under the first bypass that replaces it
 * @param mediation whether a meeting may be offered
 * @param tellsL5 whether an independent body must be told
 */
public record Gravity(
        Category leading,
        Severity severity,
        Confidentiality confidentiality,
        List<Bypass> bypasses,
        Route route,
        boolean mediation,
        boolean tellsL5) {

    /**
     * What is known of a case.
     *
     * @param categories their codes
     * @param flags their codes
     * @param officeAccused whether a respondent is an office, of its command or of a security service
     * @param anyoneNamed whether the complainant or anybody else is named
     * @param reprisalReported whether a reprisal was reported in it
     * @param pattern whether the same unit, roadblock or person was named in enough other cases
     * @param band of reprisal risk; null before it was scored
     */
    public record Known(
            Collection<String> categories,
            Collection<String> flags,
            boolean officeAccused,
            boolean anyoneNamed,
            boolean reprisalReported,
            boolean pattern,
            @Nullable Band band) {

        public Known {
            categories = Set.copyOf(categories);
            flags = Set.copyOf(flags);
        }
    }

    public Gravity {
        bypasses = List.copyOf(bypasses);
    }

    /** Code of the bypass that takes the place of the usual route, or null where none does. */
    public @Nullable String replacesRoute() {
        return bypasses.stream()
                .filter(Bypass::replacesRoute)
                .map(Bypass::code)
                .findFirst()
                .orElse(null);
    }

    /** Of a case with one category or more. */
    public static Gravity of(Taxonomy taxonomy, Known known) {
        var categories = known.categories().stream().map(taxonomy::category).toList();
        return new Judgement(taxonomy, known, categories).gravity(leading(categories));
    }

    /**
     * Before triage: the leading one of the tile's categories and the flags count; where nobody says anything the case
     * counts as S2 and P2.
     *
     * @param tile null where the person chose none
     */
    public static Gravity beforeTriage(Taxonomy taxonomy, @Nullable String tile, Known known) {
        if (tile == null) {
            return new Judgement(taxonomy, known, List.of()).gravity(taxonomy.category(Category.OTHER));
        }
        var likely = leading(taxonomy.categoriesOf(tile));
        return new Judgement(taxonomy, known, List.of(likely)).gravity(likely);
    }

    /** Whether somebody may judge the case so: no milder and no more open than this. */
    public boolean allows(Severity other, Confidentiality level) {
        return other.compareTo(severity) <= 0 && level.compareTo(confidentiality) >= 0;
    }

    private static Category leading(Collection<Category> categories) {
        return categories.stream()
                .min(Comparator.comparing(Category::severity).thenComparing(Category::place))
                .orElseThrow(() -> new IllegalArgumentException("a case has a category"));
    }

    /** The judging of one case, by all that says anything of it. */
    private record Judgement(
            List<Category> categories, List<Flag> flags, List<Bypass> bypasses, Known known, Taxonomy taxonomy) {

        Judgement(Taxonomy taxonomy, Known known, List<Category> categories) {
            this(
                    categories,
                    known.flags().stream().map(taxonomy::flag).toList(),
                    taxonomy.bypasses().stream()
                            .filter(bypass -> applies(bypass, categories, known, rule(taxonomy, known)))
                            .toList(),
                    known,
                    taxonomy);
        }

        Gravity gravity(Category leading) {
            return new Gravity(
                    leading, severity(), confidentiality(), bypasses, route(leading), mediation(), tellsL5());
        }

        private static ReprisalRisk.@Nullable Rule rule(Taxonomy taxonomy, Known known) {
            var band = known.band();
            return band == null ? null : taxonomy.reprisalRisk().rule(band);
        }

        private static boolean applies(
                Bypass bypass, List<Category> categories, Known known, ReprisalRisk.@Nullable Rule rule) {
            boolean named = categories.stream().anyMatch(one -> one.bypasses().contains(bypass.code()));
            boolean forced = rule != null && bypass.code().equals(rule.bypass());
            return named || forced || bypass.on().stream().anyMatch(trigger -> awakened(trigger, known));
        }

        private static boolean awakened(String trigger, Known known) {
            var kind = trigger.substring(0, Math.max(trigger.indexOf(':'), 0));
            return switch (kind) {
                case "flag" -> known.flags().contains(trigger.substring("flag:".length()));
                case "act" -> known.reprisalReported();
                case "respondent" -> known.officeAccused();
                case "pattern" -> known.pattern();
                default -> false;
            };
        }

        private Severity severity() {
            return Stream.of(
                            categories.stream().map(Category::severity),
                            flags.stream().map(Flag::severity),
                            bypasses.stream().map(Bypass::severity))
                    .flatMap(said -> said)
                    .filter(Objects::nonNull)
                    .min(Comparator.naturalOrder())
                    .orElse(Severity.S2);
        }

        private Confidentiality confidentiality() {
            var rule = rule(taxonomy, known);
            return Stream.of(
                            categories.stream().map(Category::confidentiality),
                            flags.stream().map(Flag::confidentiality),
                            bypasses.stream().map(Bypass::confidentiality),
                            Stream.ofNullable(rule == null ? null : rule.confidentiality()),
                            Stream.of(leastOpen()))
                    .flatMap(said -> said)
                    .filter(Objects::nonNull)
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
        }

        private Confidentiality leastOpen() {
            return known.anyoneNamed() || categories.isEmpty() ? Confidentiality.P2 : Confidentiality.P1;
        }

        private Route route(Category leading) {
            var usual = taxonomy.route(leading.code());
            return bypasses.stream()
                    .filter(Bypass::replacesRoute)
                    .findFirst()
                    .map(usual::under)
                    .orElse(usual);
        }

        /** Never in S1 or at HIGH, nor where a category or a bypass forbids it (CEDAW GR 35). */
        private boolean mediation() {
            var band = known.band();
            return severity() != Severity.S1
                    && (band == null || !band.atLeast(Band.HIGH))
                    && categories.stream().allMatch(Category::mediation)
                    && bypasses.stream().allMatch(Bypass::mediation);
        }

        private boolean tellsL5() {
            var rule = rule(taxonomy, known);
            return rule != null && rule.tellsL5() || bypasses.stream().anyMatch(bypass -> bypass.told() == Level.L5);
        }
    }
}

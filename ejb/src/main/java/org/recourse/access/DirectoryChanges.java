package org.recourse.access;

import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.recourse.directory.CountryFile;
import org.recourse.directory.GravePosts;
import org.recourse.directory.PartnerSystem;
import org.recourse.directory.Proposed;

/**
 * What lines of a country would change in the directory: rows that are new, that say something else, and that are no longer
 * named by a line which says all of its kind. Nothing else is touched, so the same lines once more change nothing.
 */
public final class DirectoryChanges {

    /** What becomes of a row. */
    public enum Kind {
        ADD,
        CHANGE,
        REMOVE
    }

    /**
     * One row that changes; of a person no more than the key.
     *
     * @param table of the directory, such as {@code office}
     * @param key in the words of the files, its parts separated by {@code |}
     * @param columns that change
     */
    public record Change(Kind kind, String table, String key, Set<String> columns) {

        /** What changes, as the heads of the files call it. */
        public List<String> fields() {
            return columns.stream().map(Change::field).distinct().sorted().toList();
        }

        private static String field(String column) {
            return switch (column) {
                case "names", "name_sealed", "name_digest" -> "en, ar";
                case "telephone_sealed" -> "telephone";
                case "source_sealed" -> "source";
                case "key_sealed" -> "key";
                case "mail_sealed" -> "mail";
                case "half_weekdays" -> "half_days";
                case "since", "later" -> "from";
                default -> column;
            };
        }
    }

    record Step(Kind kind, DirectoryRow row, Set<String> columns) {
        /** Whether it gives a person no more than the key under which the files name him. */
        boolean onlyKey() {
            return kind == Kind.CHANGE && columns.equals(KEY);
        }
    }

    private static final Set<String> KEY = Set.of("key_sealed");

    /** Tables of what a person is allowed to do. */
    private static final Set<String> PEOPLE = Set.of("officer", "officer_role", "interest");

    private final StandingDirectory standing;
    private final Proposed proposed;
    private final Map<String, DirectoryRow> before;
    private final Map<String, DirectoryRow> lines;
    private final List<Step> steps = new ArrayList<>();
    private final List<PartnerSystem> partners;
    private final GraveChanges grave;

    private DirectoryChanges(
            StandingDirectory standing, Proposed proposed, List<PartnerSystem> partners, NameDigests digests) {
        this.standing = standing;
        this.proposed = proposed;
        before = DirectoryRows.of(proposed.standing(), proposed.standing(), digests);
        lines = DirectoryRows.of(proposed.lines(), proposed.foreseen(), digests);
        this.partners = proposed.partners().stream()
                .filter(partner -> !partners.contains(partner))
                .toList();
        standing.withoutKey(proposed.standing())
                .forEach(key -> Objects.requireNonNull(before.get("officer|" + key))
                        .sealed()
                        .remove("key_sealed"));
        remove();
        lines.values().forEach(this::compare);
        grave = new GraveChanges(
                GravePosts.between(proposed.standing(), proposed.foreseen()),
                GraveChanges.partners(partners, this.partners),
                GraveChanges.interests(
                        steps.stream().filter(this::endsSooner).map(step -> step.row.key()),
                        DirectoryRows.interests(proposed.standing(), digests),
                        DirectoryRows.interests(proposed.lines(), digests)));
    }

    /**
     * Compares lines that hold together with the directory as it stands.
     *
     * @param partners as they are entered now
     */
    public static DirectoryChanges between(
            StandingDirectory standing, Proposed proposed, List<PartnerSystem> partners, NameDigests digests) {
        return new DirectoryChanges(standing, proposed, partners, digests);
    }

    private void compare(DirectoryRow row) {
        var old = before.get(row.key());
        if (old == null) {
            steps.add(new Step(Kind.ADD, row, Set.of()));
            return;
        }
        var different = row.differences(old);
        if (!different.isEmpty()) {
            steps.add(new Step(Kind.CHANGE, different.equals(KEY) ? row.withKeyOnly() : row, different));
        }
    }

    private boolean endsSooner(Step step) {
        var old = before.get(step.row.key());
        return step.row.table().equals("interest")
                && old != null
                && (step.row.instant("until").isBefore(old.instant("until"))
                        || step.row.instant("since").isAfter(old.instant("since")));
    }

    private void remove() {
        var said = said();
        for (var row : before.values()) {
            if (said.contains(row.scope()) && !lines.containsKey(row.key())) {
                steps.add(new Step(Kind.REMOVE, row, Set.of()));
            }
        }
    }

    /** The scopes of which the lines say all, also where they say that there is none. */
    private Set<String> said() {
        var said = new HashSet<String>();
        lines.values().forEach(row -> said.add(row.scope()));
        proposed.lines().offices().forEach(office -> said.add("command|" + office.code()));
        proposed.lines().officers().forEach(officer -> said.add("officer_role|" + officer.key()));
        proposed.lines().none().forEach(none -> said.add(scope(none)));
        said.remove("");
        return said;
    }

    private static String scope(CountryFile.None none) {
        return switch (none.file()) {
            case "leave.csv" -> "away|" + none.owner();
            case "duty.csv" -> "duty|" + none.owner();
            default -> "holiday|" + none.owner() + '|' + none.year();
        };
    }

    List<Step> steps() {
        return List.copyOf(steps);
    }

    /** Partner systems that are new or say something else. */
    public List<PartnerSystem> partners() {
        return partners;
    }

    StandingDirectory standing() {
        return standing;
    }

    Proposed proposed() {
        return proposed;
    }

    /** The country as it stands, with the keys of people whom the lines have found. */
    public CountryFile country() {
        return proposed.standing();
    }

    /** The rows before, by their keys. */
    Map<String, DirectoryRow> before() {
        return before;
    }

    /** Whether the directory says all of it already. */
    public boolean none() {
        return steps.isEmpty() && partners.isEmpty();
    }

    /** Every row that changes, in the order of the files. */
    public List<Change> all() {
        var all = new ArrayList<Change>();
        steps.forEach(step -> all.add(new Change(
                step.kind,
                step.row.table(),
                step.row.key().substring(step.row.table().length() + 1),
                step.columns)));
        partners.forEach(partner -> all.add(new Change(Kind.CHANGE, "partner", partner.code(), Set.of())));
        return all;
    }

    /** How many rows of each table change in which way. */
    public Map<String, Map<Kind, Integer>> counts() {
        var counts = new LinkedHashMap<String, Map<Kind, Integer>>();
        all().forEach(change ->
                counts.computeIfAbsent(change.table(), table -> new HashMap<>()).merge(change.kind(), 1, Integer::sum));
        return counts;
    }

    /** The officers whose post or interests change, by their keys. */
    private Set<String> people() {
        var people = new TreeSet<String>();
        for (var step : steps) {
            var row = step.row;
            if (PEOPLE.contains(row.table()) && !step.onlyKey()) {
                var column = row.table().equals("officer") ? "id" : "officer";
                people.add(Objects.requireNonNull(row.links().get(column)).code());
            }
        }
        grave.posts().forEach(change -> people.add(change.after().key()));
        return people;
    }

    /** What of it only two administrators can enter. */
    public GraveChanges grave() {
        return grave;
    }

    /** How many acts had changed the directory when these were compared. */
    public long version() {
        return standing.version();
    }

    /** Whether the post or an interest of the officer with this number changes: nobody changes his own. */
    public boolean concerns(int officer) {
        var numbers = standing.numbers(proposed.standing());
        return people().stream().anyMatch(key -> numbers.getOrDefault("officer|" + key, 0) == officer);
    }

    /** Whether the officer with this number is an administrator today who can log in. */
    public boolean administers(int officer) {
        var numbers = standing.numbers(proposed.standing());
        return GravePosts.administrators(proposed.standing()).stream()
                .anyMatch(key -> numbers.getOrDefault("officer|" + key, 0) == officer);
    }

    /** The numbers of the offices that are open and close. */
    public List<Integer> closing() {
        return steps.stream()
                .filter(step -> step.kind == Kind.CHANGE && step.row.table().equals("office"))
                .filter(step -> step.columns.contains("open") && JsonValue.FALSE.equals(step.row.column("open")))
                .map(step -> standing.office(
                        Objects.requireNonNull(step.row.links().get("id")).code()))
                .toList();
    }
}
